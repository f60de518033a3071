using JamsostekLedger.Demonstration;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>A file of the demonstration that was imported.</summary>
/// <param name="File">The file.</param>
/// <param name="Report">What came of it.</param>
/// <param name="Took">How long it took, the way of its premiums included.</param>
public sealed record LoadedFile(DemonstrationFile File, ImportReport Report, Duration Took)
{
    /// <summary>Whether no more and no fewer rows were refused than are wrong on purpose.</summary>
    public bool IsAsMeant => Report.Refused == File.Refused;

    /// <summary>What is not as it was meant.</summary>
    public string Complaint => $"{Report.File}: {Report.Refused} ditolak, seharusnya {File.Refused}"
        + (Report.Refusals.Count > 0 ? $"; {Report.Refusals[0].Message}" : ".");
}
