using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Append;

/// <summary>Names one document of one view.</summary>
/// <param name="View">The view.</param>
/// <param name="Key">The document's key.</param>
public readonly record struct ViewKey(ViewType View, string Key)
{
    /// <summary>The documents that some facts of a stream belong to.</summary>
    public static IEnumerable<ViewKey> Of(string stream, IReadOnlyList<LedgerEvent> facts) =>
        facts is [var one] ? Of(stream, one) : facts.SelectMany(fact => Of(stream, fact)).Distinct();

    /// <summary>The documents that a fact of a stream belongs to.</summary>
    public static IEnumerable<ViewKey> Of(string stream, LedgerEvent fact)
    {
        foreach (var view in StreamTypes.Views)
        {
            if (stream.StartsWith(view.Prefix, StringComparison.Ordinal) && view.KeyOf(fact) is { } key)
                yield return new(view, key);
        }
    }
}
