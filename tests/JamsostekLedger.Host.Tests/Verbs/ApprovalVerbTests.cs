namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>Requests are seen and decided by verb, for the person who is named.</summary>
[Collection(ProgramLedger.Collection)]
public sealed class ApprovalVerbTests(ProgramLedger ledger)
{
    [Fact]
    public async Task The_list_is_the_report()
    {
        var listed = await ledger.Program.RunAsync("approval", "list", "--region", "51.04", "--json");
        listed.Exit.ShouldBe(0, listed.ToString());
        listed.Json.GetProperty("waiting").GetInt32().ShouldBe(0);
        var report = await ledger.Program.RunAsync(
            "report", "approvals", "--region", "51.04", "--on", "2024-05-01", "--json");
        report.Json.GetProperty("on").GetString().ShouldBe("2024-05-01");
        (await ledger.Program.RunAsync("approval", "list", "--region", "51.04")).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData(3, "approval-unknown", "approval", "approve", "tidak-ada-1", "--actor", "kepala-bpkad")]
    [InlineData(3, "approval-unknown", "approval", "reject", "tidak-ada-1", "--actor", "x", "--reason", "salah")]
    [InlineData(3, "approval-unknown", "approval", "withdraw", "tidak-ada-1", "--actor", "x")]
    [InlineData(2, "--actor", "approval", "approve", "tidak-ada-1")]
    [InlineData(2, "--reason", "approval", "reject", "tidak-ada-1", "--actor", "x")]
    public async Task What_cannot_be_decided_is_told_by_name(int exit, string told, params string[] verb)
    {
        var ran = await ledger.Program.RunAsync([.. verb, "--region", "51.04"]);
        ran.Exit.ShouldBe(exit, ran.ToString());
        ran.ToString().ShouldContain(told);
    }
}
