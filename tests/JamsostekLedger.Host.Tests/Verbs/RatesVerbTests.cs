using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Verbs;

[Collection(ProgramLedger.Collection)]
public class RatesVerbTests(ProgramLedger ledger)
{
    [Fact]
    public async Task The_shipped_table_needs_no_ledger()
    {
        var elsewhere = new Program(Path.Combine(ledger.Data, "nowhere"));
        var ran = await elsewhere.RunAsync("rates", "list", "--month", "2020-09", "--json");

        ran.Exit.ShouldBe(0, ran.ToString());
        Total(ran.Json, "APBD").ShouldBe(168);
        ran.Json.GetProperty("region").ValueKind.ShouldBe(JsonValueKind.Null);
        ran.Json.GetProperty("funds")[0].GetProperty("certainty").GetString().ShouldBe("press");
        Directory.Exists(Path.Combine(ledger.Data, "nowhere")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_region_s_table_has_what_it_recorded_as_recorded_then()
    {
        const string region = "51";
        var rule = await ledger.ImportAsync("fund-rules",
            "fund,discount_eligible,month_from,legal_basis\nAPBDES,ya,2026-04,Surat 1\n", "--region", region);
        rule.Exit.ShouldBe(0, rule.ToString());
        var before = await ListAsync(region);
        Total(before, "APBDES").ShouldBe(8_400);

        var rate = await ledger.ImportAsync("rates", """
            id,supersedes,segment,benefit,month_from,amount,certainty,source
            jkm-2026,bpu-jkm-2015,BPU,JKM,2026-05,7.000,press,PP yang akan datang
            """, "--region", region);
        rate.Exit.ShouldBe(0, rate.ToString());

        Total(await ListAsync(region), "APBD").ShouldBe(17_000);
        Total(await ListAsync(region, "--recorded-as-of", before.GetProperty("recordedAsOf").GetString()!), "APBD")
            .ShouldBe(16_800);
        var shown = await ledger.Program.RunAsync("rates", "list", "--region", region, "--month", "2026-05");
        shown.Output.ShouldContain("jkm-2026");
        shown.Output.ShouldContain("Rp17.000");
    }

    [Theory]
    [InlineData("3.333.333", "1", 8_000, 10_000)] // 0.24 % and 0.30 %, to whole rupiah
    [InlineData("2500000", "5", 43_500, 7_500)]
    public async Task A_wage_earner_costs_by_wage_and_risk_class(string wage, string risk, long jkk, long jkm)
    {
        var ran = await ledger.Program.RunAsync(
            "rates", "list", "--month", "2024-05", "--wage", wage, "--risk-class", risk, "--json");
        var answer = ran.Json.GetProperty("wage");
        (answer.GetProperty("jkk").GetInt64(), answer.GetProperty("jkm").GetInt64()).ShouldBe((jkk, jkm));
        answer.GetProperty("total").GetInt64().ShouldBe(jkk + jkm);
        answer.GetProperty("rounding").GetString().ShouldBe(
            ran.Json.GetProperty("rounding").GetProperty("id").GetString());
        (await ledger.Program.RunAsync("rates", "list", "--month", "2024-05", "--wage", wage)).Output
            .ShouldContain("penerima upah");
    }

    [Fact]
    public async Task A_rate_that_would_be_in_force_beside_another_is_refused()
    {
        var refused = await ledger.ImportAsync("rates",
            "id,segment,benefit,month_from,amount,certainty,source\nx,BPU,JKM,2026-05,7.000,press,Surat\n",
            "--region", "51.03");
        refused.Exit.ShouldBe(3);
        refused.Json.GetProperty("refusals")[0].GetProperty("rule").GetString().ShouldBe("rate-overlaps");
    }

    [Theory]
    [InlineData("--wage", "tiga juta"), InlineData("--wage", "0"), InlineData("--risk-class", "6")]
    [InlineData("--month", "Mei"), InlineData("--region", "99.99")]
    [InlineData("--recorded-as-of", "2026-01-01T00:00:00Z")]
    public async Task Wrong_usage_says_so(string option, string value)
    {
        var ran = await ledger.Program.RunAsync("rates", "list", option, value);
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldNotBeEmpty();
    }

    private async Task<JsonElement> ListAsync(string region, params string[] more) =>
        (await ledger.Program.RunAsync(
            ["rates", "list", "--region", region, "--month", "2026-05", "--json", .. more])).Json;

    private static long Total(JsonElement report, string fund) => report.GetProperty("funds").EnumerateArray()
        .Single(row => row.GetProperty("fund").GetString() == fund
            && row.GetProperty("sector").GetString() == "other").GetProperty("total").GetInt64();
}
