using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// What was done to documents by an instant, so that facts are read as they stood then: each revised document in the
/// place of what it said first.
/// </summary>
internal sealed class RevisedDocuments
{
    private readonly Dictionary<(string Stream, string Document), (Recorded First, DocumentRevised Last)> _revised = [];

    /// <summary>The facts of a list as they stand.</summary>
    public static List<Recorded> Standing(IReadOnlyCollection<Recorded> facts)
    {
        var revised = new RevisedDocuments();
        foreach (var recorded in facts)
            revised.Add(recorded);
        return revised._revised.Count == 0
            ? [.. facts]
            : [.. facts.Select(revised.Standing).OfType<Recorded>()];
    }

    /// <summary>Takes a revision in; they come in the order of recording.</summary>
    public void Add(Recorded recorded)
    {
        if (recorded.Fact is not DocumentRevised revision)
            return;
        var key = (recorded.Stream, revision.Document);
        _revised[key] = (_revised.TryGetValue(key, out var known) ? known.First : recorded, revision);
    }

    /// <summary>A fact as it stands; null where it is a revision, and told by the document's place.</summary>
    public Recorded? Standing(Recorded recorded)
    {
        if (_revised.Count == 0)
            return recorded;
        if (recorded.Fact is DocumentRevised revision)
        {
            var (first, last) = _revised[(recorded.Stream, revision.Document)];
            // A document that came from another stream has its place where it came.
            return first.Seq == recorded.Seq && revision.Entered is true && last.After is { } here
                ? recorded with { Fact = here }
                : null;
        }

        return _revised.TryGetValue((recorded.Stream, recorded.Fact.Key), out var of)
            ? recorded with { Fact = of.Last.After ?? new Withdrawn(recorded.Fact) }
            : recorded;
    }
}
