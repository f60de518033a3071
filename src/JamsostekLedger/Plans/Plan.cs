using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>A plan: the state of its stream, and the document that the page lists.</summary>
/// <param name="Kept">The plan as it was kept, or null before.</param>
public sealed record Plan(PlanKept? Kept) : IState<Plan>, IView<Plan>
{
    /// <inheritdoc/>
    public static Plan Empty { get; } = new(Kept: null);

    /// <summary>The stream of a plan.</summary>
    public static string StreamOf(string code) => $"plan/{code}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => (fact as PlanKept)?.Code;

    /// <inheritdoc/>
    public Plan Evolve(LedgerEvent fact) => fact is PlanKept kept ? new(kept) : this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Plan after) => [];
}
