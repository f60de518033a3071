using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Budgets;

public class BudgetNeedSpecs
{
    private static IEnumerable<YearMonth> Months(int year, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(month => new YearMonth(year, month));

    private static BudgetNeed Need(
        int workers, IEnumerable<YearMonth> months, Rupiah pagu, string fund = "APBD", string? sector = null) =>
        BudgetNeed.Of(RateTable.Shipped, workers, months, fund, sector, pagu);

    [Fact]
    public void Bengkayang_2024_falls_short_by_thirty_million()
    {
        var need = Need(12_200, Months(2024, 1, 12), new(2_429_520_000));

        need.Need.ShouldBe(new Rupiah(2_459_520_000));
        need.Shortfall.ShouldBe(new Rupiah(30_000_000));
        need.Spans.ShouldBe([new BudgetNeed.Span(12, new(16_800))]);
    }

    [Theory]
    //          workers from to  need            known from
    [InlineData(2_456,  1,   12, 495_129_600)] // Badung adat, printed so
    [InlineData(1_800,  1,   12, 362_880_000)] // Mukomuko
    [InlineData(98_000, 1,   12, 19_756_800_000)] // Kutai Timur
    [InlineData(2_116,  7,   12, 213_292_800)] // Bengkayang palm, half a year
    [InlineData(1,      1,   1,  16_800)]
    [InlineData(0,      1,   12, 0)]
    public void The_need_is_workers_times_months_times_rate(int workers, int from, int to, long need) =>
        Need(workers, Months(2024, from, to), Rupiah.Zero).Need.ShouldBe(new Rupiah(need));

    [Fact]
    public void A_pagu_above_the_need_falls_short_by_less_than_nothing() =>
        Need(1, Months(2024, 1, 1), new(20_000)).Shortfall.ShouldBe(new Rupiah(-3_200));

    [Fact]
    public void A_change_of_rate_begins_a_span_of_its_own() =>
        // Before July 2015 there was no rate: the months are kept apart, not averaged.
        Need(10, Months(2015, 5, 8), Rupiah.Zero).Spans.ShouldBe(
            [new BudgetNeed.Span(2, Rupiah.Zero), new BudgetNeed.Span(2, new(16_800))]);

    [Theory]
    //          fund         sector       months of 2026
    [InlineData("APBD",      "transport", "12×16800")]
    [InlineData("DBH-SAWIT", null,        "12×16800")]
    [InlineData("CSR",       "transport", "12×8400")]
    [InlineData("CSR",       null,        "3×16800 9×8400")]
    [InlineData("SELF",      "informal",  "3×16800 9×8400")]
    public void The_discount_of_2026_depends_on_the_fund_and_the_sector(string fund, string? sector, string spans) =>
        string.Join(' ', Need(1, Months(2026, 1, 12), Rupiah.Zero, fund, sector).Spans
            .Select(span => $"{span.Months}×{span.Rate.Amount}")).ShouldBe(spans);

    [Fact]
    public void A_programme_that_does_not_run_needs_nothing() =>
        Need(100, [], new(5)).Need.ShouldBe(Rupiah.Zero);
}
