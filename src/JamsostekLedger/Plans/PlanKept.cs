using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>A plan was kept with what it was made of and what came of it then.</summary>
/// <param name="Code">The region's own code for it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Terms">What the planner chose.</param>
/// <param name="Seen">What the ledger held.</param>
/// <param name="Result">What came of it.</param>
public sealed record PlanKept(string Code, string Name, PlanTerms Terms, PlanSeen Seen, PlanResult Result) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => Seen.On;

    /// <inheritdoc/>
    public override string Key => $"plan {Code}";
}
