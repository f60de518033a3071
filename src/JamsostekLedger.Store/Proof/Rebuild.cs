using JamsostekLedger.Registry;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Makes a region's sums again from its journal and its views from its facts, under the region's lock: appends wait,
/// readers see the old ones until it commits. Facts, journal and blocks are never changed.
/// </summary>
public static class Rebuild
{
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
        await connection.Query(AppendQueries.LockHead, Sql.Text(region)).RunAsync(cancellation);

        // The lock stands, so what another connection reads of the region now is what it will stay.
        await connection.Query("delete from ledger.total where region = $1", Sql.Text(region)).RunAsync(cancellation);
        var totals = await TotalsAsync(database, connection, region, cancellation);
        await connection.Query(MoveHead, Sql.Text(region)).RunAsync(cancellation);
        await connection.Query("delete from ledger.view where region = $1", Sql.Text(region)).RunAsync(cancellation);
        var views = await ViewsAsync(database, connection, region, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(totals, views);
    }

    private static async Task<long> TotalsAsync(
        LedgerDatabase database, NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        await using var reading = await database.Patient.OpenConnectionAsync(cancellation);
        var written = 0L;
        await foreach (var sums in JournalSums.ReadAsync(reading, region, new(), cancellation))
            written += await sums.Totals.CopyAsync(connection, region, sums.Bucket, cancellation);
        return written;
    }

    // One stream's documents are in memory at a time, as when they are verified.
    private static async Task<long> ViewsAsync(
        LedgerDatabase database, NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var facts = new StreamCursor(await snapshot.CursorAsync(StreamCursor.Query(region), cancellation));
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ledger.view (region, name, key, body) from stdin (format binary)", cancellation);
        var documents = new ViewFold();
        string? stream = null;
        while (await facts.NextAsync())
        {
            if (facts.Stream is var next && next != stream)
                await WriteAsync(copy, region, documents, cancellation);
            stream = next;
            Fold(documents, stream, facts);
        }

        await WriteAsync(copy, region, documents, cancellation);
        return (long)await copy.CompleteAsync(cancellation);
    }

    private static void Fold(ViewFold documents, string? stream, StreamCursor fact)
    {
        try
        {
            documents.Add(
                stream ?? throw new InvalidDataException($"The log has no fact {fact.Seq}."),
                FactTypes.Named(fact.Type).Read(fact.Body.Span));
        }
        catch (Exception fault)
        {
            throw new InvalidDataException(
                "Fakta wilayah ini tidak utuh, jadi tampilannya tidak dapat disusun ulang. Jalankan audit verify.",
                fault);
        }
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter copy, string region, ViewFold documents, CancellationToken cancellation)
    {
        foreach (var ((view, key), document) in documents.Documents)
        {
            await copy.StartRowAsync(cancellation);
            copy.Write(region, NpgsqlDbType.Varchar);
            copy.Write(view.Name, NpgsqlDbType.Varchar);
            copy.Write(key, NpgsqlDbType.Varchar);
            copy.Write(view.Write(document!), NpgsqlDbType.Jsonb);
        }

        documents.Clear();
    }
}
