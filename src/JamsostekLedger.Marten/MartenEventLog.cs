using System.Runtime.CompilerServices;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Log;
using JasperFx;
using Marten;
using Marten.Events.Archiving;
using NodaTime;

namespace JamsostekLedger.Marten;

/// <summary>The log through Marten, on the tables that the other log writes too.</summary>
public sealed class MartenEventLog : IEventLog
{
    private readonly DocumentStore _store;

    /// <summary>The log on a database that has everything.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">Says when something is recorded.</param>
    public MartenEventLog(LedgerDatabase database, IClock clock)
    {
        (Database, Clock) = (database, clock);
        _store = DocumentStore.For(options => MartenSetup.Configure(options, database.Source, AutoCreate.None));
    }

    /// <inheritdoc/>
    public string Name => "marten";

    /// <inheritdoc/>
    public LedgerDatabase Database { get; }

    /// <inheritdoc/>
    public IClock Clock { get; }

    /// <summary>Opens the log; makes the objects of Marten's that are missing, as the owner of the tables.</summary>
    /// <param name="database">The database, migrated.</param>
    /// <param name="owner">Connection string of the role that owns the tables.</param>
    /// <param name="clock">Says when something is recorded.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<IEventLog> OpenAsync(
        LedgerDatabase database, string owner, IClock clock, CancellationToken cancellation)
    {
        await MartenSchema.EnsureAsync(owner, cancellation);
        return new MartenEventLog(database, clock);
    }

    /// <inheritdoc/>
    public async Task<RegionAppend> BeginAsync(
        string region, IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation = default) =>
        await MartenAppend.BeginAsync(_store, Database, region, Clock, streams, ids, cancellation);

    /// <inheritdoc/>
    public async Task<StreamState> StateAsync(
        string region, string stream, CancellationToken cancellation = default)
    {
        await using var session = _store.QuerySession(region);
        var found = await LiveStates.AggregateAsync(session, [stream], cancellation);
        return found.GetValueOrDefault(stream) ?? LiveStates.None(stream);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Recorded> ReplayAsync(
        string region, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var session = _store.QuerySession(region);
        await using var count = Database.Source.CreateCommand(
            "select seq, sequence from ledger.fact where region = $1 order by seq");
        count.Parameters.Add(Sql.Text(region));
        await using var counted = await count.ExecuteReaderAsync(cancellation);
        // Within a region Marten's numbers stand in the order of the region's own count.
        await foreach (var recorded in session.Events.QueryAllRawEvents()
                           .Where(one => one.MaybeArchived() && one.StreamKey != LiveStates.Tombstone)
                           .OrderBy(one => one.Sequence).ToAsyncEnumerable(cancellation))
        {
            if (!await counted.ReadAsync(cancellation) || counted.GetInt64(1) != recorded.Sequence)
                throw new InvalidDataException($"Event {recorded.Sequence} is not in the count of region {region}.");
            yield return LiveStates.Recorded(counted.GetInt64(0), recorded);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
