using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Store.Log;

/// <summary>
/// Where facts are appended and streams are read back. Two logs do the same work on the same tables, one through
/// Npgsql and one through Marten; everything that records goes through one of them and does not know which.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>What it is made with: <c>npgsql</c> or <c>marten</c>.</summary>
    string Name { get; }

    /// <summary>The database, for everything that is not the log.</summary>
    LedgerDatabase Database { get; }

    /// <summary>Says when something is recorded.</summary>
    IClock Clock { get; }

    /// <summary>Locks a region and loads what a first decision needs.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="streams">Streams to load.</param>
    /// <param name="ids">Ids to look up.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task<RegionAppend> BeginAsync(
        string region, IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation = default);

    /// <summary>What the facts of a stream fold into as they were committed last, without a lock.</summary>
    Task<StreamState> StateAsync(string region, string stream, CancellationToken cancellation = default);

    /// <summary>The facts of a region in the order of their numbers.</summary>
    IAsyncEnumerable<Recorded> ReplayAsync(string region, CancellationToken cancellation = default);
}
