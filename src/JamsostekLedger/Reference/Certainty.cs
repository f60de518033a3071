using System.Text.Json.Serialization;

namespace JamsostekLedger.Reference;

/// <summary>How sure a row of a table is. What is not verified is shown as such wherever it is used.</summary>
public enum Certainty
{
    /// <summary>A source reproduces the rule itself.</summary>
    [JsonStringEnumMemberName("verified")] Verified,

    /// <summary>Only a page that quotes an official says so.</summary>
    [JsonStringEnumMemberName("press")] Press,

    /// <summary>The sources contradict each other; one reading was taken.</summary>
    [JsonStringEnumMemberName("disputed")] Disputed,

    /// <summary>Commonly known, and not found in a source.</summary>
    [JsonStringEnumMemberName("background")] Background,
}
