namespace JamsostekLedger.Host.Tests.Verbs;

[Collection(ProgramLedger.Collection)]
public sealed class PeriodVerbTests(ProgramLedger ledger)
{
    private const string Region = "73.02";

    [Fact]
    public async Task A_month_is_closed_by_the_verb_and_a_late_row_is_refused_by_line()
    {
        await ledger.ImportAsync("programmes", """
            code,name,fund,starts_on,vulnerable
            tutup,Tutup buku,APBD,2024-01-01,yes
            """, "--region", Region);
        await ledger.ImportAsync("payments", $"{Header}\n{Payment("S/1", "2024-11-12")}\n", "--region", Region);

        var closed = await RunAsync("close", "2024-11", "--reason", "BA-REKON/11");
        closed.Exit.ShouldBe(0, closed.ToString());
        closed.Output.ShouldContain("budget:realised");
        closed.Output.ShouldContain("16.800");

        var late = await ledger.ImportAsync("payments",
            $"{Header}\n{Payment("S/2", "2024-12-02")}\n{Payment("S/3", "2024-11-30")}\n", "--region", Region,
            "--partial");
        late.Json.GetProperty("recorded").GetInt64().ShouldBe(1, late.ToString());
        var refusal = late.Json.GetProperty("refusals")[0];
        (refusal.GetProperty("line").GetInt32(), refusal.GetProperty("rule").GetString())
            .ShouldBe((3, "period-closed"));

        var again = await RunAsync("close", "2024-11", "--reason", "BA-REKON/11", "--json");
        (again.Exit, again.Error.Contains("period-already-closed", StringComparison.Ordinal)).ShouldBe((3, true));
        var list = await RunAsync("list", "--json");
        list.Json.GetProperty("periods")[0].GetProperty("period").GetString().ShouldBe("2024-11");

        (await RunAsync("reopen", "2024-11", "--reason", "SP2D tertinggal", "--json")).Json.GetProperty("status")
            .GetString().ShouldBe("Recorded");
        (await ledger.ImportAsync("payments", $"{Header}\n{Payment("S/3", "2024-11-30")}\n", "--region", Region)).Exit
            .ShouldBe(0);
        var verified = await ledger.Program.RunAsync("audit", "verify", "--region", Region, "--json");
        verified.Exit.ShouldBe(0, verified.ToString());
    }

    [Theory]
    [InlineData("2024-13"), InlineData("Nov-2024")]
    public async Task What_is_no_period_is_wrong_usage(string period)
    {
        var ran = await RunAsync("close", period, "--reason", "BA");
        ran.Exit.ShouldBe(2, ran.ToString());
        ran.Error.ShouldContain("period-unreadable");
    }

    private const string Header =
        "document_number,kind,document_date,account_code,programme,fund,fund_year,amount";

    private static string Payment(string number, string on) => $"{number},SP2D,{on},5.1,tutup,APBD,2024,16800";

    private Task<Program.Ran> RunAsync(string verb, params string[] more) =>
        ledger.Program.RunAsync(["period", verb, .. more, "--region", Region]);
}
