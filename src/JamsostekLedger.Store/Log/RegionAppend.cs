using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Journal;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Log;

/// <summary>
/// One append to one region: a transaction that holds the region's head from its first statement to its commit.
/// What is decided under it is decided on the latest state, so no two writers can breach a ceiling together. Facts,
/// journal lines, sums, views and the proof block go in with one commit or not at all.
/// </summary>
public sealed class RegionAppend : IAsyncDisposable
{
    // Below this many facts a batch of inserts in one round trip is faster than five COPYs.
    private const int CopyFrom = 24;

    private readonly NpgsqlConnection _connection;
    private readonly string _region;
    private readonly Head _head;
    private readonly Dictionary<string, StreamState> _streams;
    private readonly Dictionary<Guid, EarlierFact> _earlier;
    private readonly List<long> _drawn;
    private readonly MerkleTree _tree = new();
    private readonly Totals _totals = new();
    private readonly KeptViews _views;
    private readonly List<PendingFact> _pending = [];
    private long _seq;
    private bool _copied;
    private bool _open = true;

    private RegionAppend(
        NpgsqlConnection connection, string region, Head head, Instant recordedAt,
        Dictionary<string, StreamState> streams, Dictionary<Guid, EarlierFact> earlier, List<long> drawn)
    {
        (_connection, _region, _head, RecordedAt) = (connection, region, head, recordedAt);
        (_streams, _earlier, _drawn) = (streams, earlier, drawn);
        _views = new(connection, region);
        _seq = head.Seq;
    }

    /// <summary>
    /// The instant under which everything of this append is recorded; later than that of any before it.
    /// </summary>
    public Instant RecordedAt { get; }

    /// <summary>Number of the last fact, those of this append among them.</summary>
    public long Seq => _seq;

    /// <summary>The connection, for what else must be written with the append.</summary>
    internal NpgsqlConnection Connection => _connection;

