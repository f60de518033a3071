using JamsostekLedger.ClaimChecks;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claim-checks</c> and <c>report claimants</c>.</summary>
public static class ClaimCheckQuery
{
    /// <summary>What the checks of claims find on a day.</summary>
    public static async Task<ClaimCheckReport> RunAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation = default) =>
        ClaimCheckReport.Of(
            region, on, asOf.RecordedAt, await ClaimBookQuery.RunAsync(database, region, on, asOf, cancellation));

    /// <summary>Who of a programme's enrolled has died or been hurt.</summary>
    public static async Task<ClaimantReport> ClaimantsAsync(
        LedgerDatabase database, string region, string programme, LocalDate on, AsOf asOf,
        CancellationToken cancellation = default) =>
        ClaimantReport.Of(
            region, programme, asOf.RecordedAt,
            await ClaimBookQuery.RunAsync(database, region, on, asOf, cancellation));
}
