using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>A rule of an earmarked fund beside what a plan does with it.</summary>
/// <param name="Rule">Id of the rule's row.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Use">roads, other or support.</param>
/// <param name="IsCeiling">At most, rather than at least.</param>
/// <param name="Percent">Per cent in invariant spelling, or null where it is not known.</param>
/// <param name="Of">What it is per cent of: the year's allocation, of support the plan's premiums; null where it was
/// not given.</param>
/// <param name="Limit">The percentage in rupiah, or null.</param>
/// <param name="Committed">What the fund's lines had reserved and realised before, of the use of premiums.</param>
/// <param name="Planned">What the plan adds to it.</param>
/// <param name="IsCertain">Whether the rule is known to be in force.</param>
/// <param name="Source">The regulation.</param>
public sealed record PlanEarmark(
    string Rule,
    string Fund,
    int Year,
    string Use,
    bool IsCeiling,
    string? Percent,
    Rupiah? Of,
    Rupiah? Limit,
    Rupiah Committed,
    Rupiah Planned,
    bool IsCertain,
    string Source)
{
    /// <summary>Whether the plan and what went before it pass the ceiling.</summary>
    public bool IsBroken => IsCeiling && Limit is { } limit && Committed + Planned > limit;
}
