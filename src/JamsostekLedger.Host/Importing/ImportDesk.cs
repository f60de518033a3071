using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Uploads;
using Npgsql;

namespace JamsostekLedger.Host.Importing;

/// <summary>Where imports in the background are asked for and looked after.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="engine">What does them.</param>
public sealed class ImportDesk(OpenLedger ledger, IBackgroundWork engine)
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
        if (!await ledger.Uploads.KeepAsync(upload, content, alongside, cancellation))
            return false;

        // Whoever is killed here has kept the file; the next node that starts asks for it again.
        await engine.EnqueueAsync(WorkOf(upload), cancellation: cancellation);
        return true;
    }

    /// <summary>Asks again for whatever was kept and not asked for. A node does so when it starts.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        var dead = (await engine.DeadLettersAsync(null, cancellation))
            .Where(letter => letter.Work.Kind == Kind).Select(letter => letter.Work.Key).ToHashSet();
        foreach (var upload in await ledger.Uploads.UnderWayAsync(cancellation))
            if (!dead.Contains(KeyOf(upload.Asked.Id)))
                await engine.EnqueueAsync(WorkOf(upload.Asked), cancellation: cancellation);
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
    public async Task DiscardedAsync(Work work, CancellationToken cancellation)
    {
        if (work.Kind == Kind && Guid.TryParse(work.Key, out var id))
            await ledger.Uploads.EndAsync(id, UploadOutcome.Discarded, null, null, cancellation);
    }

    private async Task<IReadOnlyList<ImportStatus>> StatusesAsync(
        IReadOnlyList<Upload> uploads, string region, CancellationToken cancellation)
    {
        if (uploads.All(upload => upload.Outcome is not null))
            return [.. uploads.Select(upload => ImportStatus.Of(upload, null, null))];

        var waiting = (await engine.WaitingAsync(region, cancellation))
            .Where(piece => piece.Work.Kind == Kind).ToDictionary(piece => piece.Work.Key);
        var letters = (await engine.DeadLettersAsync(region, cancellation))
            .Where(letter => letter.Work.Kind == Kind).ToDictionary(letter => letter.Work.Key);
        return
        [
            .. uploads.Select(upload => ImportStatus.Of(
                upload, waiting.GetValueOrDefault(KeyOf(upload.Asked.Id)),
                letters.GetValueOrDefault(KeyOf(upload.Asked.Id)))),
        ];
    }

    private static Work WorkOf(NewUpload upload) => new(Kind, KeyOf(upload.Id), upload.Region);

    private static string KeyOf(Guid id) => $"{id:n}";
}
