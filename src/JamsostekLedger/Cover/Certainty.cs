using System.Text.Json.Serialization;

namespace JamsostekLedger.Cover;

/// <summary>How sure a rule of the shipped table is.</summary>
public enum Certainty
{
    /// <summary>The text of the law itself was seen.</summary>
    [JsonStringEnumMemberName("seen")] Seen,

    /// <summary>Quoted by BPJS, a ministry or the press; the text itself was not seen.</summary>
    [JsonStringEnumMemberName("reported")] Reported,

    /// <summary>The sources contradict each other; one reading was taken.</summary>
    [JsonStringEnumMemberName("disputed")] Disputed,

    /// <summary>No source was found; set so until one is.</summary>
    [JsonStringEnumMemberName("assumed")] Assumed,
}
