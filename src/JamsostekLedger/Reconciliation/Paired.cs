namespace JamsostekLedger.Reconciliation;

/// <summary>Two sides held against each other: every row stands in exactly one match or in exactly one break.</summary>
/// <param name="Pairing">Name of the pairing.</param>
/// <param name="Left">The ledger's side.</param>
/// <param name="Right">The other side.</param>
/// <param name="Matches">What agrees, by key.</param>
/// <param name="Breaks">What does not, the most rupiah first.</param>
public sealed record Paired(
    string Pairing, Side Left, Side Right, IReadOnlyList<Match> Matches, IReadOnlyList<Break> Breaks)
{
    /// <summary>Breaks in the order in which they are shown, whatever order they were found in; matches come in
    /// theirs.</summary>
    internal static Paired Of(
        Pairing pairing, Sides sides, IReadOnlyList<Match> matches, IEnumerable<Break> breaks) => new(
        pairing.Name, Side.Of(pairing.Left, sides.Left), Side.Of(pairing.Source, sides.Right),
        matches,
        [.. breaks.OrderByDescending(one => long.Max(long.Abs(one.LeftAmount), long.Abs(one.RightAmount)))
            .ThenBy(one => one.Reason, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)]);
}
