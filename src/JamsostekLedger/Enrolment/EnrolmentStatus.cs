using System.Text.Json.Serialization;

namespace JamsostekLedger.Enrolment;

/// <summary>Where a worker stands in one programme.</summary>
public enum EnrolmentStatus
{
    /// <summary>On a list, not checked yet.</summary>
    [JsonStringEnumMemberName("proposed")] Proposed,

    /// <summary>Passed a check and was rejected by none.</summary>
    [JsonStringEnumMemberName("verified")] Verified,

    /// <summary>Rejected by a check, with a reason.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>Enrolled with BPJS.</summary>
    [JsonStringEnumMemberName("enrolled")] Enrolled,

    /// <summary>The enrolment ended, with a reason.</summary>
    [JsonStringEnumMemberName("ended")] Ended,
}
