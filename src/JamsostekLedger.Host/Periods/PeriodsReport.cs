using JamsostekLedger.Periods;

namespace JamsostekLedger.Host.Periods;

/// <summary>The fiscal periods whose books were ever closed.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Periods">The periods, in order; a year stands before its months.</param>
public sealed record PeriodsReport(string Region, Instant RecordedAsOf, IReadOnlyList<PeriodsReport.Row> Periods)
{
    /// <summary>The report.</summary>
    public static PeriodsReport Of(string region, Instant recordedAsOf, IEnumerable<PeriodBooks> periods) => new(
        region, recordedAsOf,
        [
            .. periods.Where(period => period.Closings > 0).OrderBy(period => period.Name, StringComparer.Ordinal)
                .Select(period => new Row(
                    period.Name!, period.Closed is null ? PeriodStatus.Open : PeriodStatus.Closed, period.Closings,
                    period.Closed?.On, period.Closed?.Reason, period.Reopened?.On, period.Reopened?.Reason)),
        ]);

    /// <summary>One period.</summary>
    /// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
    /// <param name="Status">Whether its books are closed.</param>
    /// <param name="Closings">How many times it was closed.</param>
    /// <param name="ClosedOn">When the closing in force was made; null while it is open.</param>
    /// <param name="Reason">Its reason.</param>
    /// <param name="ReopenedOn">When it was reopened, or null.</param>
    /// <param name="ReopenedWhy">Why.</param>
    public sealed record Row(
        string Period, PeriodStatus Status, int Closings, LocalDate? ClosedOn, string? Reason, LocalDate? ReopenedOn,
        string? ReopenedWhy);
}

/// <summary>Whether a period takes facts.</summary>
public enum PeriodStatus
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>It does not.</summary>
    Closed,
}
