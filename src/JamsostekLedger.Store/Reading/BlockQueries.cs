using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>An append: its block, and the first of its facts, which says where all of them came from.</summary>
/// <param name="Height">Number of the block.</param>
/// <param name="FirstSeq">First fact.</param>
/// <param name="LastSeq">Last fact.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Root">Merkle root over the facts, hexadecimal.</param>
/// <param name="Previous">Hash of the block before.</param>
/// <param name="Hash">Hash of the block.</param>
/// <param name="First">Its first fact.</param>
public sealed record Append(
    long Height, long FirstSeq, long LastSeq, Instant RecordedAt, string Root, string Previous, string Hash,
    Recorded First)
{
    /// <summary>How many facts went in.</summary>
    public long Facts => LastSeq - FirstSeq + 1;
}

/// <summary>Lists appends and finds the block that a fact lies in.</summary>
public static class BlockQueries
{
    private const string From = $"""
        select b.height, b.first_seq, b.last_seq, b.recorded_at, b.root, b.previous, b.hash, {FactReader.Columns}
        from ledger.block b
        cross join lateral (
            select seq, sequence from ledger.fact w where w.region = b.region and w.seq = b.first_seq offset 0) f
        cross join lateral (select * from ledger.mt_events w where w.seq_id = f.sequence offset 0) e
        where b.region = $1
        """;

    /// <summary>The latest appends up to an instant, newest first.</summary>
    public static Task<IReadOnlyList<Append>> LatestAsync(
        Moment moment, int count, CancellationToken cancellation = default) =>
        ReadAsync(moment, $"{From} and b.height <= $2 order by b.height desc limit $3",
            [Sql.Number(moment.AsOf.Height), Sql.Number(count)], cancellation);

    /// <summary>
    /// The region and the hash of its last block, which stands for all that was recorded by then; null where nothing
    /// was.
    /// </summary>
    internal static Task<string?> HashAsync(Moment moment, CancellationToken cancellation) => moment.Query(
        "select region || ' ' || encode(hash, 'hex') from ledger.block where region = $1 and height = $2",
        Sql.Number(moment.AsOf.Height)).ValueAsync<string>(cancellation);

    /// <summary>All appends up to an instant, read as they come.</summary>
    public static IAsyncEnumerable<Append> AllAsync(Moment moment, CancellationToken cancellation = default) =>
        moment.Query($"{From} and b.height <= $2 order by b.height", Sql.Number(moment.AsOf.Height))
            .RowsAsync(cancellation).Select(Read);

    /// <summary>The first appends of a region.</summary>
    public static Task<IReadOnlyList<Append>> EarliestAsync(
        Moment moment, int count, CancellationToken cancellation = default) =>
        ReadAsync(moment, $"{From} order by b.height limit $2", [Sql.Number(count)], cancellation);

    /// <summary>
    /// The append that a fact came with, or null where there is no such fact. No two appends of a region share an
    /// instant.
    /// </summary>
    public static async Task<Append?> OfFactAsync(Moment moment, long seq, CancellationToken cancellation = default) =>
        await ReadAsync(moment, $"""
            {From} and b.recorded_at = (
                select w.timestamp from ledger.fact s join ledger.mt_events w on w.seq_id = s.sequence
                where s.region = $1 and s.seq = $2)
            """, [Sql.Number(seq)], cancellation) is [var append] ? append : null;

    private static Task<IReadOnlyList<Append>> ReadAsync(
        Moment moment, string sql, NpgsqlParameter[] parameters, CancellationToken cancellation) =>
        moment.Query(sql, parameters).ListAsync(Read, cancellation);

    private static Append Read(ResultRow row) => new(
        row.Number("height"), row.Number("first_seq"), row.Number("last_seq"), row.Time("recorded_at"),
        Hex(row, "root"), Hex(row, "previous"), Hex(row, "hash"), FactReader.Recorded(row));

    private static string Hex(ResultRow row, string column) => Convert.ToHexStringLower(row.Bytes(column));
}
