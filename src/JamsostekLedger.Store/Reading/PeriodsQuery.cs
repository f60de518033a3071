using JamsostekLedger.Periods;

namespace JamsostekLedger.Store.Reading;

/// <summary>The fiscal periods whose books were ever closed, or that opened with kept balances.</summary>
public static class PeriodsQuery
{
    /// <summary>The periods, by name.</summary>
    public static Task<IReadOnlyList<PeriodBooks>> RunAsync(
        Moment moment, CancellationToken cancellation = default) =>
        ViewQueries.ListAsync<PeriodBooks>(moment, cancellation);
}
