using JamsostekLedger.Store.Vault;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

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

    private const int PartSize = 1024 * 1024;

    private const string Columns =
        "id, region, kind, file, actor, dry_run, partial, uploaded_at, rows_done, outcome, report, ended_at";

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
        await RunAsync(connection, alongside.Prepend(Insert(upload, wrapped)), cancellation);

        var (part, size, buffer) = (0, 0L, new byte[2 * PartSize]);
        var held = await content.ReadAtLeastAsync(buffer, PartSize + 1, throwOnEndOfStream: false, cancellation);
        while (true)
        {
            var (length, last) = held > PartSize ? (PartSize, false) : (held, true);
            size += length;
            if (size > SizeLimit)
                return false;
            await RunAsync(connection, [Insert(upload.Id, part, key.Seal(buffer.AsSpan(0, length), part, last))],
                cancellation);
            part++;
            if (last)
                break;

            // A part is sealed once it is known whether another one follows.
            buffer.AsSpan(length, held - length).CopyTo(buffer);
            held -= length;
            held += await content.ReadAtLeastAsync(
                buffer.AsMemory(held), Math.Max(0, PartSize + 1 - held), throwOnEndOfStream: false, cancellation);
        }

        await RunAsync(connection, [Sql.Command("update ledger.upload set parts = $2 where id = $1",
            Id(upload.Id), Sql.Parameter(part, NpgsqlDbType.Integer))], cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The upload of this number in a region; null where there is none.</summary>
    /// <param name="id">The number.</param>
    /// <param name="region">Region code, or null for any.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Upload?> FindAsync(Guid id, string? region, CancellationToken cancellation = default)
    {
        await using var command = database.Source.CreateCommand(
            $"select {Columns} from ledger.upload where id = $1 and ($2 is null or region = $2)");
        command.Parameters.Add(Id(id));
        command.Parameters.Add(Sql.Text(region));
        return await ReadAsync(command, cancellation) is [var found] ? found : null;
    }

    /// <summary>The latest uploads of a region.</summary>
    public async Task<IReadOnlyList<Upload>> ListAsync(
        string region, int most, CancellationToken cancellation = default)
    {
        await using var command = database.Source.CreateCommand(
            $"select {Columns} from ledger.upload where region = $1 order by uploaded_at desc, id limit $2");
        command.Parameters.Add(Sql.Text(region));
        command.Parameters.Add(Sql.Parameter(most, NpgsqlDbType.Integer));
        return await ReadAsync(command, cancellation);
    }

    /// <summary>Those that have not ended, the first first.</summary>
    public async Task<IReadOnlyList<Upload>> UnderWayAsync(CancellationToken cancellation = default)
    {
        await using var command = database.Source.CreateCommand(
            $"select {Columns} from ledger.upload where outcome is null order by uploaded_at");
        return await ReadAsync(command, cancellation);
    }

    /// <summary>Writes the content of an upload that has not ended.</summary>
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
            await using var command = new NpgsqlCommand(
                "select sealed from ledger.upload_part where upload = $1 and part = $2", connection)
            {
                Parameters = { Id(id), Sql.Parameter(part, NpgsqlDbType.Integer) },
            };
            var kept = await command.ExecuteScalarAsync(cancellation) as byte[] ?? [];
            await into.WriteAsync(key.Open(kept, part, last: part == parts - 1), cancellation);
        }
    }

    /// <summary>Says how many rows were read so far.</summary>
    public async Task SayAsync(Guid id, long rows, CancellationToken cancellation = default)
    {
        await using var command = database.Source.CreateCommand(
            "update ledger.upload set rows_done = $2 where id = $1 and outcome is null");
        command.Parameters.Add(Id(id));
        command.Parameters.Add(Sql.Number(rows));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends an upload, and lets its content go. One that has ended stays as it ended.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="rows">How many rows were read, or null for as many as were said.</param>
    /// <param name="report">The report as JSON, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task EndAsync(
        Guid id, UploadOutcome outcome, long? rows, string? report, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RunAsync(connection,
        [
            Sql.Command("""
                update ledger.upload set outcome = $2, rows_done = coalesce($3, rows_done), report = $4, ended_at = $5,
                    wrapped_key = null
                where id = $1 and outcome is null
                """,
                Id(id), Sql.Text($"{outcome}"), Sql.Parameter(rows, NpgsqlDbType.Bigint), Sql.Text(report), Now()),
            Sql.Command("delete from ledger.upload_part where upload = $1", Id(id)),
        ], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private NpgsqlBatchCommand Insert(NewUpload upload, byte[] wrapped) => Sql.Command("""
        insert into ledger.upload (id, region, kind, file, actor, dry_run, partial, uploaded_at, wrapped_key)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        Id(upload.Id), Sql.Text(upload.Region), Sql.Text(upload.Kind), Sql.Text(upload.File), Sql.Text(upload.Actor),
        Sql.Parameter(upload.DryRun, NpgsqlDbType.Boolean), Sql.Parameter(upload.Partial, NpgsqlDbType.Boolean),
        Now(), Sql.Parameter(wrapped, NpgsqlDbType.Bytea));

    private static NpgsqlBatchCommand Insert(Guid upload, int part, byte[] box) => Sql.Command(
        "insert into ledger.upload_part (upload, part, sealed) values ($1, $2, $3)",
        Id(upload), Sql.Parameter(part, NpgsqlDbType.Integer), Sql.Parameter(box, NpgsqlDbType.Bytea));

    private static async Task<(byte[] Wrapped, int Parts)> KeyAsync(
        NpgsqlConnection connection, Guid id, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select wrapped_key, parts from ledger.upload where id = $1 and outcome is null", connection)
        {
            Parameters = { Id(id) },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? (reader.GetFieldValue<byte[]>(0), reader.GetInt32(1))
            : throw new InvalidOperationException($"Upload {id} has ended, and its content is gone.");
    }

    private static async Task<List<Upload>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var uploads = new List<Upload>();
        while (await reader.ReadAsync(cancellation))
            uploads.Add(new(
                new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                    reader.GetString(4), reader.GetBoolean(5), reader.GetBoolean(6)),
                reader.GetFieldValue<Instant>(7), reader.GetInt64(8),
                reader.IsDBNull(9) ? null : Enum.Parse<UploadOutcome>(reader.GetString(9)),
                reader.IsDBNull(10) ? null : reader.GetString(10),
                reader.IsDBNull(11) ? null : reader.GetFieldValue<Instant>(11)));
        return uploads;
    }

    private static async Task RunAsync(
        NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlParameter Now() =>
        Sql.Time(clock.GetCurrentInstant());

    private static NpgsqlParameter Id(Guid id) => Sql.Parameter(id, NpgsqlDbType.Uuid);
}
