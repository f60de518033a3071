using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Budgets;

public class BudgetNeedSpecs
{
    private static IEnumerable<YearMonth> Months(int year, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(month => new YearMonth(year, month));

    [Fact]
    public void Bengkayang_2024_falls_short_by_thirty_million()
    {
        var need = BudgetNeed.Of(12_200, Months(2024, 1, 12), new(2_429_520_000));

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
        BudgetNeed.Of(workers, Months(2024, from, to), Rupiah.Zero).Need.ShouldBe(new Rupiah(need));

    [Fact]
    public void A_pagu_above_the_need_falls_short_by_less_than_nothing() =>
        BudgetNeed.Of(1, Months(2024, 1, 1), new(20_000)).Shortfall.ShouldBe(new Rupiah(-3_200));

    [Fact]
    public void A_change_of_rate_begins_a_span_of_its_own() =>
        // Before July 2015 there was no rate: the months are kept apart, not averaged.
        BudgetNeed.Of(10, Months(2015, 5, 8), Rupiah.Zero).Spans.ShouldBe(
            [new BudgetNeed.Span(2, Rupiah.Zero), new BudgetNeed.Span(2, new(16_800))]);

    [Fact]
    public void A_programme_that_does_not_run_needs_nothing() =>
        BudgetNeed.Of(100, [], new(5)).Need.ShouldBe(Rupiah.Zero);
}
