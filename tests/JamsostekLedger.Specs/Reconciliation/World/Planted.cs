using System.Text.RegularExpressions;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>A break that is known to be there, or one that was found: the same words for both.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Pairing">Its pairing.</param>
/// <param name="Reason">Its reason.</param>
/// <param name="Left">Numbers of the ledger's documents, in an order of their own.</param>
/// <param name="Right">Numbers of the others.</param>
public sealed partial record Planted(string Period, string Pairing, string Reason, string Left, string Right)
{
    public static Planted Of(
        string period, string pairing, string reason, IEnumerable<string> left, IEnumerable<string> right) =>
        new(period, pairing, reason, Numbers(left), Numbers(right));

    /// <summary>All breaks of a period.</summary>
    public static IEnumerable<Planted> Of(string period, IEnumerable<Paired> pairings) => pairings.SelectMany(
        paired => paired.Breaks.Select(one => Of(period, paired.Pairing, one.Reason, one.Left, one.Right)));

    // A key has account and programme behind the number, a count where it comes twice, and offices spell as they like.
    private static string Numbers(IEnumerable<string> keys) => string.Join(' ', keys
        .Select(key => Spelling.Folded(Further().Replace(key.Split(" / ")[0], "")))
        .Order(StringComparer.Ordinal));

    [GeneratedRegex(@" (#\d+|\(.*\))$")]
    private static partial Regex Further();
}
