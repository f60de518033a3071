using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Verbs;

[Collection(ProgramLedger.Collection)]
public class ReportVerbTests(ProgramLedger ledger)
{
    [Fact]
    public async Task Claims_are_totalled_net_of_reversals_and_as_recorded_then()
    {
        const string region = "61.07";
        const string columns =
            "claim_number,benefit,component,segment,event_date,paid_on,amount,payee,relation,"
            + "payment_reference,reverses\n";
        var paid = await ledger.ImportAsync("claims", $"""
            {columns}K-1,JKM,santunan,BPU,2024-05-01,2024-05-10,20.000.000,Penerima Satu,istri,B-1,
            K-1,JKM,pemakaman,BPU,2024-05-01,2024-06-10,10.000.000,Penerima Satu,istri,B-2,
            K-2,JKK,perawatan,PU,2024-05-03,2024-05-11,1.234.567,=1+1,,B-3,
            """, "--region", region);
        paid.Exit.ShouldBe(0, paid.ToString());
        var then = (await ClaimsAsync(region)).GetProperty("recordedAsOf").GetString()!;

        await ledger.ImportAsync("claims", $"""
            {columns}K-1,JKM,pemakaman,BPU,2024-05-01,2024-06-20,10.000.000,Penerima Satu,istri,B-4,B-2
            """, "--region", region);

        var now = await ClaimsAsync(region);
        Total(now).ShouldBe((2, 2, 21_234_567));
        Row(now, "byMonth", "month", "2024-06").ShouldBe((0, 0, 0));
        Row(now, "byBenefit", "benefit", "JKM").ShouldBe((1, 1, 20_000_000));
        Row(now, "bySegment", "segment", "PU").ShouldBe((1, 1, 1_234_567));
        now.GetProperty("byProgramme")[0].GetProperty("programme").ValueKind.ShouldBe(JsonValueKind.Null);

        var before = await ClaimsAsync(region, "--recorded-as-of", then);
        Total(before).ShouldBe((2, 3, 31_234_567));
        before.GetProperty("recordedAsOf").GetString().ShouldBe(then);
    }

    [Fact]
    public async Task Budget_use_counts_the_revision_the_returns_and_what_is_left()
    {
        const string region = "73.02";
        await ledger.ImportAsync("programmes",
            "code,name,fund,starts_on,vulnerable\np,Program,APBD,2024-01-01,yes\n", "--region", region);
        await ledger.ImportAsync("budget", """
            document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu
            DPA,2024-01-02,DPA,2024,5.1,p,APBD,2024,1000
            DPPA,2024-09-02,DPPA,2024,5.1,p,APBD,2024,800
            """, "--region", region);
        await ledger.ImportAsync("reservations", """
            document_number,kind,document_date,fiscal_year,account_code,programme,fund,fund_year,amount,releases
            R-1,RESERVE,2024-02-01,2024,5.1,p,APBD,2024,100,
            R-2,RELEASE,2024-03-01,2024,5.1,p,APBD,2024,30,R-1
            """, "--region", region);
        var paid = await ledger.ImportAsync("payments", """
            document_number,kind,document_date,transferred_on,account_code,programme,fund,fund_year,amount,returns
            S-1,SP2D,2024-12-30,2024-12-31,5.1,p,APBD,2024,900,
            S-2,SP2D,2024-05-01,,5.1,p,APBD,2024,-200,S-1
            T-1,STS,2024-12-31,,5.1,p,APBD,2024,50,S-1
            T-2,STS,2025-01-10,,5.1,p,APBD,2024,60,S-1
            """, "--region", region, "--partial");
        // The negative row names an SP2D of a later day.
        paid.Json.GetProperty("refusals")[0].GetProperty("rule").GetString().ShouldBe("sts-before-sp2d");
        paid.Json.GetProperty("warnings")[0].GetProperty("rule").GetString().ShouldBe("pagu-exceeded");

        var use = (await ledger.Program.RunAsync(
            "report", "budget-use", "--region", region, "--year", "2024", "--json")).Json;
        var line = use.GetProperty("lines")[0];
        string[] names = ["pagu", "reserved", "realised", "returned", "available"];
        names.Select(name => line.GetProperty(name).GetInt64()).ShouldBe([800, 70, 850, 50, -120]);
        line.GetProperty("overspent").GetBoolean().ShouldBeTrue();
        names.Select(name => use.GetProperty("total").GetProperty(name).GetInt64())
            .ShouldBe([800, 70, 850, 50, -120]);
    }

