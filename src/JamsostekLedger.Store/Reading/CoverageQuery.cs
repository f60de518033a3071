using JamsostekLedger.Cover;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report coverage</c>.</summary>
public static class CoverageQuery
{
    /// <summary>Coverage on a day, its target and what is lacking.</summary>
    public static async Task<CoverageReport> RunAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default) =>
        await RunAsync(
            moment, on, await StatementsAsync(moment, cancellation), cancellation);

    /// <summary>The same from what is known already of the region's coverage.</summary>
    public static async Task<CoverageReport> RunAsync(
        Moment moment, LocalDate on, CoverageStatements known, CancellationToken cancellation = default)
    {
        var covered = await CoveredWorkersQuery.OfRosterAsync(moment, on, cancellation);
        return CoverageReport.Of(
            moment.Region.Code, on, moment.AsOf.RecordedAt, known,
            covered is null ? null : CoveredWorkers.StandingOn(covered, on, CoverRules.Shipped),
            await RateTableQuery.RunAsync(moment, cancellation));
    }

    /// <summary>All that is known of a region's coverage: counts that were recorded before published figures.</summary>
    public static async Task<CoverageStatements> StatementsAsync(
        Moment moment, CancellationToken cancellation = default)
    {
        var days = await ViewQueries.ListAsync<CoverageDay>(moment, cancellation);
        var figures = await ViewQueries.ListAsync<Figure>(moment, cancellation);
        return CoverageStatements.Of(days).With(PublishedCoverage.Of(figures));
    }
}
