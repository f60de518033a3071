using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What trying a plan comes to: a result, or why there is none.</summary>
/// <param name="Terms">What was asked, completed by what the ledger knows of its programmes; null where it could
/// not be read.</param>
/// <param name="Seen">What the ledger held, or null where it lacks what a plan needs.</param>
/// <param name="Result">The result, or null.</param>
/// <param name="Refusal">Why there is none, or null.</param>
public sealed record PlanTrial(PlanTerms? Terms, PlanSeen? Seen, PlanResult? Result, Refusal? Refusal)
{
    /// <summary>Nothing can be reckoned.</summary>
    public static PlanTrial Refused(PlanTerms? terms, Refusal refusal) => new(terms, null, null, refusal);
}
