using System.Text.Json.Serialization;

namespace JamsostekLedger.Enrolment;

/// <summary>Why an enrolment ended.</summary>
public enum EndReason
{
    /// <summary>Died.</summary>
    [JsonStringEnumMemberName("died")] Died,

    /// <summary>Reached the age limit.</summary>
    [JsonStringEnumMemberName("over-age")] OverAge,

    /// <summary>Became a wage earner.</summary>
    [JsonStringEnumMemberName("wage-earner")] WageEarner,

    /// <summary>Moved away.</summary>
    [JsonStringEnumMemberName("moved")] Moved,

    /// <summary>Turned out to be listed twice.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,

    /// <summary>Turned out to be unknown to the civil registry.</summary>
    [JsonStringEnumMemberName("not-found")] NotFound,

    /// <summary>No longer at work.</summary>
    [JsonStringEnumMemberName("no-work")] NoWork,

    /// <summary>The money ended.</summary>
    [JsonStringEnumMemberName("funds-ended")] FundsEnded,

    /// <summary>Gave the place to another worker.</summary>
    [JsonStringEnumMemberName("replaced")] Replaced,

    /// <summary>Another reason, which the evidence says.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
