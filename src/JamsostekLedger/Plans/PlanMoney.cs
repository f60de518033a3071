using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What a plan does with the money of a fund in a fiscal year.</summary>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="IsLimited">Whether a pagu bounds it; false for money outside the regional budget of which no ceiling
/// is known.</param>
/// <param name="Available">Pagu that was left before the plan on the lines that it may draw on.</param>
/// <param name="Spent">What the plan spends.</param>
/// <param name="RunsOutIn">First month in which somebody cannot be paid for, or null.</param>
/// <param name="Unpaid">How many cannot be paid for in that month.</param>
public sealed record PlanMoney(
    string Fund, int Year, bool IsLimited, Rupiah Available, Rupiah Spent, YearMonth? RunsOutIn, long Unpaid)
{
    /// <summary>What is left after the plan; zero where nothing bounds it.</summary>
    public Rupiah Left => IsLimited ? Available - Spent : Rupiah.Zero;
}
