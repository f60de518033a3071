using System.Text.Json.Serialization;

namespace JamsostekLedger.ClaimChecks;

/// <summary>A question that an audit asks of claims, cover and premiums together. See docs/claim-checks.md.</summary>
public enum ClaimCheck
{
    /// <summary>JKK or JKM was paid for an event on a day without cover, and no cover had lapsed.</summary>
    [JsonStringEnumMemberName("paid-not-covered")] PaidNotCovered,

    /// <summary>JKK or JKM was paid for an event after the premiums had stopped and the cover had lapsed.</summary>
    [JsonStringEnumMemberName("paid-after-premium-stopped")] PaidAfterPremiumStopped,

    /// <summary>The same was paid twice and both stand.</summary>
    [JsonStringEnumMemberName("paid-twice")] PaidTwice,

    /// <summary>Months after a worker's death are paid and stand.</summary>
    [JsonStringEnumMemberName("premium-after-death")] PremiumAfterDeath,

    /// <summary>The roster says that a worker died, and no claim on the death is known.</summary>
    [JsonStringEnumMemberName("ended-as-died-without-claim")] EndedAsDiedWithoutClaim,

    /// <summary>JKM was paid for a worker whose enrolment still runs.</summary>
    [JsonStringEnumMemberName("claim-without-ending")] ClaimWithoutEnding,

    /// <summary>A claim under a programme names a worker whom no roster knows.</summary>
    [JsonStringEnumMemberName("claimant-not-enrolled")] ClaimantNotEnrolled,
}
