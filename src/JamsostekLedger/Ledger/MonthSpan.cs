namespace JamsostekLedger.Ledger;

/// <summary>Months from one to another, both included.</summary>
public static class MonthSpan
{
    /// <summary>How many months; none where the last is before the first.</summary>
    public static int Length(YearMonth from, YearMonth to) =>
        Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month + 1);

    /// <summary>The months in order.</summary>
    public static IEnumerable<YearMonth> Of(YearMonth from, YearMonth to)
    {
        for (var month = from; month <= to; month = month.PlusMonths(1))
            yield return month;
    }
}
