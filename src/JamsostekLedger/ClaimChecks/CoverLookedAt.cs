using System.Text.Json.Serialization;

namespace JamsostekLedger.ClaimChecks;

/// <summary>Whether a claim can be held against the cover of its worker, or why it cannot.</summary>
public enum CoverLookedAt
{
    /// <summary>It can.</summary>
    [JsonStringEnumMemberName("checked")] Checked,

    /// <summary>It names no worker.</summary>
    [JsonStringEnumMemberName("no-worker")] NoWorker,

    /// <summary>It is under no programme of the region; an employer may have paid.</summary>
    [JsonStringEnumMemberName("no-programme")] NoProgramme,

    /// <summary>The ledger has no roster of its programme, or none that reaches back to the event.</summary>
    [JsonStringEnumMemberName("no-roster")] NoRoster,

    /// <summary>Its programme has a roster, and no month of any worker is paid in it.</summary>
    [JsonStringEnumMemberName("no-premium")] NoPremium,

    /// <summary>Its programme has a roster, and no roster knows the worker.</summary>
    [JsonStringEnumMemberName("not-enrolled")] NotEnrolled,
}
