using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What two results spend of one fund.</summary>
/// <param name="Fund">Code of the fund.</param>
/// <param name="First">Spent by the first.</param>
/// <param name="Second">Spent by the second.</param>
public sealed record PlanFundBeside(string Fund, Rupiah First, Rupiah Second)
{
    /// <summary>Second less first.</summary>
    public Rupiah Difference => Second - First;
}
