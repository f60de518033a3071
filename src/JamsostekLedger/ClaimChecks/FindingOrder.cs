namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// The order in which findings are listed: by check, what is only to be seen last, then by day, claim and worker. Only
/// findings that say the same are equal in it, so it does not matter in which order they were found.
/// </summary>
public sealed class FindingOrder : IComparer<ClaimFinding>
{
    /// <inheritdoc/>
    public int Compare(ClaimFinding? x, ClaimFinding? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = x.Check.CompareTo(y.Check);
        if (order == 0)
            order = x.IsNotice.CompareTo(y.IsNotice);
        if (order == 0)
            order = x.On.CompareTo(y.On);
        if (order == 0)
            order = string.CompareOrdinal(First(x), First(y));
        if (order == 0)
            order = string.CompareOrdinal($"{x.Worker}", $"{y.Worker}");
        if (order == 0)
            order = string.CompareOrdinal(x.Programme, y.Programme);
        if (order == 0)
            order = (x.MonthFrom ?? new(1, 1)).CompareTo(y.MonthFrom ?? new(1, 1));
        return order == 0 ? Rest(x, y) : order;
    }

    // What is left to tell two findings of the same claim and worker apart.
    private static int Rest(ClaimFinding x, ClaimFinding y)
    {
        var order = Nullable.Compare(x.Benefit, y.Benefit);
        if (order == 0)
            order = string.CompareOrdinal(x.Component, y.Component);
        if (order == 0)
            order = string.CompareOrdinal(x.Fund, y.Fund);
        if (order == 0)
            order = string.CompareOrdinal(x.Invoice, y.Invoice);
        if (order == 0)
            order = string.CompareOrdinal(string.Join(' ', x.Claims), string.Join(' ', y.Claims));
        if (order == 0)
            order = Nullable.Compare(x.Amount?.Amount, y.Amount?.Amount);
        return order == 0 ? Nullable.Compare(x.MonthTo, y.MonthTo) : order;
    }

    private static string First(ClaimFinding finding) => finding.Claims.Count == 0 ? "" : finding.Claims[0];
}
