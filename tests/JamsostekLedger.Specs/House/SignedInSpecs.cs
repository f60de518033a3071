using System.Text.RegularExpressions;

namespace JamsostekLedger.Specs.House;

/// <summary>
/// What comes over HTTP says that an account acts: whoever records past the bus, which says so for all, has to say it.
/// </summary>
public partial class SignedInSpecs
{
    [Fact] public void Nothing_is_recorded_over_HTTP_without_saying_that_an_account_acts() =>
        Repository.Files("src/JamsostekLedger.Host", ".cs")
            .Where(file => file.Contains("/Api/") || file.Contains("/Pages/") || file.Contains("/Work/"))
            .Where(file => IsSilent(Repository.Read(file)))
            // Takes what the bus was told.
            .ShouldBe(["src/JamsostekLedger.Host/Work/CommandRecording.cs"]);

    [Fact] public void The_bus_says_so_for_all_who_record_by_it() =>
        Repository.Read("src/JamsostekLedger.Host/Work/RecordOnLedger.cs")
            .ShouldContain("asked with { Headers = SignedIn.Of(context, asked.Headers) }");

    [Theory]
    [InlineData("await ledger.Recorder.RecordAsync(region, row, new(actor))",                   true)]
    [InlineData("await ledger.Recorder.RecordAllAsync(region, commands, new(actor))",           true)]
    [InlineData("await ledger.Persons.ForgetAsync(region, person, reason, new(actor))",         true)]
    [InlineData("await ledger.Persons.LookAsync(region, person, role, reason, look, headers)",  true)]
    [InlineData("await ledger.Approvals.ApproveAsync(region, id, hash, new(actor))",            true)]
    [InlineData("Persons.ForgetAsync(region, person, reason, PostedRequest.HeadersOf(context)", false)]
    [InlineData("Recorder.RecordAsync(import with { IsAccount = true })",                       false)]
    [InlineData("desk.ApproveAsync(region, id, hash, SignedIn.Speaker(context, \"page\"))",     false)]
    [InlineData("await ledger.Recorder.PreviewAsync(region, read, cancellation)",               false)]
    public void A_planted_breach_is_found(string source, bool isFound) => IsSilent(source).ShouldBe(isFound);

    private static bool IsSilent(string source) => Records().IsMatch(source) && !Says().IsMatch(source);

    [GeneratedRegex(@"Recorder\.Record|Persons\.(?:Forget|Look)Async\(|\.(?:Approve|Reject|Withdraw)Async\(")]
    private static partial Regex Records();

    [GeneratedRegex(@"IsAccount|PostedRequest\.HeadersOf\(|SignedIn\.(?:Of|Speaker)\(")]
    private static partial Regex Says();
}
