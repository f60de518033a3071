using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>What a file changed, as the auditor asks for it afterwards.</summary>
[Collection(ProgramLedger.Collection)]
public class AuditChangesVerbTests(ProgramLedger ledger)
{
    [Fact]
    public async Task What_a_file_changed_is_told_with_its_facts()
    {
        var since = InstantPattern.ExtendedIso.Format(SystemClock.Instance.GetCurrentInstant());
        (await ledger.ImportAsync("payments", """
            document_number,kind,document_date,account_code,programme,fund,fund_year,amount
            UBAH/1,SP2D,2018-03-01,5.1.02.02.02.0006,kontrak,APBD,2018,168000
            UBAH/2,SP2D,2018-04-01,5.1.02.02.02.0006,kontrak,APBD,2018,168000
            """)).Exit.ShouldBe(0);

        var ran = await ledger.Program.RunAsync(
            "audit", "changes", "--region", "51.04", "--since", since, "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
        var realised = ran.Json.GetProperty("figures").EnumerateArray().Single(
            figure => figure.GetProperty("figure").GetString() == "realised"
                && figure.GetProperty("year").GetInt32() == 2018);
        (realised.GetProperty("before").GetInt64(), realised.GetProperty("after").GetInt64()).ShouldBe((0, 336_000));
        realised.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("document").GetString())
            .ShouldBe(["UBAH/1", "UBAH/2"]);

        var shown = await ledger.Program.RunAsync("audit", "changes", "--region", "51.04", "--since", since);
        shown.Output.ShouldContain("realised");
    }

    [Fact]
    public async Task An_instant_that_is_none_or_is_to_come_is_wrong_usage()
    {
        (await AskAsync("kemarin")).Exit.ShouldBe(2);
        (await AskAsync("2199-01-01T00:00:00Z")).Exit.ShouldBe(2);
        (await ledger.Program.RunAsync("audit", "changes", "--region", "51.04")).Exit.ShouldBe(2);
    }

    private Task<Program.Ran> AskAsync(string since) =>
        ledger.Program.RunAsync("audit", "changes", "--region", "51.04", "--since", since);
}
