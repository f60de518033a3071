using JamsostekLedger.Ledger;

namespace JamsostekLedger.Entitlements;

/// <summary>One school year of one child for which a scholarship is expected.</summary>
/// <param name="Year">The year in which the school year begins, in July.</param>
/// <param name="Child">Number of the child in the question, 1 first.</param>
/// <param name="Level">Code of the level of school.</param>
/// <param name="Rule">Id of the row of that level.</param>
/// <param name="Amount">Whole rupiah.</param>
public sealed record ScholarshipYear(int Year, int Child, string Level, string Rule, Rupiah Amount);
