using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Maps;

namespace JamsostekLedger.Store.Recording;

/// <summary>A file to record.</summary>
/// <param name="Region">The region that it belongs to.</param>
/// <param name="Kind">Kind of file.</param>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Sha256">Its hash. Facts keep a mark that is made of it under the vault's key.</param>
/// <param name="Actor">Who imports it.</param>
/// <param name="DryRun">Decide everything, record nothing.</param>
/// <param name="Partial">Record the good rows although others are refused.</param>
/// <param name="Rows">Reads the file from its start; asked twice where rows point at others of the same file.</param>
public sealed record ImportRequest(
    Region Region, string Kind, string File, byte[] Sha256, string Actor, bool DryRun, bool Partial,
    Func<IEnumerable<ReadRow>> Rows)
{
    /// <summary>Its name, without a folder and without a NIK.</summary>
    public string File { get; } = NikText.Masked(File);

    /// <summary>Who imports it.</summary>
    public string Actor { get; } = NikText.Masked(Actor);

    /// <summary>
    /// Whether whoever imports is an account that signed in: rows that need a second person are refused then.
    /// </summary>
    public bool IsAccount { get; init; }

    /// <summary>The roles that the account has in the region.</summary>
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    /// <summary>Whether a key that looks like another is refused and not only warned of.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How it is read, where it does not speak for itself: kept with what it records.</summary>
    public FileManner Manner { get; init; } = new();

    /// <summary>Statements that must go in where something of it is recorded.</summary>
    public Func<ImportReport, IEnumerable<NpgsqlBatchCommand>> Also { get; init; } = _ => [];
}
