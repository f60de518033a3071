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

    /// <summary>More stands paid on a claim than BPJS decided.</summary>
    [JsonStringEnumMemberName("paid-beyond-decision")] PaidBeyondDecision,

    /// <summary>A worker died in a month for which nobody had paid, and no benefit was paid.</summary>
    [JsonStringEnumMemberName("death-in-unpaid-month")] DeathInUnpaidMonth,

    /// <summary>A month of one worker, or of a programme's workers, is paid twice.</summary>
    [JsonStringEnumMemberName("month-paid-twice")] MonthPaidTwice,

    /// <summary>A month of one worker is paid in two programmes.</summary>
    [JsonStringEnumMemberName("month-paid-in-two-programmes")] MonthPaidInTwoProgrammes,

    /// <summary>Premium is paid for a worker whom the civil registry does not know.</summary>
    [JsonStringEnumMemberName("premium-nik-not-found")] PremiumNikNotFound,

    /// <summary>Premium is paid for a worker who was over the age when enrolled, or since a check said so.</summary>
    [JsonStringEnumMemberName("premium-over-age")] PremiumOverAge,

    /// <summary>Premium is paid for months after a worker moved away.</summary>
    [JsonStringEnumMemberName("premium-moved")] PremiumMoved,

    /// <summary>Premium is paid for months after a worker became a wage earner.</summary>
    [JsonStringEnumMemberName("premium-wage-earner")] PremiumWageEarner,

    /// <summary>An invoice is paid for more workers than its programme ever enrolled.</summary>
    [JsonStringEnumMemberName("premium-never-enrolled")] PremiumNeverEnrolled,

    /// <summary>Earmarked money paid somebody whom it may not pay.</summary>
    [JsonStringEnumMemberName("premium-wrong-fund")] PremiumWrongFund,

    /// <summary>A cover ended before its deaths leave more than the reduced JKM.</summary>
    [JsonStringEnumMemberName("premium-short-cover")] PremiumShortCover,
}
