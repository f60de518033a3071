using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Approvals;

/// <summary>Which of some accounts may approve a deed in a region now.</summary>
/// <param name="connection">The connection of the append, under the region's lock.</param>
/// <param name="region">The region.</param>
/// <param name="deed">The deed, by the code of its rule.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="cancellation">Stops the wait.</param>
public delegate Task<IReadOnlyCollection<string>> MayApprove(
    NpgsqlConnection connection, Region region, string deed, IReadOnlyCollection<string> accounts,
    CancellationToken cancellation);
