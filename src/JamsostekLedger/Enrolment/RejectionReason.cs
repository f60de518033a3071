using System.Text.Json.Serialization;

namespace JamsostekLedger.Enrolment;

/// <summary>Why a check rejected a worker: the tests that audits ran, and no work.</summary>
public enum RejectionReason
{
    /// <summary>The civil registry does not know the NIK.</summary>
    [JsonStringEnumMemberName("not-found")] NotFound,

    /// <summary>Moved away from the regency.</summary>
    [JsonStringEnumMemberName("moved")] Moved,

    /// <summary>Deceased.</summary>
    [JsonStringEnumMemberName("deceased")] Deceased,

    /// <summary>Listed twice, or protected by somebody else already.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,

    /// <summary>A wage earner, whose employer must pay.</summary>
    [JsonStringEnumMemberName("wage-earner")] WageEarner,

    /// <summary>Over the age at which BPJS registers.</summary>
    [JsonStringEnumMemberName("over-age")] OverAge,

    /// <summary>Not at work.</summary>
    [JsonStringEnumMemberName("no-work")] NoWork,

    /// <summary>Another reason, which the evidence says.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
