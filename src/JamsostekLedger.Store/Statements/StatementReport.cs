using JamsostekLedger.Files;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Statements;

/// <summary>What became of a statement's file.</summary>
/// <param name="Kind">The source.</param>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">Its hash, for whoever has just sent it; a report that is kept has none.</param>
/// <param name="Rows">Rows read, the header not counted.</param>
/// <param name="Recorded">Rows recorded, or, of a dry run, that would be.</param>
/// <param name="Already">Rows of a file that was recorded before.</param>
/// <param name="Refused">Rows refused; then nothing of the file is recorded.</param>
/// <param name="Refusals">Why.</param>
/// <param name="Warnings">What must be seen.</param>
/// <param name="Supersedes">Hash of the statement whose place it takes, or null.</param>
/// <param name="New">Rows that the superseded statement did not have; all rows where there is none.</param>
/// <param name="Changed">Rows that say something else than they did.</param>
/// <param name="Same">Rows that say the same.</param>
/// <param name="Gone">Rows that the superseded statement had and this one has not.</param>
public sealed record StatementReport(
    string Kind, string Period, string File, string? Sha256, long Rows, long Recorded, long Already, long Refused,
    IReadOnlyList<FileRefusal> Refusals, IReadOnlyList<FileRefusal> Warnings, string? Supersedes, int New, int Changed,
    int Same, int Gone)
{
    /// <summary>Rows that are no records and were passed over.</summary>
    public IReadOnlyList<PassedRows> Passed { get; init; } = [];

    /// <summary>The report of a file that is not recorded, or not anew.</summary>
    internal static StatementReport Of(StatementRequest request, ImportReport read, StatementRecorded? recorded)
    {
        var difference = recorded?.Difference ?? new(recorded?.Rows ?? 0, 0, 0, 0);
        return new(
            read.Kind, $"{request.Period}", read.File, read.Sha256, read.Rows, recorded?.Rows ?? 0, 0, read.Refused,
            read.Refusals, read.Warnings, recorded?.Supersedes, difference.New, difference.Changed, difference.Same,
            difference.Gone)
        {
            Passed = read.Passed,
        };
    }
}
