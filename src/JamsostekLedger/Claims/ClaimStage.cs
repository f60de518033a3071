using System.Text.Json.Serialization;

namespace JamsostekLedger.Claims;

/// <summary>Where a claim stands. <see cref="ClaimSteps"/> says which steps lead from one to another.</summary>
public enum ClaimStage
{
    /// <summary>Nothing is recorded of it.</summary>
    [JsonStringEnumMemberName("unopened")] Unopened,

    /// <summary>Somebody gave notice of the accident or death.</summary>
    [JsonStringEnumMemberName("noticed")] Noticed,

    /// <summary>The accident was reported by form 3 KK 1.</summary>
    [JsonStringEnumMemberName("stage-one-reported")] StageOneReported,

    /// <summary>The worker is being treated.</summary>
    [JsonStringEnumMemberName("in-treatment")] InTreatment,

    /// <summary>Form 3a KK 2 or the application for the benefit is in.</summary>
    [JsonStringEnumMemberName("submitted")] Submitted,

    /// <summary>BPJS asked for documents.</summary>
    [JsonStringEnumMemberName("documents-missing")] DocumentsMissing,

    /// <summary>The documents are complete: the days of BPJS count from here.</summary>
    [JsonStringEnumMemberName("documents-complete")] DocumentsComplete,

    /// <summary>BPJS checks the case.</summary>
    [JsonStringEnumMemberName("in-verification")] InVerification,

    /// <summary>BPJS decided on an amount that is still to be paid.</summary>
    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>BPJS refused it.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>A payment stands.</summary>
    [JsonStringEnumMemberName("paid")] Paid,

    /// <summary>Every payment was taken back.</summary>
    [JsonStringEnumMemberName("reversed")] Reversed,

    /// <summary>A decided claim is looked at again.</summary>
    [JsonStringEnumMemberName("reopened")] Reopened,

    /// <summary>Nothing more is expected.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
}
