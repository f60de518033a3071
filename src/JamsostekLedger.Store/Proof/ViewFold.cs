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
    private StandingFacts _standing = StandingFacts.None;

    /// <summary>The documents, by view and key; null where one cannot be told.</summary>
    public IReadOnlyDictionary<(ViewType View, string Key), object?> Documents => _documents;

    public void Add(string stream, LedgerEvent fact)
    {
        var touched = _standing.TouchedBy(fact);
        _standing = _standing.With(fact);
        foreach (var (view, key) in touched.SelectMany(one => Of(stream, one)).Distinct())
        {
            if (!_documents.TryGetValue((view, key), out var document))
                document = view.Empty;
            if (document is null)
                continue;
            if (fact is not DocumentRevised)
                _documents[(view, key)] = view.Evolve(document, fact);
            else if (view.Fold(_standing.InOrder, key) is { } anew)
                _documents[(view, key)] = anew;
            else
                _documents.Remove((view, key));
        }
    }

    /// <summary>Notes that a fact could not be folded: nobody knows what its documents should say.</summary>
    public void PassOver(string stream, LedgerEvent fact)
    {
        foreach (var of in _standing.TouchedBy(fact).SelectMany(one => Of(stream, one)))
            _documents[of] = null;
    }

    /// <summary>Goes on to another stream.</summary>
    public void Clear()
    {
        _documents.Clear();
        _standing = StandingFacts.None;
    }

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
