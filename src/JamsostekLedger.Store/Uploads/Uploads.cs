using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Uploads;

/// <summary>
/// Files that wait to be recorded in the background. Their content is sealed, since rosters name people, and goes when
/// the import has ended.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="vault">Whose master key wraps theirs.</param>
/// <param name="clock">Says when.</param>
public sealed class Uploads(LedgerDatabase database, PersonVault vault, IClock clock)
{
    /// <summary>
    /// The largest file, in bytes. What is larger is recorded by a verb, which reads it where it stands.
    /// </summary>
    public const long SizeLimit = 64L * 1024 * 1024;

    /// <summary>So long a file waits for somebody to say that it be recorded, and its refused rows to be
    /// mended.</summary>
    public static readonly Duration Patience = Duration.FromDays(3);

    private const int PartSize = 1024 * 1024;

    private const string Columns =
        "id, region, kind, file, actor, dry_run, partial, strict, map, sheet, staged, kept_until, uploaded_at, "
        + "rows_done, outcome, report, ended_at, by_account";

    /// <summary>Keeps a file, part by part as it is read.</summary>
    /// <param name="upload">What it is.</param>
    /// <param name="content">Its content.</param>
    /// <param name="alongside">Statements for the same commit.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    /// <returns>False where it is larger than <see cref="SizeLimit"/>; nothing is kept then.</returns>
    public async Task<bool> KeepAsync(
        NewUpload upload, Stream content, IEnumerable<NpgsqlBatchCommand> alongside,
        CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (key, wrapped) = await UploadKey.MakeAsync(
            connection, vault.Masters, upload.Region, upload.Id, cancellation);
        using var sealing = key;
        await connection.RunAsync(alongside.Prepend(Insert(upload, wrapped)), cancellation);

        var (part, size, buffer) = (0, 0L, new byte[2 * PartSize]);
        var held = await content.ReadAtLeastAsync(buffer, PartSize + 1, throwOnEndOfStream: false, cancellation);
        while (true)
        {
            var (length, last) = held > PartSize ? (PartSize, false) : (held, true);
            size += length;
            if (size > SizeLimit)
                return false;
            await connection.Query("insert into ledger.upload_part (upload, part, sealed) values ($1, $2, $3)",
                Sql.Id(upload.Id), Sql.Count(part),
                Sql.Bytes(key.Seal(buffer.AsSpan(0, length), part, last))).RunAsync(cancellation);
            part++;
            if (last)
                break;

            // A part is sealed once it is known whether another one follows.
            buffer.AsSpan(length, held - length).CopyTo(buffer);
            held -= length;
            held += await content.ReadAtLeastAsync(
                buffer.AsMemory(held), Math.Max(0, PartSize + 1 - held), throwOnEndOfStream: false, cancellation);
        }

        await connection.Query("update ledger.upload set parts = $2 where id = $1",
            Sql.Id(upload.Id), Sql.Count(part)).RunAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The upload of this number in a region; null where there is none.</summary>
    /// <param name="id">The number.</param>
    /// <param name="region">Region code, or null for any.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Upload?> FindAsync(Guid id, string? region, CancellationToken cancellation = default) =>
        database.Source.Query($"select {Columns} from ledger.upload where id = $1 and ($2 is null or region = $2)",
            Sql.Id(id), Sql.Text(region)).FirstAsync(Read, cancellation);

    /// <summary>The latest uploads of a region.</summary>
    public Task<IReadOnlyList<Upload>> ListAsync(
        string region, int most, CancellationToken cancellation = default) =>
        database.Source.Query(
            $"select {Columns} from ledger.upload where region = $1 order by uploaded_at desc, id limit $2",
            Sql.Text(region), Sql.Count(most)).ListAsync(Read, cancellation);

    /// <summary>Writes the content of an upload, as long as it is kept.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">No master key at hand opens it, or it is
    /// not what was kept.</exception>
    public async Task CopyToAsync(Upload upload, Stream into, CancellationToken cancellation = default)
    {
        var id = upload.Asked.Id;
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var (wrapped, parts) = await KeyAsync(connection, id, cancellation);
        using var key = UploadKey.Open(wrapped, vault.Masters, upload.Asked.Region, id);
        for (var part = 0; part < parts; part++)
        {
            var kept = await connection.Query(
                "select sealed from ledger.upload_part where upload = $1 and part = $2",
                Sql.Id(id), Sql.Count(part)).ValueAsync<byte[]>(cancellation) ?? [];
            await into.WriteAsync(key.Open(kept, part, last: part == parts - 1), cancellation);
        }
    }

    /// <summary>Says how many rows were read so far.</summary>
    public Task SayAsync(Guid id, long rows, CancellationToken cancellation = default) => database.Source.Query(
        "update ledger.upload set rows_done = $2 where id = $1 and outcome is null",
        Sql.Id(id), Sql.Number(rows)).RunAsync(cancellation);

    /// <summary>Says what a staged upload is and how it is read.</summary>
    /// <returns>False where it is not staged any more.</returns>
    public async Task<bool> DescribeAsync(
        Guid id, string kind, FileManner manner, CancellationToken cancellation = default) =>
        await database.Source.Query("""
            update ledger.upload set kind = $2, map = $3, sheet = $4
            where id = $1 and staged and outcome is null
            """,
            Sql.Id(id), Sql.Text(kind), Sql.Text(manner.Map), Sql.Text(manner.Sheet)).RunAsync(cancellation) == 1;

    /// <summary>Has a staged upload recorded.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="partial">Record the good rows although others are refused.</param>
    /// <param name="alongside">Statements for the same commit.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False where it is not staged any more.</returns>
    public async Task<bool> ConfirmAsync(
        Guid id, bool partial, IEnumerable<NpgsqlBatchCommand> alongside, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var confirmed = await connection.Query("""
            update ledger.upload set staged = false, partial = $2, kept_until = null
            where id = $1 and staged and outcome is null
            """, Sql.Id(id), Sql.Flag(partial)).RunAsync(cancellation) == 1;
        if (!confirmed)
            return false;
        await connection.RunAsync(alongside, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Lets go what nobody asked for in time: staged files, and refused rows that nobody mended.</summary>
    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.RunAsync(
        [
            Sql.Command("""
                delete from ledger.upload_part
                where upload in (select id from ledger.upload where kept_until <= $1)
                """, Now()),
            Sql.Command("""
                update ledger.upload set outcome = coalesce(outcome, 'Discarded'), ended_at = coalesce(ended_at, $1),
                    wrapped_key = null, kept_until = null
                where kept_until <= $1
                """, Now()),
        ], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// Ends an upload, and lets its content go, unless it is kept for a while. One that has ended stays as it ended.
    /// </summary>
    /// <param name="id">Its number.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="rows">How many rows were read, or null for as many as were said.</param>
    /// <param name="report">The report as JSON, or null.</param>
    /// <param name="keeps">Whether its content is kept for a while, so that rows of it can be mended.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task EndAsync(
        Guid id, UploadOutcome outcome, long? rows, string? report, bool keeps = false,
        CancellationToken cancellation = default)
    {
        Instant? until = keeps ? clock.GetCurrentInstant() + Patience : null;
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.RunAsync(
        [
            Sql.Command("""
                update ledger.upload set outcome = $2, rows_done = coalesce($3, rows_done), report = $4, ended_at = $5,
                    wrapped_key = case when $6::timestamptz is null then null else wrapped_key end, kept_until = $6
                where id = $1 and outcome is null
                """,
                Sql.Id(id), Sql.Text($"{outcome}"), Sql.Number(rows), Sql.Text(report), Now(), Sql.Time(until)),
            Sql.Command("""
                delete from ledger.upload_part where upload = $1
                    and not exists (select from ledger.upload where id = $1 and wrapped_key is not null)
                """, Sql.Id(id)),
        ], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private NpgsqlBatchCommand Insert(NewUpload upload, byte[] wrapped) => Sql.Command("""
        insert into ledger.upload (id, region, kind, file, actor, dry_run, partial, strict, uploaded_at, wrapped_key,
            map, sheet, staged, kept_until, by_account)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        Sql.Id(upload.Id), Sql.Text(upload.Region), Sql.Text(upload.Kind), Sql.Text(upload.File),
        Sql.Text(upload.Actor), Sql.Flag(upload.DryRun), Sql.Flag(upload.Partial), Sql.Flag(upload.IsStrict), Now(),
        Sql.Bytes(wrapped), Sql.Text(upload.Manner.Map), Sql.Text(upload.Manner.Sheet), Sql.Flag(upload.IsStaged),
        Sql.Time(upload.IsStaged ? clock.GetCurrentInstant() + Patience : null), Sql.Flag(upload.IsAccount));

    private static async Task<(byte[] Wrapped, int Parts)> KeyAsync(
        NpgsqlConnection connection, Guid id, CancellationToken cancellation) =>
        await connection.Query("select wrapped_key, parts from ledger.upload where id = $1 and wrapped_key is not null",
            Sql.Id(id)).FirstAsync<(byte[], int)?>(
            row => (row.Bytes("wrapped_key"), row.Count("parts")), cancellation)
        ?? throw new InvalidOperationException($"Upload {id} has ended, and its content is gone.");

    private static Upload Read(ResultRow row) => new(
        new(row.Id("id"), row.Text("region"), row.Text("kind"), row.Text("file"), row.Text("actor"),
            row.Flag("dry_run"), row.Flag("partial"))
        {
            IsStrict = row.Flag("strict"), IsStaged = row.Flag("staged"), IsAccount = row.Flag("by_account"),
            Manner = new(row.TextOrNull("map"), row.TextOrNull("sheet")),
        },
        row.Time("uploaded_at"), row.Number("rows_done"),
        row.IsNull("outcome") ? null : row.Named<UploadOutcome>("outcome"), row.TextOrNull("report"),
        row.OrNull<Instant>("ended_at"))
    {
        KeptUntil = row.OrNull<Instant>("kept_until"),
    };

    private NpgsqlParameter Now() => Sql.Time(clock.GetCurrentInstant());
}
