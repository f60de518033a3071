using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>A plan: the state of its stream, and the document that the page lists.</summary>
/// <param name="Kept">The plan as it was kept, or null before.</param>
/// <param name="Reserved">How its money was reserved, or null before.</param>
public sealed record Plan(PlanKept? Kept, PlanReserved? Reserved) : IState<Plan>, IView<Plan>
{
    /// <inheritdoc/>
    public static Plan Empty { get; } = new(Kept: null, Reserved: null);

    /// <summary>The stream of a plan.</summary>
    public static string StreamOf(string code) => $"plan/{code}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        PlanKept kept => kept.Code,
        PlanReserved reserved => reserved.Code,
        _ => null,
    };

    /// <inheritdoc/>
    public Plan Evolve(LedgerEvent fact) => fact switch
    {
        PlanKept kept => this with { Kept = kept },
        PlanReserved reserved => this with { Reserved = reserved },
        _ => this,
    };

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Plan after) => [];
}
