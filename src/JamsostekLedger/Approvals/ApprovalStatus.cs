using System.Text.Json.Serialization;

namespace JamsostekLedger.Approvals;

/// <summary>How a request stands.</summary>
public enum ApprovalStatus
{
    /// <summary>It waits for approvals.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>Its time is over; nobody has to do anything for that.</summary>
    [JsonStringEnumMemberName("lapsed")] Lapsed,

    /// <summary>Somebody refused it.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>Whoever made it took it back.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,

    /// <summary>What it asks was recorded.</summary>
    [JsonStringEnumMemberName("recorded")] Recorded,
}
