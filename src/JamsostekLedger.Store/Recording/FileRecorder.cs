using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Records files: one append over many streams, whole or not at all, in batches so that memory does not grow with
/// the file.
/// </summary>
/// <param name="log">Where facts go.</param>
/// <param name="vault">Where the people of the rows go.</param>
public sealed class FileRecorder(IEventLog log, PersonVault vault)
{
    private readonly PremiumSettlement _settlement = new(vault);

    /// <summary>Records a file, or says row by row why not.</summary>
    /// <exception cref="LedgerUnavailableException">
    /// The database is away or busy, and nothing was recorded; or the line broke, and importing again tells.
    /// </exception>
    public async Task<ImportReport> RecordAsync(
        ImportRequest request, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            return await Retry.OnRollbackAsync(() => OnceAsync(request, progress, cancellation), cancellation);
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            // Nobody knows what became of the commit, and the file itself is the way to ask.
            throw new LedgerUnavailableException(
                "Sambungan ke basis data terputus; berkas tercatat seluruhnya atau tidak sama sekali. "
                + "Impor lagi: yang sudah tercatat tidak akan tercatat dua kali.", fault);
        }
    }

    private async Task<ImportReport> OnceAsync(
        ImportRequest request, IProgress<long>? progress, CancellationToken cancellation)
    {
        var tally = new ImportTally(progress);
        await vault.PrepareAsync(log.Database, cancellation);
        await using var append = await log.BeginAsync(request.Region.Code, [], [], cancellation);
        var book = await RowBook.OpenAsync(append.Connection, request.Region.Code, cancellation);
        var visits = vault.Session(request.Region.Code);
        await visits.OpenAsync(append.Connection, cancellation);
        var file = new RecordedFile(request, append, book, visits, tally);

        await file.PassAsync(dependent: false, cancellation);
        if (tally.SawDependents)
            await file.PassAsync(dependent: true, cancellation);

        var refused = tally.FileRefused || (tally.Refused > 0 && !request.Partial);
        if (request.DryRun || refused)
        {
            await append.RollBackAsync(cancellation);
        }
        else
        {
            await _settlement.SettleAsync(append, request.Region.Code,
                new(request.Actor, request.File, request.Sha256, null), file.Scope, cancellation);
            await append.CommitAsync([], cancellation);
        }

        return tally.Report(request, nothingRecorded: refused);
    }
}
