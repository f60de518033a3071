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
public abstract class RegionAppend : IAsyncDisposable
{
    private readonly Head _head;
    private readonly Dictionary<string, StreamState> _streams;
    private readonly Dictionary<Guid, EarlierFact> _earlier;
    private readonly MerkleTree _tree = new();
    private readonly Totals _totals = new();
    private readonly List<PendingFact> _pending = [];
    private bool _open = true;

    private protected RegionAppend(
        NpgsqlConnection connection, string region, Head head, IClock clock, Dictionary<string, StreamState> streams,
        Dictionary<Guid, EarlierFact> earlier)
    {
        (Connection, Region, _head, _streams, _earlier) = (connection, region, head, streams, earlier);
        Views = new(connection, region);
        Seq = head.Seq;

        // Two appends never share an instant, even when a clock goes backwards: "as recorded at" tells them apart.
        var now = clock.GetCurrentInstant().ToMicroseconds();
        RecordedAt = Instant.Max(now, head.RecordedAt.Plus(Duration.FromTicks(10)));
    }

    /// <summary>
    /// The instant under which everything of this append is recorded; later than that of any before it.
    /// </summary>
    public Instant RecordedAt { get; }

    /// <summary>Number of the last fact, those of this append among them.</summary>
    public long Seq { get; private set; }

    /// <summary>The connection, for what else must be written with the append.</summary>
    internal NpgsqlConnection Connection { get; }

    /// <summary>Region code.</summary>
    private protected string Region { get; }

    /// <summary>Facts that were added and are not written yet, in order.</summary>
    private protected IReadOnlyList<PendingFact> Pending => _pending;

    /// <summary>The views that the facts change.</summary>
    private protected KeptViews Views { get; }

    /// <summary>Whether some of the facts are written already.</summary>
    private protected bool HasFlushed { get; private set; }

    /// <summary>Loads streams and looks up ids for the decisions that follow.</summary>
    public async Task LoadAsync(
        IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        string[] unknown = [.. streams.Where(stream => !_streams.ContainsKey(stream))];
        var (states, earlier) = await FindAsync(unknown, ids, cancellation);
        foreach (var (stream, state) in states)
            _streams.TryAdd(stream, state);
        foreach (var (id, found) in earlier)
            _earlier.TryAdd(id, found);
    }

    /// <summary>
    /// The fact with this id, recorded before or in this append; null where there is none among those loaded.
    /// </summary>
    public EarlierFact? Earlier(Guid id) => _earlier.GetValueOrDefault(id);

    /// <summary>A loaded stream; an unknown one has no facts.</summary>
    public StreamState Stream(string stream) =>
        _streams.GetValueOrDefault(stream) ?? new(0, StreamTypes.OfStream(stream).Empty);

    /// <summary>Decides on a command whose stream and id are loaded.</summary>
    public Decision Decide(ICommand command, Guid id)
    {
        var stream = Stream(command.Stream);
        var decision = Decision.Of(command, Earlier(id)?.Fact, stream.State);
        return stream.IsArchived && decision.Fact is not null
            ? Decision.Refuse("stream-archived", Archived(command.Stream))
            : decision;
    }

    /// <summary>Appends a fact to its stream. It is written by the next flush or by the commit.</summary>
    /// <exception cref="LedgerUnavailableException">The stream is archived.</exception>
    public EarlierFact Add(string stream, LedgerEvent fact, Headers headers)
    {
        var type = StreamTypes.OfStream(stream);
        var before = Stream(stream);
        if (before.IsArchived)
            throw new LedgerUnavailableException(Archived(stream));

        var after = new StreamState(before.Version + 1, type.Evolve(before.State, fact));
        var pending = new PendingFact(
            ++Seq, FactId.Of(Region, fact.Key), stream, after.Version, fact, headers,
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

        await WriteAsync(cancellation);
        HasFlushed = true;
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
        if (Seq == _head.Seq)
        {
            await RollBackAsync(cancellation);
            return;
        }

        await using var batch = new NpgsqlBatch(Connection);
        await WriteLastAsync(batch, cancellation);
        var (bucket, lines) = _head.BucketFor(_totals.Lines);
        if (bucket > _head.Height && HasFlushed)
            await _totals.CopyAsync(Connection, Region, bucket, cancellation);
        else
            Add(batch, _totals.Commands(Region, bucket));

        var block = new Block(
            Region, _head.Height + 1, _head.Seq + 1, Seq, RecordedAt, _tree.Root(), _head.BlockHash);
        Add(batch, AppendQueries.Seal(block, bucket, lines));
        Add(batch, Outbox.AfterAppend(Region, block.Height, RecordedAt));
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
        await using var command = new NpgsqlCommand("rollback", Connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // An open transaction goes back to the pool with the connection, which rolls it back.
        return Connection.DisposeAsync();
    }

    /// <summary>Streams and facts as the log has them under the lock.</summary>
    private protected abstract Task<(Dictionary<string, StreamState> Streams, Dictionary<Guid, EarlierFact> Earlier)>
        FindAsync(IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>Writes the pending facts with their lines and views.</summary>
    private protected abstract Task WriteAsync(CancellationToken cancellation);

    /// <summary>
    /// Writes what is pending when the append ends: at once, or as statements of the batch that commits.
    /// </summary>
    private protected virtual Task WriteLastAsync(NpgsqlBatch batch, CancellationToken cancellation) =>
        FlushAsync(cancellation);

    private static string Archived(string stream) =>
        $"Riwayat {stream} sudah diarsipkan dengan Marten: tetap dapat dibaca, tetapi tidak menerima catatan baru.";

    /// <summary>Serialises the pending facts, which are numbered, and takes them into the proof.</summary>
    private protected void MakeRows() => FactRows.Make(Region, RecordedAt, _pending, _tree);

    /// <summary>Adds statements to a batch.</summary>
    private protected static void Add(NpgsqlBatch batch, IEnumerable<NpgsqlBatchCommand> commands)
    {
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
    }
}
