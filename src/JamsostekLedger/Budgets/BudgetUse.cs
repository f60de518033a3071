namespace JamsostekLedger.Budgets;

/// <summary>How a fiscal year's pagu is used, line by line.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Lines">The lines, by key.</param>
/// <param name="Total">All lines together.</param>
public sealed record BudgetUse(
    string Region, int Year, Instant RecordedAsOf, IReadOnlyList<BudgetUseLine> Lines, BudgetUseTotal Total)
{
    /// <summary>The report over these lines.</summary>
    public static BudgetUse Of(string region, int year, Instant recordedAsOf, IEnumerable<BudgetUseLine> lines)
    {
        BudgetUseLine[] ordered = [.. lines
            .OrderBy(line => line.Programme, StringComparer.Ordinal).ThenBy(line => line.Fund, StringComparer.Ordinal)
            .ThenBy(line => line.FundYear).ThenBy(line => line.AccountCode, StringComparer.Ordinal)
            .ThenBy(line => line.Skpd, StringComparer.Ordinal)
            .ThenBy(line => line.SubActivity, StringComparer.Ordinal)];
        return new(region, year, recordedAsOf, ordered, BudgetUseTotal.Of(ordered));
    }
}
