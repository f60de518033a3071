using JamsostekLedger.Claims;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claims-breakdown</c>.</summary>
public static class ClaimBreakdownQuery
{
    /// <summary>Benefits paid from one day to another, both included, in all ways that they are added up.</summary>
    public static async Task<ClaimBreakdown> RunAsync(
        LedgerDatabase database, string region, LocalDate from, LocalDate to, AsOf asOf,
        CancellationToken cancellation = default) => ClaimBreakdown.Of(
        await ClaimTotalsQuery.RunAsync(database, region, from, to, asOf, cancellation),
        await ClaimMovementsQuery.RunAsync(database, region, from, to, asOf, cancellation));
}
