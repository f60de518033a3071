using JamsostekLedger.Plans;
using NodaTime;

namespace JamsostekLedger.Store.Reading;

/// <summary>Finds the cover of today that ends unless somebody pays.</summary>
public static class CoverEndsQuery
{
    /// <summary>
    /// Workers by the last month of their cover, from a day on; null where the ledger keeps no roster of the region,
    /// which is not the same as nobody.
    /// </summary>
    public static Task<IReadOnlyList<PlanRunOut>?> RunAsync(
        LedgerDatabase database, string region, LocalDate from, AsOf asOf, CancellationToken cancellation) =>
        // No fact of this version says until when a worker is covered.
        Task.FromResult<IReadOnlyList<PlanRunOut>?>(null);
}
