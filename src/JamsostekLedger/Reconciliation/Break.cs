using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>Rows of one side or both that do not agree.</summary>
/// <param name="Id">
/// Names it as long as it is the same break: the pairing, the reason, the rows and their amounts. What was said of a
/// break is said of this one and of no other.
/// </param>
/// <param name="Reason">Why: one of <see cref="BreakReason"/>.</param>
/// <param name="Left">Keys on the ledger's side.</param>
/// <param name="Right">Keys on the other side.</param>
/// <param name="LeftAmount">What the ledger's rows come to.</param>
/// <param name="RightAmount">What the others come to.</param>
/// <param name="Person">Whom it is about, by the number in the vault; null where it is about nobody.</param>
/// <param name="Rule">The rule by which it was found.</param>
/// <param name="Shows">The values that show it, a sentence each, in Indonesian and without persons.</param>
public sealed record Break(
    string Id, string Reason, IReadOnlyList<string> Left, IReadOnlyList<string> Right, long LeftAmount,
    long RightAmount, PersonId? Person, string Rule, IReadOnlyList<string> Shows)
{
    /// <summary>By how much the two sides differ for it.</summary>
    public long Difference => LeftAmount - RightAmount;

    /// <summary>The break of some rows.</summary>
    internal static Break Of(
        string pairing, string reason, string rule, IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right,
        params IReadOnlyList<string> shows)
    {
        string[] lefts = [.. left.Select(row => row.Key)];
        string[] rights = [.. right.Select(row => row.Key)];
        var (leftAmount, rightAmount) = (left.Sum(row => row.Amount), right.Sum(row => row.Amount));
        var person = left.Concat(right).Select(row => row.Person).FirstOrDefault(found => found is not null);
        // Of a member the key may be nothing, and the number says who it is.
        var said = string.Join('\n', [
            pairing, reason, .. left.Select(Said), "|", .. right.Select(Said)]);
        return new(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16], reason, lefts, rights,
            leftAmount, rightAmount, person, rule, shows);
    }

    private static string Said(MatchRow row) => $"{row.Key}\t{row.Amount}\t{row.Person}\t{row.Programme}";
}
