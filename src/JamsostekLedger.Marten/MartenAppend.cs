using System.Runtime.CompilerServices;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Log;
using JasperFx.Events;
using Marten;
using Marten.Services;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Marten;

/// <summary>
/// An append through a Marten session that is enlisted in the append's transaction. Marten writes streams and events;
/// <see cref="LedgerProjection"/> writes what follows from them.
/// </summary>
internal sealed class MartenAppend : RegionAppend
{
    // Below this many facts their lines go with the statement batch that commits, which saves round trips.
    private const int CopyFrom = 24;

    private static readonly ConditionalWeakTable<IDocumentOperations, MartenAppend> Open = [];

    private readonly IDocumentSession _session;
    private readonly List<NpgsqlBatchCommand> _last = [];
    private bool _ending;

    private MartenAppend(
        NpgsqlConnection connection, IDocumentSession session, string region, Head head, IClock clock,
        Dictionary<string, StreamState> streams, Dictionary<Guid, EarlierFact> earlier)
        : base(connection, region, head, clock, streams, earlier)
    {
        _session = session;
        Open.Add(session, this);
    }

    /// <summary>The append that a session belongs to.</summary>
    /// <exception cref="UnledgeredAppendException">It belongs to none.</exception>
    public static MartenAppend Of(IDocumentOperations session) =>
        Open.TryGetValue(session, out var append) ? append : throw new UnledgeredAppendException();

    /// <summary>Locks the region and loads what a first decision needs.</summary>
    public static async Task<MartenAppend> BeginAsync(
        IDocumentStore store, LedgerDatabase database, string region, IClock clock,
        IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            var (head, earlier) = await LockAsync(connection, region, ids, cancellation);
            var options = SessionOptions.ForTransaction(transaction);
            options.TenantId = region;
            var session = store.OpenSession(options);
            // Marten would take them from whatever trace is running, and a proof is made of them.
            (session.CorrelationId, session.CausationId) = (null, null);
            var states = await LiveStates.AggregateAsync(session, streams, cancellation);
            return new(connection, session, region, head, clock, states, earlier);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Writes what follows from the facts that Marten is about to write. Marten numbers them stream by stream; here
    /// they get the same numbers in the order in which they were decided.
    /// </summary>
    public async Task ProjectAsync(IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var byId = events.ToDictionary(one => one.Id);
        foreach (var (pending, sequence) in Pending.Zip(events.Select(one => one.Sequence).Order()))
        {
            pending.Sequence = byId[pending.Id].Sequence = sequence;
            if (byId[pending.Id].Version != pending.Version)
                throw new UnledgeredAppendException();
        }

        MakeRows();
        await Views.EvolveAsync(Pending, cancellation);
        if (_ending && Pending.Count < CopyFrom)
        {
            foreach (var pending in Pending)
                _last.AddRange([
                    LogRows.Number(Region, pending), .. JournalRows.Commands(Region, RecordedAt, pending)]);
            _last.AddRange(Views.Commands());
            return;
        }

        var documents = Task.Run(Views.Serialise, CancellationToken.None);
        await JournalRows.CopyAsync(Connection, Region, RecordedAt, Pending, cancellation);
        await LogRows.CopyFactsAsync(Connection, Region, Pending, cancellation);
        await documents;
        await Views.WriteAsync(cancellation);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await base.DisposeAsync();
    }

    private protected override async Task<(Dictionary<string, StreamState>, Dictionary<Guid, EarlierFact>)> FindAsync(
        IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var states = await LiveStates.AggregateAsync(_session, streams, cancellation);
        await using var batch = new NpgsqlBatch(Connection) { BatchCommands = { AppendQueries.Earlier(Region, ids) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return (states, await AppendQueries.ReadEarlierAsync(reader, cancellation));
    }

    private protected override async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var stream in Pending.GroupBy(pending => pending.Stream))
        {
            object[] events = [.. stream.Select(EventOf)];
            if (stream.First().Version == 1)
                _session.Events.StartStream(stream.Key, events);
            else
                _session.Events.Append(stream.Key, stream.Last().Version, events);
        }

        await Failures.UnwrapAsync(async () =>
        {
            await _session.SaveChangesAsync(cancellation);
            return true;
        });
    }

    private protected override async Task WriteLastAsync(NpgsqlBatch batch, CancellationToken cancellation)
    {
        // Nothing more will be loaded: what follows from few facts can wait for the batch that commits.
        _ending = true;
        await FlushAsync(cancellation);
        Add(batch, _last);
    }

    private static async Task<(Head Head, Dictionary<Guid, EarlierFact> Earlier)> LockAsync(
        NpgsqlConnection connection, string region, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Command(AppendQueries.MakeHead, Sql.Text(region)),
                Sql.Command(AppendQueries.LockHead, Sql.Text(region)),
                AppendQueries.Earlier(region, ids),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var head = await AppendQueries.ReadHeadAsync(reader, cancellation);
        await reader.NextResultAsync(cancellation);
        return (head, await AppendQueries.ReadEarlierAsync(reader, cancellation));
    }

    private IEvent EventOf(PendingFact pending)
    {
        var one = _session.Events.BuildEvent(pending.Fact);
        one.Id = pending.Id;
        one.Timestamp = RecordedAt.ToDateTimeOffset();
        EventHeaders.Set(one, pending.Headers);
        return one;
    }
}
