using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using static JamsostekLedger.Specs.Plans.Samples;

namespace JamsostekLedger.Specs.Plans;

public class PlanComparisonSpecs
{
    [Fact] public void A_plan_beside_itself_differs_in_nothing() =>
        PlanComparison.Of(Of(), Of()).IsEmpty.ShouldBeTrue();

    [Fact] public void Two_plans_stand_side_by_side_month_by_month_and_fund_by_fund()
    {
        var comparison = PlanComparison.Of(Of(), Of(Terms with
        {
            PhaseIn = PhaseIn.AtOnce, Mix = [Apbd with { Fund = "CSR", Programme = null }],
        }));
        comparison.IsEmpty.ShouldBeFalse();
        comparison.Months.Select(month => $"{month.Month:uuuu-MM} {month.Total} {month.Cost.Amount}").ShouldBe(
        [
            "2025-10 40 672000", "2025-11 20 336000", "2025-12 0 0", "2026-01 -40 -672000", "2026-02  -336000",
            "2026-03  0",
        ]);
        comparison.Months.Select(month => month.Differs).ShouldBe([true, true, false, true, true, true]);
        comparison.Funds.Select(fund => (fund.Fund, fund.Difference)).ShouldBe(
            [("APBD", new Rupiah(-3_024_000)), ("CSR", new Rupiah(3_024_000))]);
        (comparison.Reached, comparison.TargetWorkers, comparison.Cost).ShouldBe((0, 0, Rupiah.Zero));
    }

    [Fact] public void A_plan_that_is_reckoned_again_shows_what_changed_in_the_meantime()
    {
        var comparison = PlanComparison.Of(Of(), Of(null, Seen with { Numerator = 510 }));
        (comparison.TargetWorkers, comparison.Reached, comparison.Cost).ShouldBe((0, 0, new Rupiah(-504_000)));
    }
}
