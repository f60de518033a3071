using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Budgets;

public class BudgetUseSpecs
{
    private static readonly BudgetUseLine Line = new(
        "p", "APBD", 2024, "5.1.02.02.02.0006", new(1_000), new(100), new(600), new(50), Rupiah.Zero, 4);

    [Fact] public void Available_is_pagu_less_reserved_less_realised() => Line.Available.ShouldBe(new Rupiah(300));

    [Theory, InlineData(999, false), InlineData(1_000, false), InlineData(1_001, true)]
    public void A_line_is_overspent_when_more_was_paid_than_its_pagu(long realised, bool overspent) =>
        (Line with { Realised = new(realised) }).Overspent.ShouldBe(overspent);

    [Theory]
    //          available  realised  months paid  months left
    [InlineData(300,       600,      4,           2L)]
    [InlineData(299,       600,      4,           1L)]
    [InlineData(0,         600,      4,           0L)]
    [InlineData(-1,        600,      4,           0L)]
    [InlineData(300,       0,        0,           null)]
    [InlineData(300,       0,        4,           null)]
    [InlineData(300,       600,      0,           null)]
    [InlineData(9_000_000_000_000_000_000, 1, 1,  9_000_000_000_000_000_000L)]
    public void Months_left_are_whole_months_at_what_a_month_has_cost(
        long available, long realised, int months, long? left) =>
        BudgetUseTotal.MonthsOf(new(available), new(realised), months).ShouldBe(left);

    [Fact] public void Lines_are_ordered_by_key_and_added_up()
    {
        BudgetUseLine[] inOrder =
        [
            Line with { Programme = "B" }, Line with { Programme = "a", AccountCode = "5.1" },
            Line with { Programme = "a", AccountCode = "5.2" }, Line with { Programme = "a", FundYear = 2025 },
            Line with { Programme = "a", Fund = "CSR", FundYear = 2023 },
        ];
        var report = BudgetUse.Of("51.04", 2024, Instant.MinValue, inOrder.Reverse());
        report.Lines.ShouldBe(inOrder);
        report.Total.ShouldBe(new BudgetUseTotal(new(5_000), new(500), new(3_000), new(250), new(1_500)));
    }

    [Fact] public void No_lines_add_up_to_nothing() =>
        BudgetUse.Of("51.04", 2024, Instant.MinValue, []).Total
            .ShouldBe(new BudgetUseTotal(default, default, default, default, default));
}
