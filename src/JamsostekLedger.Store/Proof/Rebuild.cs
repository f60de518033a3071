using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Makes a region's sums again from its journal and its views from its facts, under the region's lock: appends wait,
/// readers see the old ones until it commits. Facts, journal and blocks are never changed.
/// </summary>
public static class Rebuild
{
    private const string Sums = $"""
        select b.bucket, j.debit, j.credit, j.unit, j.value_date, sum(j.amount)::bigint, count(*),
            {JournalColumns.Dimensions}
        from (
            select bucket, min(first_seq) as first_seq, max(last_seq) as last_seq
            from ledger.block where region = $1 group by bucket) b
        join ledger.journal j on j.region = $1 and j.seq between b.first_seq and b.last_seq
        group by b.bucket, j.debit, j.credit, j.unit, j.value_date, {JournalColumns.Dimensions}
        order by b.bucket
        """;

    private const string MoveHead = """
        update ledger.head h set bucket = b.bucket, bucket_lines = (
            select coalesce(sum(lines), 0) from ledger.total t where t.region = h.region and t.bucket = b.bucket
                and not t.by_month)
        from ledger.block b
        where h.region = $1 and b.region = h.region and b.height = h.height
        """;

    /// <summary>Makes them again.</summary>
    /// <exception cref="InvalidDataException">The facts themselves cannot be folded; nothing was changed.</exception>
    public static async Task<Rebuilt> RunAsync(
        LedgerDatabase database, string region, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, AppendQueries.LockHead, region, cancellation);

        // The lock stands, so what another connection reads of the region now is what it will stay.
        await ExecuteAsync(connection, "delete from ledger.total where region = $1", region, cancellation);
        var totals = await TotalsAsync(database, connection, region, cancellation);
        await ExecuteAsync(connection, MoveHead, region, cancellation);
        await ExecuteAsync(connection, "delete from ledger.view where region = $1", region, cancellation);
        var views = await ViewsAsync(connection, region, await FoldAsync(database, region, cancellation), cancellation);
        await transaction.CommitAsync(cancellation);
        return new(totals, views);
    }

    private static async Task<long> TotalsAsync(
        LedgerDatabase database, NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        await using var query = database.Source.CreateCommand(Sums);
        query.Parameters.Add(Sql.Text(region));
        await using var reader = await query.ExecuteReaderAsync(cancellation);
        var (sums, bucket, written) = (new Totals(), 0L, 0L);
        while (await reader.ReadAsync(cancellation))
        {
            if (reader.GetInt64(0) != bucket)
            {
                written += await sums.CopyAsync(connection, region, bucket, cancellation);
                (sums, bucket) = (new(), reader.GetInt64(0));
            }

            var cell = new TotalCell(
                reader.GetString(1), reader.GetString(2), reader.GetString(3),
                reader.GetFieldValue<LocalDate>(4), JournalColumns.Read(reader, 7));
            sums.Add(cell, reader.GetInt64(5), reader.GetInt64(6));
        }

        return written + await sums.CopyAsync(connection, region, bucket, cancellation);
    }

    private static async Task<ViewFold> FoldAsync(
        LedgerDatabase database, string region, CancellationToken cancellation)
    {
        var views = new ViewFold();
        try
        {
            await RegionReplay.FoldAsync(
                database, region, replayed => views.Add(replayed.Stream, replayed.Fact), cancellation: cancellation);
            return views;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or NpgsqlException))
        {
            throw new InvalidDataException(
                "Fakta wilayah ini tidak utuh, jadi tampilannya tidak dapat disusun ulang. Jalankan audit verify.",
                fault);
        }
    }

    private static async Task<long> ViewsAsync(
        NpgsqlConnection connection, string region, ViewFold views, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ledger.view (region, name, key, body) from stdin (format binary)", cancellation);
        foreach (var ((name, key), document) in views.Documents)
        {
            copy.StartRow();
            copy.Write(region, NpgsqlDbType.Varchar);
            copy.Write(name, NpgsqlDbType.Varchar);
            copy.Write(key, NpgsqlDbType.Varchar);
            copy.Write(ViewFold.Write(name, document), NpgsqlDbType.Jsonb);
        }

        return (long)await copy.CompleteAsync(cancellation);
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, string region, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { Sql.Text(region) } };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