    /// <summary>Locks the region and loads what a first decision needs, in one round trip.</summary>
    /// <param name="database">The database.</param>
    /// <param name="region">Region code.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="streams">Streams to load.</param>
    /// <param name="ids">Ids to look up; as many global numbers are drawn ahead.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<RegionAppend> BeginAsync(
        LedgerDatabase database, string region, IClock clock, IReadOnlyCollection<string> streams,
        IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellation);
        try
        {
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    Sql.Command("begin"),
                    Sql.Command(AppendQueries.MakeHead, Sql.Text(region)),
                    Sql.Command(AppendQueries.LockHead, Sql.Text(region)),
                    AppendQueries.Streams(region, streams),
                    AppendQueries.Earlier(region, ids),
                    AppendQueries.Draw(ids.Count),
                },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            var head = await AppendQueries.ReadHeadAsync(reader, cancellation);
            await reader.NextResultAsync(cancellation);
            var states = await AppendQueries.ReadStreamsAsync(reader, cancellation);
            await reader.NextResultAsync(cancellation);
            var earlier = await AppendQueries.ReadEarlierAsync(reader, cancellation);
            await reader.NextResultAsync(cancellation);
            var drawn = await AppendQueries.ReadDrawnAsync(reader, cancellation);

            // Two appends never share an instant, even when a clock goes backwards: "as recorded at" tells them apart.
            var now = clock.GetCurrentInstant().ToMicroseconds();
            var after = head.RecordedAt.Plus(Duration.FromTicks(10));
            return new(connection, region, head, Instant.Max(now, after), states, earlier, drawn);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Loads streams and looks up ids for the decisions that follow.</summary>
    public async Task LoadAsync(
        IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        string[] unknown = [.. streams.Where(stream => !_streams.ContainsKey(stream))];
        await using var batch = new NpgsqlBatch(_connection)
        {
            BatchCommands = { AppendQueries.Streams(_region, unknown), AppendQueries.Earlier(_region, ids) },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        foreach (var (stream, state) in await AppendQueries.ReadStreamsAsync(reader, cancellation))
            _streams.TryAdd(stream, state);
        await reader.NextResultAsync(cancellation);
        foreach (var (id, earlier) in await AppendQueries.ReadEarlierAsync(reader, cancellation))
            _earlier.TryAdd(id, earlier);
    }

    /// <summary>
    /// The fact with this id, recorded before or in this append; null where there is none among those loaded.
    /// </summary>
    public EarlierFact? Earlier(Guid id) => _earlier.GetValueOrDefault(id);

    /// <summary>A loaded stream; an unknown one has no facts.</summary>
    public StreamState Stream(string stream) =>
        _streams.GetValueOrDefault(stream) ?? new(0, StreamTypes.OfStream(stream).Empty);

    /// <summary>Appends a fact to its stream. It is written by the next flush or by the commit.</summary>
    public EarlierFact Add(string stream, LedgerEvent fact, Headers headers)
    {
        var type = StreamTypes.OfStream(stream);
        var before = Stream(stream);
        var after = new StreamState(before.Version + 1, type.Evolve(before.State, fact));
        var pending = new PendingFact(
            ++_seq, FactId.Of(_region, fact.Key), stream, after.Version, fact, headers,
            [.. type.Post(before.State, fact, after.State)]);
        foreach (var line in pending.Lines)
            _totals.Add(line);

        _pending.Add(pending);
        _streams[stream] = after;
        return _earlier[pending.Id] = new(stream, after.Version, pending.Seq, fact);
    }

    /// <summary>
    /// Writes what was added so far and forgets what later decisions can load again, to keep memory bounded.
    /// </summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_pending.Count == 0)
            return;

        await NumberAsync(cancellation);
        var rows = Task.Run(MakeRows, CancellationToken.None);
        await _views.EvolveAsync(_pending, cancellation);
        var documents = Task.Run(_views.Serialise, CancellationToken.None);
        var streams = ChangedStreams();
        await LogRows.CopyNewStreamsAsync(_connection, _region, RecordedAt,
            streams.Where(stream => stream.Before == 0).Select(stream => (stream.Stream, stream.After)), cancellation);
        await LogRows.UpdateStreamsAsync(_connection, _region, RecordedAt,
            [.. streams.Where(stream => stream.Before > 0)], cancellation);
        await JournalRows.CopyAsync(_connection, _region, RecordedAt, _pending, cancellation);
        await rows;
        await LogRows.CopyFactsAsync(_connection, _region, _pending, cancellation);
        await LogRows.CopyEventsAsync(_connection, _region, _pending, cancellation);
        await documents;
        await _views.WriteAsync(cancellation);
        _copied = true;
        _pending.Clear();
        _earlier.Clear();
        if (_streams.Count > 20_000)
            _streams.Clear();
    }

    /// <summary>Seals the block and commits. Nothing was recorded before this returns.</summary>
    /// <param name="also">Statements of the caller's that must go in with it.</param>
    /// <param name="cancellation">Stops the wait; whether it was recorded must then be looked up.</param>
    public async Task CommitAsync(IEnumerable<NpgsqlBatchCommand> also, CancellationToken cancellation)
    {
        if (_seq == _head.Seq)
        {
            await RollBackAsync(cancellation);
            return;
        }

        if (_copied || _pending.Count >= CopyFrom)
        {
            await FlushAsync(cancellation);
        }
        else
        {
            await NumberAsync(cancellation);
            MakeRows();
            await _views.EvolveAsync(_pending, cancellation);
        }

        var (bucket, lines) = _head.BucketFor(_totals.Lines);
        await using var batch = new NpgsqlBatch(_connection);
        AddPending(batch);
        if (bucket > _head.Height && _copied)
            await _totals.CopyAsync(_connection, _region, bucket, cancellation);
        else
            Add(batch, _totals.Commands(_region, bucket));

        var block = new Block(
            _region, _head.Height + 1, _head.Seq + 1, _seq, RecordedAt, _tree.Root(), _head.BlockHash);
        Add(batch, AppendQueries.Seal(block, bucket, lines));
        Add(batch, also);
        batch.BatchCommands.Add(Sql.Command("commit"));
        await batch.ExecuteNonQueryAsync(cancellation);
        _open = false;
    }

    /// <summary>Gives up: nothing of the append stays.</summary>
    public async Task RollBackAsync(CancellationToken cancellation)
    {
        if (!_open)
            return;

        _open = false;
        await using var command = new NpgsqlCommand("rollback", _connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() =>
        // An open transaction goes back to the pool with the connection, which rolls it back.
        _connection.DisposeAsync();

    private static void Add(NpgsqlBatch batch, IEnumerable<NpgsqlBatchCommand> commands)
    {
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
    }

    private void AddPending(NpgsqlBatch batch)
    {
        foreach (var (stream, before, after) in ChangedStreams())
            batch.BatchCommands.Add(LogRows.Stream(_region, stream, before, after, RecordedAt));
        foreach (var pending in _pending)
        {
            Add(batch, LogRows.Fact(_region, pending));
            Add(batch, JournalRows.Commands(_region, RecordedAt, pending));
        }

        Add(batch, _views.Commands());
    }

    private async Task NumberAsync(CancellationToken cancellation)
    {
        if (_drawn.Count < _pending.Count)
            _drawn.AddRange(await AppendQueries.DrawAsync(_connection, _pending.Count - _drawn.Count, cancellation));
        for (var i = 0; i < _pending.Count; i++)
            _pending[i].Sequence = _drawn[i];
        _drawn.RemoveRange(0, _pending.Count);
    }

    private void MakeRows() => FactRows.Make(_region, RecordedAt, _pending, _tree);

    private List<(string Stream, long Before, long After)> ChangedStreams()
    {
        var first = new Dictionary<string, long>();
        foreach (var pending in _pending)
            first.TryAdd(pending.Stream, pending.Version - 1);
        return [.. first.Select(stream => (stream.Key, stream.Value, _streams[stream.Key].Version))];
    }
}
