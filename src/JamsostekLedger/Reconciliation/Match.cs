using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Reconciliation;

/// <summary>Rows of both sides that belong together and agree.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Left">Keys on the ledger's side.</param>
/// <param name="Right">Keys on the other side.</param>
/// <param name="LeftAmount">What the ledger's rows come to.</param>
/// <param name="RightAmount">What the others come to: the same, but for a tolerance.</param>
/// <param name="Tolerance">The difference that a person allowed for this match; null is none.</param>
public sealed record Match(
    string Rule, IReadOnlyList<string> Left, IReadOnlyList<string> Right, long LeftAmount, long RightAmount,
    long? Tolerance = null)
{
    /// <summary>Names it as long as its rows are called so.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{string.Join('\t', Left)}\n{string.Join('\t', Right)}")))[..16];
}
