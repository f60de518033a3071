using JamsostekLedger.Ledger;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Reconciliation;

/// <summary>A period's statements held against the ledger.</summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Statements">The statements that stand.</param>
/// <param name="Pairings">What came of each pairing that has one.</param>
public sealed record Reconciled(
    string Period, IReadOnlyList<StatementRecorded> Statements, IReadOnlyList<Paired> Pairings)
{
    /// <summary>What persons said of breaks, by their ids, with who and when.</summary>
    public IReadOnlyDictionary<string, Recorded> Explained { get; init; } = new Dictionary<string, Recorded>();

    /// <summary>Who looks into breaks, by their ids, with who said so and when.</summary>
    public IReadOnlyDictionary<string, Recorded> Assigned { get; init; } = new Dictionary<string, Recorded>();

    /// <summary>Breaks of earlier periods that were left for this one and still stand.</summary>
    public IReadOnlyList<BroughtForward> BroughtForward { get; init; } = [];

    /// <summary>
    /// How many breaks stand of which nobody said anything in this period; one that was left for it is said nothing of
    /// until somebody does so here.
    /// </summary>
    public int Open => Pairings.Sum(paired => paired.Breaks.Count(IsOpen))
        + BroughtForward.Count(one => IsOpen(one.Break));

    /// <summary>The breaks of a pairing of which nobody said anything, those that were left for the period among
    /// them.</summary>
    public IEnumerable<Break> OpenOf(Paired paired) => paired.Breaks
        .Concat(BroughtForward.Where(one => one.Pairing == paired.Pairing).Select(one => one.Break)).Where(IsOpen);

    private bool IsOpen(Break one) => !Explained.ContainsKey(one.Id);
}
