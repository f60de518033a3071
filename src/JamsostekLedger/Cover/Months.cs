namespace JamsostekLedger.Cover;

/// <summary>Reckoning with calendar months.</summary>
internal static class Months
{
    /// <summary>How many months later the other is; below zero where it is earlier.</summary>
    public static int To(this YearMonth from, YearMonth to) => 12 * (to.Year - from.Year) + to.Month - from.Month;

    /// <summary>First day of a month.</summary>
    public static LocalDate FirstDay(this YearMonth month) => month.OnDayOfMonth(1);

    /// <summary>Last day of a month.</summary>
    public static LocalDate LastDay(this YearMonth month) => month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1);

    /// <summary>Months from the first to the last, both in it.</summary>
    public static IEnumerable<YearMonth> Through(this YearMonth from, YearMonth to)
    {
        for (var month = from; month <= to; month = month.PlusMonths(1))
            yield return month;
    }
}
