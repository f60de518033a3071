using JamsostekLedger.Audit;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Store.Append;

/// <summary>What an append asks of the database before and after its facts.</summary>
internal static class AppendQueries
{
    /// <summary>
    /// An append looks things up and reads no table, whatever the planner believes of one that nobody analysed yet.
    /// </summary>
    public const string NoWholeReads = "set local enable_seqscan = off";

    /// <summary>Makes the head of a region that has none.</summary>
    public const string MakeHead = """
        insert into ledger.head (region, seq, height, block_hash, recorded_at, bucket, bucket_lines)
        values ($1, 0, 0, '\x0000000000000000000000000000000000000000000000000000000000000000',
            '2000-01-01T00:00:00Z', 0, 0)
        on conflict do nothing
        """;

    /// <summary>The head of a region as it was committed last.</summary>
    public const string Head = """
        select seq, height, block_hash, recorded_at, bucket, bucket_lines, moved, closed,
            clock_timestamp() as now
        from ledger.head where region = $1
        """;

    /// <summary>Locks the region: other appends to it wait here, those to other regions do not.</summary>
    public const string LockHead = $"{Head} for update";

    // Until somebody analyses young tables a plan is a guess, and a plan that was made then is kept. So both queries
    // leave no choice but to look each stream and each id up in its index.
    // Of a stream that is known, the last fact comes again, to say whether it was archived since.
    private const string StreamsSql = """
        select w.id, e.version, e.type, e.data, e.is_archived from unnest($2, $3) as w(id, known)
        cross join lateral (
            select version, type, data, is_archived from ledger.mt_events
            where tenant_id = $1 and stream_id = w.id and version >= w.known order by version offset 0) e
        """;

    private const string EarlierSql = """
        select w.id, e.stream_id, e.version, f.seq, e.type, e.data from unnest($2) as w(id)
        cross join lateral (select seq, sequence from ledger.fact where region = $1 and id = w.id offset 0) f
        cross join lateral (
            select stream_id, version, type, data from ledger.mt_events where seq_id = f.sequence offset 0) e
        """;

    private const string StandsSql =
        "select exists (select from ledger.block where region = $1 and height = $2 and hash = $3) as stands";

    private const string DrawSql =
        "select array(select nextval('ledger.mt_events_sequence') from generate_series(1, $1::bigint))";

    public static NpgsqlBatchCommand Streams(
        string region, IReadOnlyCollection<string> streams, IEnumerable<long> known) =>
        Sql.Command(StreamsSql, Sql.Text(region), Sql.Texts(streams), Sql.Numbers(known));

    public static NpgsqlBatchCommand Earlier(string region, IReadOnlyCollection<Guid> ids) =>
        Sql.Command(EarlierSql, Sql.Text(region), Sql.Ids(ids));

    public static Append.Head ReadHead(ResultRow row) => new(
        row.Number("seq"), row.Number("height"), row.Bytes("block_hash"), row.Time("recorded_at"),
        row.Number("bucket"), row.Number("bucket_lines"),
        new(row.Number("moved"), ClosedPeriods.Of(row.Value<string[]>("closed"))), row.Time("now"));

    public static async Task ReadEarlierAsync(
        NpgsqlDataReader reader, Dictionary<Guid, EarlierFact> earlier, CancellationToken cancellation)
    {
        await foreach (var row in reader.RowsAsync(cancellation))
            earlier.TryAdd(row.Id("id"), new(
                row.Text("stream_id"), row.Number("version"), row.Number("seq"), FactReader.Fact(row)));
    }

    /// <summary>Numbers over all regions for facts that go in by COPY.</summary>
    public static async Task<long[]> DrawAsync(
        NpgsqlConnection connection, int count, CancellationToken cancellation) =>
        (await connection.Query(DrawSql, Sql.Number(count)).ValueAsync<long[]>(cancellation))!;

    /// <summary>Whether a block was committed. Under the region's lock the answer is final.</summary>
    public static Task<bool> StandsAsync(NpgsqlConnection connection, Block block, CancellationToken cancellation) =>
        connection.Query(StandsSql, Sql.Text(block.Region), Sql.Number(block.Height), Sql.Bytes(block.Hash()))
            .ValueAsync<bool>(cancellation);

    /// <summary>The same beside other statements.</summary>
    public static NpgsqlBatchCommand Stands(Block block) => Sql.Command(
        StandsSql, Sql.Text(block.Region), Sql.Number(block.Height), Sql.Bytes(block.Hash()));

    /// <summary>Reads the next answer, that to <see cref="Stands"/>.</summary>
    public static async Task<bool> ReadStandsAsync(NpgsqlDataReader reader, CancellationToken cancellation) =>
        await reader.NextResultAsync(cancellation) && await reader.ReadAsync(cancellation)
        && new ResultRow(reader).Flag("stands");

    public static IEnumerable<NpgsqlBatchCommand> Seal(
        Block block, long bucket, long bucketLines, RegionBounds bounds)
    {
        yield return Sql.Command("""
            insert into ledger.block
                (region, height, first_seq, last_seq, recorded_at, root, previous, hash, bucket)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            Sql.Text(block.Region), Sql.Number(block.Height), Sql.Number(block.FirstSeq), Sql.Number(block.LastSeq),
            Sql.Time(block.RecordedAt), Sql.Bytes(block.Root), Sql.Bytes(block.Previous), Sql.Bytes(block.Hash()),
            Sql.Number(bucket));
        yield return Sql.Command("""
            update ledger.head set seq = $2, height = $3, block_hash = $4, recorded_at = $5, bucket = $6,
                bucket_lines = $7, moved = $8, closed = $9
            where region = $1
            """,
            Sql.Text(block.Region), Sql.Number(block.LastSeq), Sql.Number(block.Height), Sql.Bytes(block.Hash()),
            Sql.Time(block.RecordedAt), Sql.Number(bucket), Sql.Number(bucketLines), Sql.Number(bounds.Moved),
            Sql.Texts(bounds.Closed.Names()));
    }
}
