using NodaTime;

namespace JamsostekLedger.Store.Reading;

/// <summary>Counts the workers whose cover stands on a day by the region's own roster.</summary>
public static class CoveredWorkersQuery
{
    /// <summary>How many; null where the ledger keeps no roster of the region, which is not the same as none.</summary>
    public static Task<long?> RunAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation) =>
        // No fact of this version names a covered worker.
        Task.FromResult<long?>(null);
}
