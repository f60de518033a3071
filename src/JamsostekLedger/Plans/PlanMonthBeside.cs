using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>One month of two results.</summary>
/// <param name="Month">The month.</param>
/// <param name="FirstTotal">Workers covered by the first, or null where it does not know the month.</param>
/// <param name="SecondTotal">Workers covered by the second, or null.</param>
/// <param name="FirstFallingOut">Workers who fall out by the first.</param>
/// <param name="SecondFallingOut">Workers who fall out by the second.</param>
/// <param name="FirstCost">Cost by the first.</param>
/// <param name="SecondCost">Cost by the second.</param>
public sealed record PlanMonthBeside(
    YearMonth Month,
    long? FirstTotal,
    long? SecondTotal,
    long? FirstFallingOut,
    long? SecondFallingOut,
    Rupiah? FirstCost,
    Rupiah? SecondCost)
{
    /// <summary>Whether the two differ.</summary>
    public bool Differs =>
        (FirstTotal, FirstFallingOut, FirstCost) != (SecondTotal, SecondFallingOut, SecondCost);

    /// <summary>Second less first: workers; null where one does not know the month.</summary>
    public long? Total => SecondTotal - FirstTotal;

    /// <summary>Second less first: cost, a month that one does not know costing nothing.</summary>
    public Rupiah Cost => (SecondCost ?? Rupiah.Zero) - (FirstCost ?? Rupiah.Zero);

    /// <summary>One month of both.</summary>
    public static PlanMonthBeside Of(YearMonth month, PlanMonth? first, PlanMonth? second) => new(
        month, first?.Total, second?.Total, first?.FallingOut, second?.FallingOut, first?.Cost, second?.Cost);
}
