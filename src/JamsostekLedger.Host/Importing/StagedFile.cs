using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Uploads;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Importing;

/// <summary>A file that waits for somebody to say that it be recorded, with what recording it would come to.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Kind">Its kind; null where nobody knows it yet.</param>
/// <param name="Options">How it is read.</param>
/// <param name="Sample">What a person is shown of it.</param>
/// <param name="Report">What recording it would come to; null where its kind is not known.</param>
/// <param name="Print">By what files of its source are known again, or null.</param>
public sealed record StagedFile(
    Upload Upload, FileKind? Kind, ReadingOptions Options, FileSample Sample, ImportReport? Report,
    string? Print)
{
    // What is looked at is decided as a recording decides, which takes memory and the region's lock.
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <summary>How many rows say something else than what is recorded.</summary>
    public int Differs => Report?.Refusals.Where(refusal => refusal.Rule.EndsWith("-differs", StringComparison.Ordinal))
        .Select(refusal => refusal.Line).Distinct().Count() ?? 0;

    /// <summary>Looks at it as it would be recorded now.</summary>
    public static async Task<StagedFile> LookAsync(
        OpenLedger ledger, Region region, Upload upload, CancellationToken cancellation)
    {
        var sample = new FileSample();
        var options = ReadingOptions.Of(upload.Asked.Manner, sample);
        if (FileKinds.Find(upload.Asked.Kind) is not { } kind)
            return new(upload, null, options, sample, null, null);

        await AtOnce.WaitAsync(cancellation);
        try
        {
            using var content = new ScratchStream();
            await ledger.Uploads.CopyToAsync(upload, content, cancellation);
            var file = TableFile.Of(content.Open);
            var report = await ledger.Recorder.RecordAsync(
                FileRows.Of(
                    upload.Asked.File, file, kind, region, upload.Asked.Actor, dryRun: true,
                    partial: true, options) with
                {
                    IsStrict = upload.Asked.IsStrict, IsAccount = upload.Asked.IsAccount,
                    Roles = upload.Asked.IsAccount
                        ? await ledger.RolesAsync(region, upload.Asked.Actor, cancellation)
                        : [],
                }, null, cancellation);
            return new(upload, kind, options, sample, report, HeadPrint.Of(HeadsOf(file, kind)));
        }
        finally
        {
            AtOnce.Release();
        }
    }

    /// <summary>What is known of a file when it comes in: its kind by its heads, and the map that is kept for such
    /// heads.</summary>
    internal static async Task<(string Kind, FileManner Manner)> RecogniseAsync(
        OpenLedger ledger, Region region, TableFile file, FileKind? kind, CancellationToken cancellation)
    {
        if ((kind ?? KindGuess.Of(file)) is not { } known)
            return ("", new());
        var print = HeadPrint.Of(HeadsOf(file, known));
        var kept = print is null
            ? null
            : await ledger.Maps.OfHeadsAsync(region.Code, known.Name, print, cancellation);
        return (known.Name, new(kept?.Map));
    }

    /// <summary>The columns of a file as they are found without a map.</summary>
    internal static IReadOnlyList<HeadPlace> HeadsOf(TableFile file, FileKind kind)
    {
        using var book = file.OpenBook();
        using var choice = SheetChoice.Of(book, kind, new());
        return choice?.Head.Header?.Places ?? [];
    }
}
