using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Entitlements;

/// <summary>An entitlement beside its question.</summary>
/// <param name="Question">What was asked, as it was read.</param>
/// <param name="Total">All lines together.</param>
/// <param name="Lines">Its parts.</param>
/// <param name="Scholarships">The scholarships among them by school year.</param>
/// <param name="Doubts">What is uncertain about it.</param>
/// <param name="ClaimBy">The last day on which it can be claimed; null without a known rule.</param>
public sealed record EntitlementReport(
    EntitlementQuestion Question,
    Rupiah Total,
    IReadOnlyList<EntitlementLine> Lines,
    IReadOnlyList<ScholarshipYear> Scholarships,
    IReadOnlyList<Refusal> Doubts,
    Deadline? ClaimBy)
{
    // Beyond it there is no day five years later.
    private const int LastYear = 9900;

    /// <summary>Reckons it by the tables that ship.</summary>
    public static EntitlementReport Of(EntitlementQuestion question)
    {
        var entitlement = Entitlement.Of(question, BenefitRules.Shipped);
        return new(
            question, entitlement.Total, entitlement.Lines, entitlement.Scholarships, entitlement.Doubts,
            question.EventDate.Year < LastYear
                ? Deadlines.Shipped.Lapse(question.Benefit, question.EventDate)
                : null);
    }
}
