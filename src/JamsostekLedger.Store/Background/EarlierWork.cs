using System.Text.Json;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Append;
using NodaTime;
using Npgsql;
using Wolverine.Runtime.Serialization;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// What waits or was given up when the tables of work are made anew: with Quartz.NET, which did the work before, in the
/// form of messages that Wolverine had beside it, or in the tables of an earlier version of Wolverine. What comes again
/// by itself is not carried over: each server asks for it when it starts.
/// </summary>
internal sealed class EarlierWork
{
    private static readonly string[] ComesAgain = ["proof", "checks"];

    private readonly List<Piece> _waiting = [];
    private readonly List<DeadLetter> _letters = [];

    /// <summary>Reads it, as the owner of the tables.</summary>
    public static async Task<EarlierWork> ReadAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        var work = new EarlierWork();
        await work.ReadQuartzAsync(owner, cancellation);
        await work.ReadWolverineAsync(owner, cancellation);
        await work.ReadUploadsAsync(owner, cancellation);
        await work.ReadAppendsAsync(owner, cancellation);
        return work;
    }

    /// <summary>Leaves it in the new tables, and takes the earlier ones away.</summary>
    public async Task WriteAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        await using var batch = new NpgsqlBatch(owner);
        foreach (var letter in _letters)
            batch.BatchCommands.Add(
                DeadLetters.Insert(letter.Piece, letter.Attempts, letter.Reason, letter.DiedAt));
        // Later than the letters: what was given up is not begun by itself.
        foreach (var piece in _waiting)
            batch.BatchCommands.Add(Outbox.Insert(piece, now));
        batch.BatchCommands.Add(new("drop schema if exists background cascade"));
        batch.BatchCommands.Add(new("drop table if exists ledger.dead_letter"));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    // A job's group and name are kind and key. Of the region only the ledger's own tables are asked.
    private async Task ReadQuartzAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        if (await IsThereAsync(owner, "background.qrtz_job_details", cancellation))
            await foreach (var row in RowsAsync(owner, $"""
                select job.job_group, job.job_name, hook.region from background.qrtz_job_details job
                join ledger.web_hook hook on replace(hook.id::text, '-', '') = split_part(job.job_name, ':', 1)
                where job.job_group = '{Notices.Kind}'
                """, cancellation))
                _waiting.Add(new(row.GetString(0), row.GetString(1), row.GetString(2)));

        if (await IsThereAsync(owner, "ledger.dead_letter", cancellation))
            await foreach (var row in RowsAsync(owner, """
                select kind, key, coalesce(region, ''), attempts, reason, died_at from ledger.dead_letter
                """, cancellation))
                _letters.Add(new("", new(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetInt32(3),
                    row.GetString(4), row.GetFieldValue<Instant>(5)));
    }

    private async Task ReadWolverineAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        if (await IsThereAsync(owner, $"{WorkEnvelope.Schema}.wolverine_incoming_envelopes", cancellation))
            await foreach (var row in RowsAsync(owner, $"""
                select body from {WorkEnvelope.Schema}.wolverine_incoming_envelopes where status <> 'Handled'
                """, cancellation))
                if (PieceOf(row) is { } piece && !ComesAgain.Contains(piece.Piece.Kind))
                    _waiting.Add(piece.Piece);

        if (await IsThereAsync(owner, $"{WorkEnvelope.Schema}.wolverine_dead_letters", cancellation))
            await foreach (var row in RowsAsync(owner, $"""
                select body, exception_message, sent_at from {WorkEnvelope.Schema}.wolverine_dead_letters
                """, cancellation))
                if (PieceOf(row) is { } piece)
                    _letters.Add(new("", piece.Piece, piece.Attempts, row.IsDBNull(1) ? "" : row.GetString(1),
                        row.IsDBNull(2) ? SystemClock.Instance.GetCurrentInstant() : row.GetFieldValue<Instant>(2)));
    }

    // Whoever was killed between keeping a file and asking for it has kept it all the same.
    private async Task ReadUploadsAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(
                           owner, "select id, region from ledger.upload where outcome is null", cancellation))
            _waiting.Add(new("import", $"{row.GetGuid(0):n}", row.GetString(1)));
    }

    // Appends of an earlier version left no messages: a server looked every few seconds.
    private async Task ReadAppendsAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(
                           owner, "select region, height from ledger.head where height > 0", cancellation))
            _waiting.Add(new(Outbox.Checkpoint, $"{row.GetString(0)}/{row.GetInt64(1)}", row.GetString(0)));
        await foreach (var row in RowsAsync(
                           owner, "select distinct region from ledger.web_hook where stopped_at is null", cancellation))
            _waiting.Add(new(Outbox.Hooks, $"{row.GetString(0)}/carried", row.GetString(0)));
    }

    // Until 6.62 all kinds were one message, which named kind and region in its body.
    private static (Piece Piece, int Attempts)? PieceOf(NpgsqlDataReader row)
    {
        var envelope = EnvelopeSerializer.Deserialize(row.GetFieldValue<byte[]>(0));
        if (envelope.MessageType != "jamsostek-piece")
            return (WorkEnvelope.PieceOf(envelope), envelope.Attempts);

        using var body = JsonDocument.Parse(envelope.Data!);
        var root = body.RootElement;
        return root.GetProperty("region").GetString() is { } region
            ? (new(root.GetProperty("kind").GetString()!, root.GetProperty("key").GetString()!, region),
                envelope.Attempts)
            : null;
    }

    private static async IAsyncEnumerable<NpgsqlDataReader> RowsAsync(
        NpgsqlConnection owner, string sql,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return reader;
    }

    private static async Task<bool> IsThereAsync(
        NpgsqlConnection owner, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select to_regclass($1) is not null", owner)
        {
            Parameters = { new() { Value = table } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
