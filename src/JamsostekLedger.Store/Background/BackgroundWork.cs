namespace JamsostekLedger.Store.Background;

/// <summary>
/// What is to be done and what was given up, in Wolverine's tables, for whoever is no server: it asks, lists, has a
/// letter tried again or discards it, and the servers do the work.
/// </summary>
/// <param name="source">Connections.</param>
/// <param name="clock">Says what time it is.</param>
public sealed class BackgroundWork(NpgsqlDataSource source, IClock clock)
{
    private const string Inbox = $"{WorkEnvelope.Schema}.wolverine_incoming_envelopes";

    /// <summary>What the work is done with, for pages and logs.</summary>
    public static string Engine => "Wolverine";

    /// <summary>The work that was given up.</summary>
    public DeadLetters Letters { get; } = new(source, clock);

    /// <summary>Has the server of this process look at once; null where there is none.</summary>
    public Func<Task>? Looking { get; set; }

    /// <summary>
    /// Keeps a piece of work, and returns when it is durable. A piece with the key of one that waits is that one.
    /// </summary>
    /// <param name="piece">The piece.</param>
    /// <param name="notBefore">When to do it at the earliest; null for now.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task EnqueueAsync(Piece piece, Instant? notBefore = null, CancellationToken cancellation = default)
    {
        await EnqueueAsync([new(piece, notBefore ?? clock.GetCurrentInstant())], cancellation);
        if (notBefore is null)
            await LookAsync();
    }

    /// <summary>Keeps several pieces with one commit.</summary>
    public async Task EnqueueAsync(IEnumerable<Occurrence> asked, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        foreach (var (piece, at) in asked)
            batch.BatchCommands.Add(Outbox.Insert(piece, at));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// What was asked for need not wait until the next look, where a server is in this process. It is kept in any case.
    /// </summary>
    public Task LookAsync() => Looking?.Invoke() ?? Task.CompletedTask;

    /// <summary>
    /// What is not done yet, the next first. What follows each append is of no interest to people unless it failed.
    /// </summary>
    /// <param name="region">Only of this region; null for all.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(
        string? region, CancellationToken cancellation = default)
    {
        var waiting = await source.Query($"""
            select body, attempts, execution_time, status = 'Incoming' and owner_id <> 0 as busy from {Inbox}
            where status <> 'Handled'
                and (attempts > 0 or message_type not in ('{Outbox.Checkpoint}', '{Outbox.Hooks}'))
            """).ListAsync(Waiting, cancellation);
        return
        [
            .. waiting.Where(piece => region is null || piece.Piece.Region == region)
                .OrderBy(piece => piece.NotBefore ?? Instant.MinValue)
                .ThenBy(piece => piece.Piece.Kind, StringComparer.Ordinal)
                .ThenBy(piece => piece.Piece.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Counts an attempt of a node before it begins, which Wolverine does only afterwards: a piece that kills its node
    /// would otherwise go through all of them for ever.
    /// </summary>
    /// <returns>False where the piece is the node's no more.</returns>
    public async Task<bool> BeginAsync(Guid message, int node, int attempt, CancellationToken cancellation = default)
    {
        return await source.Query(
            $"update {Inbox} set attempts = $3 where id = $1 and owner_id = $2 and status = 'Incoming'",
            Sql.Id(message), Sql.Count(node), Sql.Count(attempt)).RunAsync(cancellation) == 1;
    }

    /// <summary>
    /// Whether another piece of the kind and region waits, which no node has taken and one will take within a time.
    /// </summary>
    public async Task<bool> AnotherWaitsAsync(Piece than, Duration within, CancellationToken cancellation = default)
    {
        var latest = within == Duration.MaxValue ? Instant.MaxValue : clock.GetCurrentInstant() + within;
        var others = source.Query($"""
            select body from {Inbox} where message_type = $1 and status = 'Scheduled' and id <> $2
                and execution_time <= $3
            """, Sql.Text(than.Kind), Sql.Id(WorkEnvelope.IdOf(than)), Sql.Time(latest));
        await foreach (var row in others.RowsAsync(cancellation))
            if (WorkEnvelope.Read(row.Bytes("body")).Region == than.Region)
                return true;
        return false;
    }

    /// <summary>Whether any server says that it lives.</summary>
    public Task<bool> IsServerThereAsync(CancellationToken cancellation = default) => source.Query($"""
        select exists (select from {WorkEnvelope.Schema}.wolverine_nodes
            where health_check > now() - interval '15 seconds')
        """).ValueAsync<bool>(cancellation);

    // An attempt that is being made has not failed.
    private WaitingWork Waiting(ResultRow row)
    {
        var (attempts, busy) = (row.Count("attempts"), row.Flag("busy"));
        return new(
            WorkEnvelope.Read(row.Bytes("body")), busy ? int.Max(0, attempts - 1) : attempts,
            busy ? null : row.OrNull<Instant>("execution_time") ?? clock.GetCurrentInstant());
    }
}
