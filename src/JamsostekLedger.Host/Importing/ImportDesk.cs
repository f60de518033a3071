using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Uploads;
using Npgsql;

namespace JamsostekLedger.Host.Importing;

/// <summary>Where imports in the background are asked for and looked after.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class ImportDesk(OpenLedger ledger)
{
    /// <summary>The kind of work that an import is.</summary>
    public const string Kind = "import";

    private const int Recent = 50;

    /// <summary>Keeps a file and has it imported.</summary>
    /// <param name="upload">What it is.</param>
    /// <param name="content">Its content.</param>
    /// <param name="alongside">Statements for the commit that keeps it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False where the file is too large.</returns>
    public async Task<bool> AskAsync(
        NewUpload upload, Stream content, IEnumerable<NpgsqlBatchCommand> alongside, CancellationToken cancellation)
    {
        var piece = Outbox.Insert(PieceOf(upload), ledger.Clock.GetCurrentInstant());
        if (!await ledger.Uploads.KeepAsync(upload, content, alongside.Append(piece), cancellation))
            return false;

        await ledger.Work.LookAsync();
        return true;
    }

    /// <summary>Keeps a file until somebody says that it be recorded.</summary>
    /// <returns>False where it is too large.</returns>
    public Task<bool> StageAsync(NewUpload upload, Stream content, CancellationToken cancellation) =>
        ledger.Uploads.KeepAsync(upload with { IsStaged = true }, content, [], cancellation);

    /// <summary>Has a file that waits for it recorded.</summary>
    /// <returns>False where it does not wait any more.</returns>
    public async Task<bool> ConfirmAsync(NewUpload upload, bool partial, CancellationToken cancellation)
    {
        var piece = Outbox.Insert(PieceOf(upload), ledger.Clock.GetCurrentInstant());
        if (!await ledger.Uploads.ConfirmAsync(upload.Id, partial, [piece], cancellation))
            return false;

        await ledger.Work.LookAsync();
        return true;
    }

    /// <summary>How an import stands; null where there is none of this number.</summary>
    /// <param name="region">Region code, or null for any.</param>
    /// <param name="id">Its number.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ImportStatus?> FindAsync(string? region, Guid id, CancellationToken cancellation) =>
        await ledger.Uploads.FindAsync(id, region, cancellation) is { } upload
            ? (await StatusesAsync([upload], upload.Asked.Region, cancellation))[0]
            : null;

    /// <summary>
    /// The latest imports of a region. Their reports count refusals and warnings and list none: a file may have
    /// thousands.
    /// </summary>
    public async Task<IReadOnlyList<ImportStatus>> ListAsync(string region, CancellationToken cancellation) =>
    [
        .. (await StatusesAsync(await ledger.Uploads.ListAsync(region, Recent, cancellation), region, cancellation))
            .Select(status => status with
            {
                Report = status.Report is { } report ? report with { Refusals = [], Warnings = [] } : null,
            }),
    ];

    /// <summary>Ends the import of a letter that is discarded, so that its content goes; other work has none.</summary>
    public async Task DiscardedAsync(Piece piece, CancellationToken cancellation)
    {
        if (piece.Kind == Kind && Guid.TryParse(piece.Key, out var id))
            await ledger.Uploads.EndAsync(
                id, UploadOutcome.Discarded, null, null, keeps: false, cancellation);
    }

    private async Task<IReadOnlyList<ImportStatus>> StatusesAsync(
        IReadOnlyList<Upload> uploads, string region, CancellationToken cancellation)
    {
        if (uploads.All(upload => upload.Outcome is not null))
            return [.. uploads.Select(upload => ImportStatus.Of(upload, null, null))];

        var waiting = (await ledger.Work.WaitingAsync(region, cancellation))
            .Where(waits => waits.Piece.Kind == Kind).ToDictionary(waits => waits.Piece.Key);
        var letters = (await ledger.Work.Letters.ListAsync(region, cancellation))
            .Where(letter => letter.Piece.Kind == Kind).ToDictionary(letter => letter.Piece.Key);
        return
        [
            .. uploads.Select(upload => ImportStatus.Of(
                upload, waiting.GetValueOrDefault(KeyOf(upload.Asked.Id)),
                letters.GetValueOrDefault(KeyOf(upload.Asked.Id)))),
        ];
    }

    private static Piece PieceOf(NewUpload upload) => new(Kind, KeyOf(upload.Id), upload.Region);

    private static string KeyOf(Guid id) => $"{id:n}";
}
