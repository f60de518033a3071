using System.Text.Json.Serialization;

namespace JamsostekLedger.Claims;

/// <summary>What of a claim has to be done in time.</summary>
public enum ClaimClockKind
{
    /// <summary>The stage I report of an accident, in hours.</summary>
    [JsonStringEnumMemberName("stage-one")] StageOne,

    /// <summary>The stage II report, in hours from the doctor's statement.</summary>
    [JsonStringEnumMemberName("stage-two")] StageTwo,

    /// <summary>The payment by BPJS, in working days from complete documents.</summary>
    [JsonStringEnumMemberName("payment")] Payment,

    /// <summary>The application, in years from the event: after them the right lapses.</summary>
    [JsonStringEnumMemberName("lapse")] Lapse,
}
