using JamsostekLedger.Claims;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claims-breakdown</c>.</summary>
public static class ClaimBreakdownQuery
{
    /// <summary>Benefits paid from one day to another, both included, in all ways that they are added up.</summary>
    public static async Task<ClaimBreakdown> RunAsync(
        Moment moment, LocalDate from, LocalDate to, CancellationToken cancellation = default) => ClaimBreakdown.Of(
        await ClaimTotalsQuery.RunAsync(moment, from, to, cancellation),
        await ClaimMovementsQuery.RunAsync(moment, from, to, cancellation));
}
