using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// The documents that the facts of one stream fold into. A document is of one stream, so that once the stream is
/// read its documents are done.
/// </summary>
internal sealed class ViewFold
{
    private readonly Dictionary<(ViewType View, string Key), object?> _documents = [];

    /// <summary>The documents, by view and key; null where one cannot be told.</summary>
    public IReadOnlyDictionary<(ViewType View, string Key), object?> Documents => _documents;

    public void Add(string stream, LedgerEvent fact)
    {
        foreach (var (view, key) in Of(stream, fact))
        {
            if (!_documents.TryGetValue((view, key), out var document))
                document = view.Empty;
            _documents[(view, key)] = document is null ? null : view.Evolve(document, fact);
        }
    }

    /// <summary>Notes that a fact could not be folded: nobody knows what its documents should say.</summary>
    public void PassOver(string stream, LedgerEvent fact)
    {
        foreach (var of in Of(stream, fact))
            _documents[of] = null;
    }

    /// <summary>Goes on to another stream.</summary>
    public void Clear() => _documents.Clear();

    // The documents that a fact belongs to.
    private static IEnumerable<(ViewType View, string Key)> Of(string stream, LedgerEvent fact)
    {
        foreach (var view in StreamTypes.Views)
        {
            if (stream.StartsWith(view.Prefix, StringComparison.Ordinal) && view.KeyOf(fact) is { } key)
                yield return (view, key);
        }
    }
}
