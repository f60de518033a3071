using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary>One file on its way into the ledger, from the command line, the demonstration or an upload.</summary>
/// <param name="Region">The region that it is for.</param>
/// <param name="Kind">Kind of file.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Actor">Who imports it.</param>
/// <param name="DryRun">Decide everything, record nothing.</param>
/// <param name="Partial">Record the good rows although others are refused.</param>
/// <param name="Map">Names of foreign columns, or null.</param>
public sealed record Import(
    Region Region, FileKind Kind, string Path, string Actor, bool DryRun = false, bool Partial = false,
    ColumnMap? Map = null)
{
    /// <summary>The name that facts remember; folders are nobody's business.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Records the file.</summary>
    public async Task<ImportReport> RunAsync(
        OpenLedger ledger, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var file = TableFile.Open(Path);
        var report = await ledger.Recorder.RecordAsync(
            new(Region, Kind.Name, FileName, file.Sha256, Actor, DryRun, Partial,
                () => FileRows.Read(file.Rows(), Kind, Region, Map)),
            progress, cancellation);

        // Also where every row stood already: a run that was cut off between the two is mended by the next.
        if (Kind.MovesPremiums && !DryRun && report.Recorded + report.Already > 0)
            await ledger.Settlement.RunAsync(Region.Code, new(Actor, FileName, file.Sha256, null), cancellation);
        return report;
    }
}
