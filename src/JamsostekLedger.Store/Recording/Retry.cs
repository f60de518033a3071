using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Which failures are tried again: only those of which the server said that the transaction was rolled back. After a
/// broken connection nobody knows, and the caller looks the fact up instead.
/// </summary>
internal static class Retry
{
    private const int Attempts = 6;

    public static async Task<T> OnRollbackAsync<T>(Func<Task<T>> attempt, CancellationToken cancellation)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await attempt();
            }
            catch (PostgresException fault) when (WasRolledBack(fault) && tried < Attempts)
            {
                // Two that collided must not collide again at once.
                var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 << tried));
                await Task.Delay(pause, cancellation);
            }
            catch (PostgresException fault) when (WasRolledBack(fault))
            {
                throw new LedgerUnavailableException(
                    "Buku besar wilayah ini sedang dipakai; tidak ada yang tercatat. Coba lagi sebentar.", fault);
            }
        }
    }

    // Serialization failure, deadlock, lock not available, too many connections, server shutting down or starting;
    // 23505 is another writer's version of the same stream.
    private static bool WasRolledBack(PostgresException fault) =>
        fault.SqlState is "40001" or "40P01" or "55P03" or "57P01" or "57P02" or "57P03" or "23505"
        || fault.SqlState.StartsWith("53", StringComparison.Ordinal);
}
