using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

[Collection(TestCluster.Collection)]
public sealed class RateTableQueryTests(TestCluster cluster)
{
    private const string RatesHeader = "id,supersedes,segment,benefit,month_from,month_to,amount,certainty,source";
    private const string RulesHeader = "fund,discount_eligible,month_from,legal_basis";

    private static readonly YearMonth May = new(2026, 5);

    [Fact]
    public async Task A_region_without_rates_of_its_own_has_the_shipped_table()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        (await TableAsync(ledger)).ShouldBeSameAs(RateTable.Shipped);
    }

    [Fact]
    public async Task A_table_is_what_was_recorded_by_then_and_of_one_region()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.ImportAsync("rates", RatesHeader,
            "r1,bpu-jkm-2015,BPU,JKM,2026-03,2026-06,7.000,press,Surat 1")).Recorded.ShouldBe(1);
        var first = ledger.Clock.Now;
        ledger.Clock.Move(Duration.FromMinutes(1));
        (await ledger.ImportAsync("fund-rules", RulesHeader, "CSR,tidak,2026-05,Surat 2")).Recorded.ShouldBe(1);
        ledger.Clock.Move(Duration.FromMinutes(1));
        (await ledger.ImportAsync("rates", RatesHeader, "r2,r1,BPU,JKM,2026-05,,7.500,verified,Surat 3"))
            .Recorded.ShouldBe(1);

        (await TableAsync(ledger)).Bpu(May, "CSR", null).Total.Amount.ShouldBe(17_500);
        (await TableAsync(ledger, first)).Bpu(May, "CSR", null).Total.Amount.ShouldBe(8_400);
        (await TableAsync(ledger, first)).Bpu(May, "APBD", null).Total.Amount.ShouldBe(17_000);
        (await TableAsync(ledger, first + Duration.FromMinutes(1))).Bpu(May, "CSR", null).Total.Amount
            .ShouldBe(17_000);
        (await TableAsync(ledger, first - Duration.FromMinutes(1))).Bpu(May, "APBD", null).Total.Amount
            .ShouldBe(16_800);
        (await TableAsync(ledger, region: "51.03")).ShouldBeSameAs(RateTable.Shipped);

        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        (await RateTableQuery.RunAsync(connection, TestLedger.Gianyar)).Rows
            .ShouldBe((await TableAsync(ledger)).Rows);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_of_one_file_may_stand_on_each_other_and_a_second_import_adds_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        string[] file =
        [
            RatesHeader, "r1,bpu-jkm-2015,BPU,JKM,2026-03,,7.000,press,Surat 1",
            "r2,r1,BPU,JKM,2026-05,,7.500,press,Surat 1",
        ];
        (await ledger.ImportAsync("rates", file)).Recorded.ShouldBe(2);
        (await ledger.ImportAsync("rates", file)).Already.ShouldBe(2);

        var refused = await ledger.ImportAsync("rates", RatesHeader,
            "r3,bpu-jkm-2015,BPU,JKM,2026-05,,8.000,press,Surat 2");
        refused.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("rate-overlaps");
        (await TableAsync(ledger)).Rows.Count.ShouldBe(RateTable.Shipped.Rows.Count + 2);
    }

    private static Task<RateTable> TableAsync(
        TestLedger ledger, Instant? at = null, string region = TestLedger.Gianyar) =>
        ledger.ReadAsync(moment => RateTableQuery.RunAsync(moment), at, region);
}
