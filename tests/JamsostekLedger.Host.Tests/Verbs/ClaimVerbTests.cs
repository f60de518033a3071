namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>A case is recorded, shown and listed by the program as its user runs it.</summary>
[Collection(ProgramLedger.Collection)]
public class ClaimVerbTests(ProgramLedger ledger)
{
    private const string Region = "51.04";
    private const string Nik = "5104014505800071";

    [Fact]
    public async Task A_case_is_recorded_row_by_row_shown_and_listed()
    {
        (await ledger.ImportAsync("claim-notices", $"""
            claim_number;benefit;segment;programme;nik;event_date;event_time;noticed_on;cause;district
            JKK-V-1;JKK;BPU;tani;{Nik};2025-03-04;14.05;2025-03-05;jatuh dari pohon kelapa;Ubud
            """)).Exit.ShouldBe(0);
        var reported = await RecordAsync(
            "claim-steps", "claim_number=JKK-V-1", "step=stage-one", "on=2025-03-07", "time=08:00");
        reported.Exit.ShouldBe(0, reported.ToString());
        var again = await RecordAsync(
            "claim-steps", "claim_number=JKK-V-1", "step=stage-one", "on=2025-03-07", "time=08:00");
        again.Json.GetProperty("status").GetString().ShouldBe("Already");
        var injured = await RecordAsync(
            "claim-applications", "claim_number=JKK-V-1", "on=2025-05-03", "outcome=healed", "stated_on=2025-05-02",
            "unable_months=2", "transport_land=6.000.000");
        injured.Exit.ShouldBe(0, injured.ToString());

        var shown = await ledger.Program.RunAsync("claim", "show", "JKK-V-1", "--region", Region, "--json");
        shown.Exit.ShouldBe(0, shown.ToString());
        shown.Json.GetProperty("stage").GetString().ShouldBe("submitted");
        // Two months of the lowest base, and transport up to its ceiling.
        shown.Json.GetProperty("expectedTotal").GetInt64().ShouldBe(2_000_000 + 5_000_000);
        shown.Json.GetProperty("clocks")[0].GetProperty("isLate").GetBoolean().ShouldBeTrue();
        var table = await ledger.Program.RunAsync("claim", "show", "JKK-V-1", "--region", Region);
        table.Output.ShouldContain("7.000.000");

        var due = await ledger.Program.RunAsync(
            "report", "claims-due", "--region", Region, "--on", "2025-05-10", "--json");
        due.Exit.ShouldBe(0, due.ToString());
        due.Json.GetProperty("claims").EnumerateArray()
            .Select(row => row.GetProperty("claim").GetString()).ShouldContain("JKK-V-1");
        (await ledger.Program.RunAsync("report", "claims-due", "--region", Region, "--on", "2025-03-01", "--json"))
            .Json.GetProperty("open").GetInt32().ShouldBe(0);
        shown.Output.ShouldNotContain(Nik);
    }

    [Fact]
    public async Task What_is_refused_says_why_and_records_nothing()
    {
        var facts = await ledger.FactsAsync();
        var early = await RecordAsync("claim-steps", "claim_number=JKM-V-9", "step=verification", "on=2025-03-07");
        (early.Exit, early.Error.Split(':')[0]).ShouldBe((3, "case-unknown"));
        var unknown = await RecordAsync("claim-steps", "claim_number=JKM-V-9", "step=jump", "colour=red");
        unknown.Exit.ShouldBe(3);
        unknown.Error.ShouldContain("value-not-in-list");
        unknown.Error.ShouldContain("unknown-column");
        (await RecordAsync("claim-steps", "verification")).Exit.ShouldBe(2);
        var missing = await ledger.Program.RunAsync("claim", "show", "JKM-V-9", "--region", Region);
        (missing.Exit, missing.Error.Split(':')[0]).ShouldBe((3, "claim-unknown"));
        (await ledger.FactsAsync()).ShouldBe(facts);
    }

    private Task<Program.Ran> RecordAsync(string kind, params string[] cells) =>
        ledger.Program.RunAsync(["record", kind, .. cells, "--region", Region, "--json"]);
}
