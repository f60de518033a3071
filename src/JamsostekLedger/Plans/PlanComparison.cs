using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>Two results side by side: two plans, or one plan as it was kept and as it would come out now.</summary>
/// <param name="Months">Every month of either.</param>
/// <param name="Funds">Every fund of either.</param>
/// <param name="TargetWorkers">Second less first: workers who must be covered.</param>
/// <param name="Reached">Second less first: workers covered in the month of the target.</param>
/// <param name="Cost">Second less first: cost in all.</param>
public sealed record PlanComparison(
    IReadOnlyList<PlanMonthBeside> Months,
    IReadOnlyList<PlanFundBeside> Funds,
    long TargetWorkers,
    long Reached,
    Rupiah Cost)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Months.All(month => !month.Differs) && Funds.All(fund => fund.Difference == Rupiah.Zero)
        && (TargetWorkers, Reached, Cost) == (0, 0, Rupiah.Zero);

    /// <summary>The second beside the first.</summary>
    public static PlanComparison Of(PlanResult first, PlanResult second) => new(
        [
            .. first.Months.Concat(second.Months).Select(month => month.Month).Distinct().Order()
                .Select(month => PlanMonthBeside.Of(month, In(first, month), In(second, month))),
        ],
        [
            .. first.Money.Concat(second.Money).Select(money => money.Fund).Distinct().Order(StringComparer.Ordinal)
                .Select(fund => new PlanFundBeside(fund, SpentOf(first, fund), SpentOf(second, fund))),
        ],
        second.TargetWorkers - first.TargetWorkers,
        second.Reached - first.Reached,
        second.Cost - first.Cost);

    private static PlanMonth? In(PlanResult result, YearMonth month) =>
        result.Months.FirstOrDefault(known => known.Month == month);

    private static Rupiah SpentOf(PlanResult result, string fund) => result.Money
        .Where(money => money.Fund == fund).Aggregate(Rupiah.Zero, (sum, money) => sum + money.Spent);
}
