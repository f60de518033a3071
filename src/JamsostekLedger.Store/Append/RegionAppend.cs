using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Journal;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// One append to one region: a transaction that holds the region's head from its first statement to its commit.
/// What is decided under it is decided on the latest state, so no two writers can breach a ceiling together. Facts,
/// journal lines, sums, views and the proof block go in with one commit or not at all.
/// </summary>
/// <remarks>
/// Few facts go in by a Marten session, in one batch with everything that follows from them; many by COPY into the
/// tables that Marten would write, in parts, so that memory does not grow with a file. Both leave the same rows.
/// </remarks>
public sealed class RegionAppend : IAsyncDisposable
{
    private readonly LedgerStore _store;
    private readonly NpgsqlTransaction _transaction;
    private readonly Head _head;
    private readonly bool _locks;
    private readonly LoadedStreams _streams;
    private readonly Dictionary<Guid, EarlierFact> _earlier = [];
    private readonly KeptViews _views;
    private readonly MerkleTree _tree = new();
    private readonly Totals _totals = new();
    private readonly List<PendingFact> _pending = [];
    private RegionBounds _bounds;
    private bool _open = true;

    private RegionAppend(
        LedgerStore store, NpgsqlConnection connection, NpgsqlTransaction transaction, string region, bool locks,
        Head head, LoadedStreams streams)
    {
        (_store, Connection, _transaction, Region, _locks) = (store, connection, transaction, region, locks);
        (_head, _streams, _views) = (head, streams, new(connection, region));
        (Seq, _bounds) = (head.Seq, head.Bounds);

        // Two appends never share an instant, even when a clock goes backwards: "as recorded at" tells them apart.
        var now = store.Clock.GetCurrentInstant().ToMicroseconds();
        if (locks && head.IsBehind(now, store.ClockLead))
            throw new LedgerUnavailableException(Fault.ClockAhead);
        RecordedAt = Instant.Max(now, head.RecordedAt.Plus(Duration.FromTicks(10)));
    }

    /// <summary>Region code.</summary>
    public string Region { get; }

    /// <summary>
    /// The instant under which everything of this append is recorded; later than that of any before it.
    /// </summary>
    public Instant RecordedAt { get; }

    /// <summary>Number of the last fact, those of this append among them.</summary>
    public long Seq { get; private set; }

    /// <summary>
    /// The proof of this append once it was sent to be committed: by it is told whether it was, when the answer was
    /// lost.
    /// </summary>
    public Block? Sealed { get; private set; }

    /// <summary>Height of the last block before this append.</summary>
    internal long Height => _head.Height;

    /// <summary>What the decided facts touch of premium money.</summary>
    internal SettlementScope Scope { get; } = new();

    /// <summary>The connection, for what else must be read or written with the append.</summary>
    internal NpgsqlConnection Connection { get; }

    /// <summary>Which facts have keys that look alike, as far as it was looked up.</summary>
    internal SpelledKeys Spelled { get; } = new();

    /// <summary>Facts that were added and are not written yet, in order.</summary>
    internal IReadOnlyList<PendingFact> Pending => _pending;

