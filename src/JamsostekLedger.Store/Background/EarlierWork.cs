using System.Text.Json;
using Wolverine.Runtime.Serialization;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// What waits or was given up when the tables of work are made anew: with Quartz.NET, which did the work before, in the
/// form of messages that Wolverine had beside it, or in the tables of an earlier version of Wolverine. What comes again
/// by itself is not carried over: each server asks for it when it starts.
/// </summary>
internal sealed class EarlierWork
{
    // As Quartz.NET's tables have it, whatever the work is called since.
    private const string Notice = "notice";

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
        // Later than the letters: what was given up is not begun by itself.
        await owner.RunAsync(
            [
                .. _letters.Select(letter => DeadLetters.Insert(
                    letter.Piece, letter.Attempts, letter.Reason, letter.DiedAt)),
                .. _waiting.Select(piece => Outbox.Insert(piece, now)),
                new("drop schema if exists background cascade"),
                new("drop table if exists ledger.dead_letter"),
            ],
            cancellation);
    }

    // A job's group and name are kind and key. Of the region only the ledger's own tables are asked.
    private async Task ReadQuartzAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        if (await IsThereAsync(owner, "background.qrtz_job_details", cancellation))
            await foreach (var row in owner.Query($"""
                select job.job_group, job.job_name, hook.region from background.qrtz_job_details job
                join ledger.web_hook hook on replace(hook.id::text, '-', '') = split_part(job.job_name, ':', 1)
                where job.job_group = '{Notice}'
                """).RowsAsync(cancellation))
                _waiting.Add(new(row.Text("job_group"), row.Text("job_name"), row.Text("region")));

        if (await IsThereAsync(owner, "ledger.dead_letter", cancellation))
            await foreach (var row in owner.Query("""
                select kind, key, coalesce(region, '') as region, attempts, reason, died_at from ledger.dead_letter
                """).RowsAsync(cancellation))
                _letters.Add(new("", new(row.Text("kind"), row.Text("key"), row.Text("region")), row.Count("attempts"),
                    row.Text("reason"), row.Time("died_at")));
    }

    private async Task ReadWolverineAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        if (await IsThereAsync(owner, $"{WorkEnvelope.Schema}.wolverine_incoming_envelopes", cancellation))
            await foreach (var row in owner.Query($"""
                select body from {WorkEnvelope.Schema}.wolverine_incoming_envelopes where status <> 'Handled'
                """).RowsAsync(cancellation))
                if (PieceOf(row) is { } piece && !ComesAgain.Contains(piece.Piece.Kind))
                    _waiting.Add(piece.Piece);

        if (await IsThereAsync(owner, $"{WorkEnvelope.Schema}.wolverine_dead_letters", cancellation))
            await foreach (var row in owner.Query($"""
                select body, exception_message, sent_at from {WorkEnvelope.Schema}.wolverine_dead_letters
                """).RowsAsync(cancellation))
                if (PieceOf(row) is { } piece)
                    _letters.Add(new(
                        "", piece.Piece, piece.Attempts, row.TextOrNull("exception_message") ?? "",
                        row.OrNull<Instant>("sent_at") ?? SystemClock.Instance.GetCurrentInstant()));
    }

    // Whoever was killed between keeping a file and asking for it has kept it all the same.
    private async Task ReadUploadsAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        var uploads = owner.Query("select id, region from ledger.upload where outcome is null");
        await foreach (var row in uploads.RowsAsync(cancellation))
            _waiting.Add(new("import", $"{row.Id("id"):n}", row.Text("region")));
    }

    // Appends of an earlier version left no messages: a server looked every few seconds.
    private async Task ReadAppendsAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        var heads = owner.Query("select region, height from ledger.head where height > 0");
        await foreach (var row in heads.RowsAsync(cancellation))
            _waiting.Add(new(
                Outbox.Checkpoint, $"{row.Text("region")}/{row.Number("height")}", row.Text("region")));
        var hearing = owner.Query("select distinct region from ledger.web_hook where stopped_at is null");
        await foreach (var row in hearing.RowsAsync(cancellation))
            _waiting.Add(new(Outbox.Hooks, $"{row.Text("region")}/carried", row.Text("region")));
    }

    // Until 6.62 all kinds were one message, which named kind and region in its body.
    private static (Piece Piece, int Attempts)? PieceOf(ResultRow row)
    {
        var envelope = EnvelopeSerializer.Deserialize(row.Bytes("body"));
        if (envelope.MessageType != "jamsostek-piece")
            return (WorkEnvelope.PieceOf(envelope), envelope.Attempts);

        using var body = JsonDocument.Parse(envelope.Data!);
        var root = body.RootElement;
        return root.GetProperty("region").GetString() is { } region
            ? (new(root.GetProperty("kind").GetString()!, root.GetProperty("key").GetString()!, region),
                envelope.Attempts)
            : null;
    }

    private static Task<bool> IsThereAsync(NpgsqlConnection owner, string table, CancellationToken cancellation) =>
        owner.Query("select to_regclass($1) is not null", Sql.Text(table)).ValueAsync<bool>(cancellation);
}
