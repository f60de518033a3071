using System.Text.Json.Serialization;

namespace JamsostekLedger.Ledger;

/// <summary>What was done to a document after it was recorded.</summary>
public enum RevisionKind
{
    /// <summary>What was empty was filled.</summary>
    [JsonStringEnumMemberName("completed")] Completed,

    /// <summary>What was wrong was put right, with a reason and its evidence.</summary>
    [JsonStringEnumMemberName("corrected")] Corrected,

    /// <summary>The document counts nowhere from then on; its key stays taken.</summary>
    [JsonStringEnumMemberName("voided")] Voided,

    /// <summary>It stands on another line, or is about another record of a person, because what it belongs to
    /// does.</summary>
    [JsonStringEnumMemberName("moved")] Moved,
}