    [Fact]
    public async Task Coverage_comes_from_counts_that_were_imported_and_its_gap_from_a_target()
    {
        const string region = "73";
        var counts = await ledger.ImportAsync("coverage", """
            observed_on,numerator,denominator,definition,publisher,published_on
            2024-12-31,1.318.963,2.801.936,penduduk bekerja,BPJS Ketenagakerjaan Sulawesi,2025-01-20
            2025-06-30,1200000,2801936,penduduk bekerja,BPJS Ketenagakerjaan Sulawesi,
            """, "--region", region);
        counts.Exit.ShouldBe(0, counts.ToString());
        await ledger.ImportAsync("coverage-targets", """
            target_date,target_percent,publisher
            2025-12-31,"62,93",Kementerian Dalam Negeri
            """, "--region", region);

        var report = (await CoverageAsync(region, "2025-06-29")).Json;
        report.GetProperty("numerator").GetInt64().ShouldBe(1_318_963);
        report.GetProperty("percent").GetDecimal().ShouldBe(47.07m);
        // 62.93 % of 2,801,936 are 1,763,258.3.
        report.GetProperty("gapWorkers").GetInt64().ShouldBe(1_763_259 - 1_318_963);
        report.GetProperty("source").GetString().ShouldBe("BPJS Ketenagakerjaan Sulawesi");
        var shown = await ledger.Program.RunAsync("report", "coverage", "--region", region, "--on", "2025-07-01");
        shown.Output.ShouldContain("1200000");

        var earlier = await CoverageAsync(region, "2020-01-01");
        earlier.Exit.ShouldBe(0);
        earlier.Json.GetProperty("percent").ValueKind.ShouldBe(JsonValueKind.Null);
        earlier.Json.GetProperty("target").GetDecimal().ShouldBe(62.93m);

        Task<Program.Ran> CoverageAsync(string of, string on) =>
            ledger.Program.RunAsync("report", "coverage", "--region", of, "--on", on, "--json");
    }

    [Fact]
    public async Task Facts_are_listed_without_a_gap_and_without_anybody_in_them()
    {
        const string region = "51.06";
        await ledger.ImportAsync("claims", """
            claim_number,benefit,component,segment,nik,event_date,paid_on,amount,payee,payment_reference
            K-9,JKM,santunan,BPU,5106014107809001,2024-05-01,2024-05-10,20000000,Rahasia Sekali,B-9
            """, "--region", region);
        var events = await ledger.Program.RunAsync("audit", "events", "--region", region, "--json");

        events.Exit.ShouldBe(0);
        events.Output.ShouldNotContain("5106014107809001");
        events.Output.ShouldNotContain("Rahasia");
        var fact = JsonDocument.Parse(events.Output.Split('\n')[0]).RootElement;
        fact.GetProperty("seq").GetInt64().ShouldBe(1);
        fact.GetProperty("stream").GetString().ShouldBe("claim/K-9");
        fact.GetProperty("type").GetString().ShouldBe("benefit_paid");
        fact.GetProperty("valueDate").GetString().ShouldBe("2024-05-10");
        fact.GetProperty("data").GetProperty("payment").GetProperty("amount").GetInt64().ShouldBe(20_000_000);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("claims-breakdown")]
    [InlineData("claims-ratio")]
    public async Task A_window_that_ends_before_it_begins_is_wrong_usage(string report)
    {
        var ran = await ledger.Program.RunAsync(
            "report", report, "--region", "51.04", "--from", "2024-12-31", "--to", "2024-01-01", "--json");

        ran.Exit.ShouldBe(2, ran.ToString());
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldContain("window-reversed: ");
        ran.Error.ShouldContain("2024-12-31");
    }

    [Theory]
    [InlineData("budget-use", "--year", "99999")]
    [InlineData("premiums", "--year", "-1")]
    [InlineData("coverage", "--on", "2024-02-30")]
    [InlineData("risk", "--on", "0001-01-01")]
    [InlineData("monthly-checks", "--make", "2024-13")]
    [InlineData("claims", "--from", "31/12/2024")]
    [InlineData("claims-ratio", "--to", "2024-02-30")]
    public async Task A_day_month_or_year_that_cannot_be_read_is_wrong_usage(string report, string option, string value)
    {
        var ran = await ledger.Program.RunAsync("report", report, "--region", "51.04", option, value);

        ran.Exit.ShouldBe(2, ran.ToString());
        ran.Error.ShouldContain("parameter-unreadable: ");
        ran.Error.ShouldContain(value);
    }

    [Fact]
    public async Task A_region_sees_nothing_of_another()
    {
        var figures = await ledger.Program.RunAsync("report", "figures", "--region", "51.03", "--json");
        var claims = await ledger.Program.RunAsync("report", "claims", "--region", "51.03", "--from", "2000-01-01",
            "--to", "2099-12-31", "--json");
        var events = await ledger.Program.RunAsync("audit", "events", "--region", "51.03", "--json");

        figures.Json.GetProperty("figures").GetArrayLength().ShouldBe(0);
        Total(claims.Json).ShouldBe((0, 0, 0));
        events.Output.ShouldBeEmpty();
    }

    private async Task<JsonElement> ClaimsAsync(string region, params string[] more) =>
        (await ledger.Program.RunAsync(["report", "claims", "--region", region, "--from", "2024-01-01",
            "--to", "2024-12-31", "--json", .. more])).Json;

    private static (long, long, long) Total(JsonElement report) => Sums(report.GetProperty("total"));

    private static (long, long, long) Row(JsonElement report, string list, string key, string value) =>
        Sums(report.GetProperty(list).EnumerateArray().Single(row => row.GetProperty(key).GetString() == value));

    private static (long, long, long) Sums(JsonElement row) => (row.GetProperty("claims").GetInt64(),
        row.GetProperty("payments").GetInt64(), row.GetProperty("amount").GetInt64());
}
