using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What a region gets of an earmarked fund in a year: the whole of which its rules name parts.</summary>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Amount">The allocation.</param>
public sealed record PlanAllocation(string Fund, int Year, Rupiah Amount);
