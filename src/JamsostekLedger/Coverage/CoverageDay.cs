using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Coverage;

/// <summary>
/// What was counted of a day and what is to be reached by it: the state of the day's stream, and the document that
/// reports read.
/// </summary>
/// <param name="Observed">The counts, in the order in which they were recorded.</param>
/// <param name="Targets">The targets, likewise.</param>
public sealed record CoverageDay(IReadOnlyList<CoverageObserved> Observed, IReadOnlyList<CoverageTargetSet> Targets)
    : IState<CoverageDay>, IView<CoverageDay>
{
    /// <inheritdoc/>
    public static CoverageDay Empty { get; } = new([], []);

    /// <summary>The stream of a day.</summary>
    public static string StreamOf(LocalDate day) => $"coverage/{LocalDatePattern.Iso.Format(day)}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact is CoverageObserved or CoverageTargetSet
        ? LocalDatePattern.Iso.Format(fact.ValueDate)
        : null;

    /// <inheritdoc/>
    public CoverageDay Evolve(LedgerEvent fact) => fact switch
    {
        CoverageObserved observed => this with { Observed = [.. Observed, observed] },
        CoverageTargetSet target => this with { Targets = [.. Targets, target] },
        _ => this,
    };

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, CoverageDay after) => [];
}
