using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What is left of a fund's pagu of the year after a month.</summary>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Amount">What is left.</param>
public sealed record PlanLeft(string Fund, Rupiah Amount);
