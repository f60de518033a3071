using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>What persons said of a period's reconciliation; the later word stands.</summary>
public sealed record ReconciliationBook : IState<ReconciliationBook>
{
    /// <inheritdoc/>
    public static ReconciliationBook Empty { get; } = new();

    /// <summary>How much was said.</summary>
    public int Count { get; init; }

    /// <summary>What stands of rows, in the order in which it was said.</summary>
    public ImmutableArray<RowsRuled> Ruled { get; init; } = [];

    /// <summary>What stands of breaks, by their ids.</summary>
    public ImmutableDictionary<string, BreakExplained> Explained { get; init; } =
        ImmutableDictionary<string, BreakExplained>.Empty;

    /// <summary>Who looks into breaks, by their ids.</summary>
    public ImmutableDictionary<string, BreakAssigned> Assigned { get; init; } =
        ImmutableDictionary<string, BreakAssigned>.Empty;

    /// <summary>The stream of a period.</summary>
    public static string StreamOf(string period) => $"reconciliation/{period}";

    /// <summary>What persons said of a pairing's rows.</summary>
    public IReadOnlyList<Ruling> Rulings(string pairing) =>
        [.. Ruled.Where(ruled => ruled.Pairing == pairing).Select(ruled => ruled.Ruling())];

    /// <inheritdoc/>
    public ReconciliationBook Evolve(LedgerEvent fact) => fact switch
    {
        RowsRuled ruled => this with
        {
            Count = ruled.Number, Ruled = Ruled.RemoveAll(ruled.IsAbout).Add(ruled),
        },
        BreakExplained explained => this with
        {
            Count = explained.Number, Explained = Explained.SetItem(explained.Break, explained),
        },
        BreakAssigned assigned => this with
        {
            Count = assigned.Number, Assigned = Assigned.SetItem(assigned.Break, assigned),
        },
        _ => this,
    };

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, ReconciliationBook after) => [];
}
