using System.Text.Json.Serialization;

namespace JamsostekLedger.Budgets;

/// <summary>The document that sets a pagu.</summary>
public enum PaguKind
{
    /// <summary>Dokumen pelaksanaan anggaran: the budget as first approved.</summary>
    [JsonStringEnumMemberName("DPA")] Dpa,

    /// <summary>Its revision within the year; supersedes the lines that it names.</summary>
    [JsonStringEnumMemberName("DPPA")] Dppa,
}
