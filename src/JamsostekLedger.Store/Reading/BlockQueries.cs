using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using NodaTime;
using Npgsql;

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
    private const int FactAt = 7;

    private const string From = $"""
        select b.height, b.first_seq, b.last_seq, b.recorded_at, b.root, b.previous, b.hash, {FactReader.Columns}
        from ledger.block b
        join ledger.fact f on f.region = b.region and f.seq = b.first_seq
        join ledger.mt_events e on e.seq_id = f.sequence
        where b.region = $1
        """;

    /// <summary>The latest appends up to an instant, newest first.</summary>
    public static Task<IReadOnlyList<Append>> LatestAsync(
        LedgerDatabase database, string region, AsOf asOf, int count, CancellationToken cancellation = default) =>
        ReadAsync(database, $"{From} and b.height <= $2 order by b.height desc limit $3",
            [Sql.Text(region), Sql.Number(asOf.Height), Sql.Number(count)], cancellation);

    /// <summary>The first appends of a region.</summary>
    public static Task<IReadOnlyList<Append>> EarliestAsync(
        LedgerDatabase database, string region, int count, CancellationToken cancellation = default) =>
        ReadAsync(database, $"{From} order by b.height limit $2", [Sql.Text(region), Sql.Number(count)], cancellation);

    /// <summary>The append that a fact came with, or null where there is no such fact.</summary>
    public static async Task<Append?> OfFactAsync(
        LedgerDatabase database, string region, long seq, CancellationToken cancellation = default) =>
        await ReadAsync(database, $"{From} and b.first_seq <= $2 and b.last_seq >= $2",
            [Sql.Text(region), Sql.Number(seq)], cancellation) is [var append] ? append : null;

    private static async Task<IReadOnlyList<Append>> ReadAsync(
        LedgerDatabase database, string sql, NpgsqlParameter[] parameters, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var appends = new List<Append>();
        while (await reader.ReadAsync(cancellation))
        {
            var (seq, row) = FactReader.Row(reader, FactAt);
            appends.Add(new(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetFieldValue<Instant>(3),
                Hex(reader, 4), Hex(reader, 5), Hex(reader, 6), FactReader.Recorded(seq, row)));
        }

        return appends;
    }

    private static string Hex(NpgsqlDataReader reader, int at) =>
        Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(at));
}
