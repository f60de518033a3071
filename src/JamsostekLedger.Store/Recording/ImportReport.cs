using System.Text.Json.Serialization;
using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Recording;

/// <summary>What became of a file.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="File">Its name.</param>
/// <param name="Sha256">Its hash, for whoever has just sent it; a report that is kept has none.</param>
/// <param name="Rows">Rows read, the header not counted.</param>
/// <param name="Recorded">Facts recorded, or, of a dry run, that would be.</param>
/// <param name="Already">Rows that say what the ledger says already.</param>
/// <param name="Refused">Rows refused.</param>
/// <param name="Refusals">Why, at most <see cref="ListLimit"/> of them.</param>
/// <param name="Warnings">What must be seen although it is recorded, at most <see cref="ListLimit"/> of them.</param>
public sealed record ImportReport(
    string Kind,
    string File,
    string? Sha256,
    long Rows,
    long Recorded,
    long Already,
    long Refused,
    IReadOnlyList<FileRefusal> Refusals,
    IReadOnlyList<FileRefusal> Warnings)
{
    /// <summary>Rows that are no records and were passed over: titles, sums, numbered rows without content.</summary>
    public IReadOnlyList<PassedRows> Passed { get; init; } = [];

    /// <summary>Rows that are recorded once another person agreed; or, of a dry run, would be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Requested { get; init; }

    /// <summary>The request that asks for them; null where none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Request { get; init; }

    /// <summary>A file may have any number of rows; what a person reads of it has an end.</summary>
    public const int ListLimit = 10_000;
}