    internal static async Task<RegionAppend> BeginAsync(
        LedgerStore store, string region, Wanted wanted, bool locks, CancellationToken cancellation)
    {
        var streams = new LoadedStreams(store.Remembered.Of(region));
        var connection = await store.Database.Source.OpenConnectionAsync(cancellation);
        try
        {
            // Costs no round trip: it goes ahead of the first statement.
            var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(Sql.Command(AppendQueries.NoWholeReads));
            if (locks)
                batch.BatchCommands.Add(Sql.Command(AppendQueries.MakeHead, Sql.Text(region)));
            batch.BatchCommands.Add(Sql.Command(
                locks ? AppendQueries.LockHead : AppendQueries.Head, Sql.Text(region)));
            if (streams.Remembered is { } remembered)
                batch.BatchCommands.Add(AppendQueries.Stands(remembered.Block));
            wanted.AddTo(batch, region, streams.KnownOf);

            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            // Only who looks without a lock may find a region that has no head yet.
            var head = await reader.ReadAsync(cancellation) ? AppendQueries.ReadHead(new(reader)) : Head.None;
            var append = new RegionAppend(store, connection, transaction, region, locks, head, streams);
            if (streams.Remembered is null || await AppendQueries.ReadStandsAsync(reader, cancellation))
            {
                await append.ReadAsync(reader, wanted, isFirst: false, cancellation);
                return append;
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        store.Remembered.Forget(region, streams.Remembered);
        return await BeginAsync(store, region, wanted, locks, cancellation);
    }

    /// <summary>Loads streams and looks up ids for the decisions that follow.</summary>
    public Task LoadAsync(
        IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        LoadAsync(new Wanted(streams, ids, []), cancellation);

    /// <summary>Loads what decisions that follow need; a stream that is loaded stays as it is.</summary>
    public async Task LoadAsync(Wanted wanted, CancellationToken cancellation)
    {
        wanted = wanted with { Streams = [.. wanted.Streams.Where(stream => !_streams.Has(stream))] };
        await using var batch = new NpgsqlBatch(Connection);
        wanted.AddTo(batch, Region, _streams.KnownOf);
        if (batch.BatchCommands.Count == 0)
            return;

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await ReadAsync(reader, wanted, isFirst: true, cancellation);
    }

    /// <summary>The fact with this id, recorded before or in this append; null where none is loaded.</summary>
    public EarlierFact? Earlier(Guid id) => _earlier.GetValueOrDefault(id);

    /// <summary>Whether a stream is loaded.</summary>
    internal bool Has(string stream) => _streams.Has(stream);
    /// <summary>A loaded stream; an unknown one has no facts.</summary>
    public StreamState Stream(string stream) => _streams[stream];

    /// <summary>Decides on a loaded command and adds its fact: the one decision on keys, versions, days and
    /// people.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream must have, or null where any will do.</param>
    /// <param name="weigh">Holds the decision against what the vault knows of the row's people.</param>
    public DecidedCommand Decide(
        ICommand command, Headers headers, ExpectedVersion? expectedVersion = null,
        Func<Decision, Decision>? weigh = null)
    {
        var earlier = Earlier(FactId.Of(Region, command.Fact.Key));
        var stream = Stream(command.Stream);
        var decision = stream.Decide(
            command, earlier?.Fact, expectedVersion, command.Other is { } other ? Stream(other) : null);
        decision = Plausibility.Weigh(weigh?.Invoke(decision) ?? decision, Region, RecordedAt);
        if (decision.Fact is { } fact)
        {
            var posted = Post(command.Stream, fact, headers);
            if ((_bounds.Refuses(decision, posted.Pending) ?? AccountRights.Refuses(command, headers)
                    ?? SecondPerson.Refuses(command, stream, headers))
                is { } refused)
                return new(command, refused, stream.Version, null);
            Scope.Add(decision);
            earlier = Keep(posted);
            foreach (var (at, also) in decision.Also)
                Add(at, also, headers);
        }

        return new(command, decision, stream.Version, decision.Refusal is null ? earlier : null);
    }

    /// <summary>Appends a fact to its stream, to be written by the next flush or by the commit.</summary>
    /// <exception cref="LedgerUnavailableException">The stream is archived.</exception>
    public EarlierFact Add(string stream, LedgerEvent fact, Headers headers)
    {
        if (Stream(stream).IsArchived)
            throw new LedgerUnavailableException(StreamState.Archived(stream));
        return Keep(Post(stream, fact, headers));
    }

    /// <summary>
    /// Writes what was added so far and forgets what later decisions can load again, to keep memory bounded.
    /// </summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_pending.Count == 0)
            return;

        if (_pending.Count < _store.CopyFrom)
            await SessionAppend.WriteAsync(_store, this, _transaction, () => [], cancellation);
        else
            await CopiedFacts.WriteAsync(this, _views, _tree, cancellation);
        _pending.Clear();
        _earlier.Clear();
        Spelled.Clear();
        _streams.Ease();
    }

    /// <summary>Seals the block and commits. Nothing was recorded before this returns.</summary>
    /// <param name="also">Statements of the caller's that must go in with it.</param>
    /// <param name="cancellation">Stops the wait; whether it was recorded must then be looked up.</param>
    public async Task CommitAsync(IEnumerable<NpgsqlBatchCommand> also, CancellationToken cancellation)
    {
        if (Seq == _head.Seq || !_locks)
        {
            await RollBackAsync(cancellation);
            return;
        }

        if (_pending.Count == 0 || _pending.Count >= _store.CopyFrom)
            await CommitCopiedAsync(also, cancellation);
        else
            await SessionAppend.WriteAsync(_store, this, _transaction, () => Last(also), cancellation);
        _open = false;
        _store.Remembered.Keep(Sealed!, _streams);
    }

    /// <summary>Gives up: nothing of the append stays.</summary>
    public async Task RollBackAsync(CancellationToken cancellation)
    {
        if (!_open)
            return;

        _open = false;
        await _transaction.RollbackAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() =>
        // An open transaction goes back to the pool with the connection, which rolls it back.
        Connection.DisposeAsync();

    /// <summary>
    /// What follows from numbered facts that a session is about to write, as statements for its batch.
    /// </summary>
    /// <param name="last">Made when the facts' leaves are known.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<List<NpgsqlBatchCommand>> FollowAsync(
        Func<IEnumerable<NpgsqlBatchCommand>> last, CancellationToken cancellation)
    {
        FactRows.Make(Region, RecordedAt, _pending, _tree);
        await _views.EvolveAsync(_pending, cancellation);
        var beside = _pending.SelectMany(pending => FactRows.Beside(Region, RecordedAt, pending));
        return [.. beside, .. _views.Take(), .. last()];
    }

    private (PendingFact Pending, StreamState After) Post(string stream, LedgerEvent fact, Headers headers) =>
        PendingFact.After(Stream(stream), Region, Seq + 1, stream, fact, headers);

    private EarlierFact Keep((PendingFact Pending, StreamState After) posted)
    {
        var (pending, after) = posted;
        foreach (var line in pending.Lines)
            _totals.Add(line);
        (Seq, _bounds) = (pending.Seq, _bounds.After(pending));
        _pending.Add(pending);
        _streams[pending.Stream] = after;
        Spelled.Add(pending);
        return _earlier[pending.Id] = new(pending.Stream, after.Version, pending.Seq, pending.Fact);
    }

    private Task ReadAsync(NpgsqlDataReader reader, Wanted wanted, bool isFirst, CancellationToken cancellation) =>
        wanted.ReadAsync(reader, _streams, _earlier, _views, Spelled, isFirst, cancellation);

    private async Task CommitCopiedAsync(IEnumerable<NpgsqlBatchCommand> also, CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        var (bucket, _) = _head.BucketFor(_totals.Lines);
        // A bucket of its own is new, and nobody else writes to it.
        var isOwn = bucket > _head.Height;
        if (isOwn)
            await _totals.CopyAsync(Connection, Region, bucket, cancellation);
        await Connection.RunAsync(Last(also, isOwn), cancellation);
    }

    // Sums, unless they stand already, the block, the caller's statements, and the commit.
    private IEnumerable<NpgsqlBatchCommand> Last(IEnumerable<NpgsqlBatchCommand> also, bool hasTotals = false)
    {
        var (bucket, lines) = _head.BucketFor(_totals.Lines);
        return
        [
            .. hasTotals ? [] : _totals.Commands(Region, bucket), .. Seal(bucket, lines), .. also,
            Sql.Command("commit"),
        ];
    }

    private IEnumerable<NpgsqlBatchCommand> Seal(long bucket, long lines)
    {
        Sealed = new(Region, _head.Height + 1, _head.Seq + 1, Seq, RecordedAt, _tree.Root(), _head.BlockHash);
        return [
            .. AppendQueries.Seal(Sealed, bucket, lines, _bounds),
            .. Outbox.AfterAppend(Region, Sealed.Height, RecordedAt)];
    }
}
