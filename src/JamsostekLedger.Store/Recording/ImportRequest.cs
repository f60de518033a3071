using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Recording;

/// <summary>A file to record.</summary>
/// <param name="Region">The region that it belongs to.</param>
/// <param name="Kind">Kind of file.</param>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Actor">Who imports it.</param>
/// <param name="DryRun">Decide everything, record nothing.</param>
/// <param name="Partial">Record the good rows although others are refused.</param>
/// <param name="Rows">Reads the file from its start; asked twice where rows point at others of the same file.</param>
public sealed record ImportRequest(
    Region Region, string Kind, string File, string Sha256, string Actor, bool DryRun, bool Partial,
    Func<IEnumerable<ReadRow>> Rows);
