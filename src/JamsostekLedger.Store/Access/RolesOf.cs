using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Access;

/// <summary>The roles that accounts have in a region now; nobody has any without an account that is in use.</summary>
/// <param name="connection">Where to ask: that of an append, under the region's lock, or any other.</param>
/// <param name="region">The region.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="cancellation">Stops the wait.</param>
public delegate Task<ILookup<string, string>> RolesOf(
    NpgsqlConnection connection, Region region, IReadOnlyCollection<string> accounts,
    CancellationToken cancellation);
