using System.Security.Cryptography;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Uploads;
using JamsostekLedger.Store.Vault;
using Wolverine.Attributes;

namespace JamsostekLedger.Host.Work;

/// <summary>Asks to import the uploaded file whose number is the key.</summary>
[MessageIdentity(ImportDesk.Kind)]
public sealed record ImportFile(string Region, string Key) : WorkMessage(Region, Key);

/// <summary>
/// Imports uploaded files, by the path that the verb takes. A file that was begun before is imported again: what stands
/// already is not recorded twice, and what was recorded in a run that was cut off is counted as standing already.
/// </summary>
public sealed class FileImport(Attempts attempts, OpenLedger ledger) : WorkOn<ImportFile>(attempts)
{
    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <inheritdoc/>
    public override async Task RunAsync(ImportFile message, CancellationToken cancellation)
    {
        if (!Guid.TryParse(message.Key, out var id)
            || await ledger.Uploads.FindAsync(id, null, cancellation) is not
                { Outcome: null, Asked.IsStaged: false } upload)
            return;

        var asked = upload.Asked;
        if (Regions.Find(asked.Region) is not { } region || FileKinds.Find(asked.Kind) is not { } kind)
            throw new HopelessWorkException(
                $"Wilayah {asked.Region} atau jenis berkas {asked.Kind} tidak dikenal program ini.");

        using var content = new ScratchStream();
        await OpenAsync(upload, content, cancellation);
        await using var progress = new ImportProgress(ledger.Uploads, id);
        var report = await ledger.Recorder.RecordAsync(
            FileRows.Of(
                asked.File, TableFile.Of(content.Open), kind, region, asked.Actor, asked.DryRun, asked.Partial,
                ReadingOptions.Of(asked.Manner)) with
            {
                IsStrict = asked.IsStrict, IsAccount = asked.IsAccount,
                    Roles = asked.IsAccount
                        ? await ledger.RolesAsync(region, asked.Actor, cancellation)
                        : [],
            },
            progress, cancellation);
        await ledger.Uploads.EndAsync(
            id, Outcome(ImportVerb.ExitCode(report, asked.Partial)), report.Rows,
            ReportJson.Write(report with { Sha256 = null }), keeps: report.Refused > 0 && !asked.DryRun,
            CancellationToken.None);
    }

    private static UploadOutcome Outcome(int exit) =>
        exit == Verb.Done ? UploadOutcome.Done : UploadOutcome.Refused;

    private async Task OpenAsync(Upload upload, ScratchStream into, CancellationToken cancellation)
    {
        try
        {
            await ledger.Uploads.CopyToAsync(upload, into, cancellation);
        }
        catch (CryptographicException changed) when (changed is not MasterKeyException)
        {
            throw new HopelessWorkException("Isi unggahan tidak dapat dibuka: bukan seperti yang disimpan.", changed);
        }
    }
}
