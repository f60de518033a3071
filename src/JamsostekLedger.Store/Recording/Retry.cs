using JamsostekLedger.Audit;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// The one place that tries again and that looks up what became of a commit whose answer was lost. Tried again is only
/// that of which the server said that it was rolled back.
/// </summary>
internal static class Retry
{
    private const int Attempts = 6;

    /// <summary>So often somebody who waits for an answer waits for a region that another holds.</summary>
    public const int FewWaits = 3;

    /// <summary>So often a file does: as long as another of the largest may take.</summary>
    public const int ManyWaits = 300;

    /// <summary>Begins an append, decides under its lock, and commits what was decided to be recorded.</summary>
    /// <param name="store">Where facts go.</param>
    /// <param name="region">Region code.</param>
    /// <param name="wanted">What the decision needs at first.</param>
    /// <param name="decide">Decides; it may be asked more than once.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <param name="before">What must be there before, in a transaction of its own; or null.</param>
    /// <param name="waits">How often it waits for the region.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; the message says what of it was
    /// recorded.</exception>
    public static Task<T> AppendAsync<T>(
        LedgerStore store, string region, Wanted wanted, Func<RegionAppend, Task<Decided<T>>> decide,
        CancellationToken cancellation, Func<Task>? before = null, int waits = FewWaits) =>
        OnRollbackAsync(
            () => OnceAsync(store, region, wanted, decide, before, cancellation), cancellation, waits);

    /// <summary>Tries again what the server rolled back, a few times.</summary>
    public static async Task<T> OnRollbackAsync<T>(
        Func<Task<T>> attempt, CancellationToken cancellation, int waits = FewWaits)
    {
        for (int tried = 1, waited = 1; ;)
        {
            try
            {
                return await attempt();
            }
            catch (PostgresException busy) when (IsBusy(busy) && waited++ < waits)
            {
                // The wait itself was the pause.
            }
            catch (PostgresException fault) when (!IsBusy(fault) && Fault.IsPassing(fault) && tried++ < Attempts)
            {
                // Two that collided must not collide again at once.
                var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 << tried));
                await Task.Delay(pause, cancellation);
            }
            catch (PostgresException fault) when (Fault.Of(fault).Kind != FaultKind.Unexpected)
            {
                throw new LedgerUnavailableException(Fault.Of(fault).NothingRecorded, fault);
            }
        }
    }

    private static async Task<T> OnceAsync<T>(
        LedgerStore store, string region, Wanted wanted, Func<RegionAppend, Task<Decided<T>>> decide,
        Func<Task>? before, CancellationToken cancellation)
    {
        RegionAppend? append = null;
        Decided<T>? decided = null;
        try
        {
            if (before is not null)
                await before();
            append = await store.BeginAsync(region, wanted, cancellation);
            if (store.Hindrances is { } hindrances)
                await hindrances.RefuseAsync(append, cancellation);
            decided = await decide(append);
            if (decided.Records)
                await append.CommitAsync(decided.Also, cancellation);
            else
                await append.RollBackAsync(cancellation);
            return decided.Answer;
        }
        catch (NpgsqlException fault) when (LeavesDoubt(fault))
        {
            if (append is not null)
                await append.DisposeAsync();
            if (append?.Sealed is { } block && await StandsAsync(store, block))
                return decided!.Answer;
            if (fault is PostgresException)
                throw;
            throw new LedgerUnavailableException(Fault.Of(fault).NothingRecorded, fault);
        }
        finally
        {
            if (append is not null)
                await append.DisposeAsync();
        }
    }

    // Whether the commit is there or never will be: under the region's lock that is settled.
    private static async Task<bool> StandsAsync(LedgerStore store, Block block)
    {
        try
        {
            return await OnRollbackAsync(async () =>
            {
                await using var look = await store.BeginAsync(block.Region, Wanted.Nothing, CancellationToken.None);
                var stands = await AppendQueries.StandsAsync(look.Connection, block, CancellationToken.None);
                await look.RollBackAsync(CancellationToken.None);
                return stands;
            }, CancellationToken.None);
        }
        catch (Exception away) when (away is NpgsqlException or LedgerUnavailableException)
        {
            throw new LedgerUnavailableException(Fault.InDoubt, away);
        }
    }

    // A broken line; or a server that is told to end a connection, which it may do after the commit and before its
    // answer.
    private static bool LeavesDoubt(NpgsqlException fault) =>
        fault is not PostgresException { SqlState: not ("57P01" or "57P02") };

    private static bool IsBusy(PostgresException fault) => Fault.Of(fault).Kind == FaultKind.Busy;
}
