using JamsostekLedger.Cover;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report coverage</c>.</summary>
public static class CoverageQuery
{
    /// <summary>Coverage on a day, its target and what is lacking.</summary>
    public static async Task<CoverageReport> RunAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation = default) =>
        await RunAsync(
            database, region, on, await StatementsAsync(database, region, asOf, cancellation), asOf, cancellation);

    /// <summary>The same from what is known already of the region's coverage.</summary>
    public static async Task<CoverageReport> RunAsync(
        LedgerDatabase database, string region, LocalDate on, CoverageStatements known, AsOf asOf,
        CancellationToken cancellation = default)
    {
        var covered = await CoveredWorkersQuery.OfRosterAsync(database, region, on, asOf, cancellation);
        return CoverageReport.Of(
            region, on, asOf.RecordedAt, known,
            covered is null ? null : CoveredWorkers.StandingOn(covered, on, CoverRules.Shipped),
            await RateTableQuery.RunAsync(database, region, asOf, cancellation));
    }

    /// <summary>All that is known of a region's coverage: counts that were recorded before published figures.</summary>
    public static async Task<CoverageStatements> StatementsAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation = default)
    {
        var days = await ViewQueries.ListAsync<CoverageDay>(database, region, asOf, cancellation);
        var figures = await ViewQueries.ListAsync<Figure>(database, region, asOf, cancellation);
        return CoverageStatements.Of(days).With(PublishedCoverage.Of(figures));
    }
}
