using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Folds a region's facts into its views again. Views are few beside the facts, and are held in memory.
/// </summary>
internal sealed class ViewFold
{
    private readonly SortedDictionary<(string View, string Key), object> _documents = new(
        Comparer<(string View, string Key)>.Create((left, right) =>
            string.CompareOrdinal(left.View, right.View) is not 0 and var order
                ? order
                : string.CompareOrdinal(left.Key, right.Key)));

    /// <summary>The documents, by view and key.</summary>
    public SortedDictionary<(string View, string Key), object> Documents => _documents;

    public void Add(string stream, LedgerEvent fact)
    {
        foreach (var (view, key) in Of(stream, fact))
        {
            var document = _documents.GetValueOrDefault((view.Name, key)) ?? view.Empty;
            _documents[(view.Name, key)] = view.Evolve(document, fact);
        }
    }

    /// <summary>The documents that a fact belongs to.</summary>
    public static IEnumerable<(ViewType View, string Key)> Of(string stream, LedgerEvent fact)
    {
        foreach (var view in StreamTypes.Views)
        {
            if (stream.StartsWith(view.Prefix, StringComparison.Ordinal) && view.KeyOf(fact) is { } key)
                yield return (view, key);
        }
    }

    /// <summary>A document as UTF-8 JSON.</summary>
    public static byte[] Write(string name, object document) =>
        StreamTypes.Views.Single(view => view.Name == name).Write(document);
}
