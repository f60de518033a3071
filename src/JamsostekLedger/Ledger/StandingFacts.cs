using System.Collections.Immutable;

namespace JamsostekLedger.Ledger;

/// <summary>
/// The facts of a stream as they stand: a revised document in the place of what it said first, so that folding them
/// gives what folding the right documents would have given. Immutable; one more fact costs the same on any stream.
/// </summary>
public sealed class StandingFacts
{
    private readonly Node? _last;
    private readonly ImmutableDictionary<string, ImmutableList<DocumentRevised>> _revisions;

    private StandingFacts(Node? last, ImmutableDictionary<string, ImmutableList<DocumentRevised>> revisions) =>
        (_last, _revisions) = (last, revisions);

    /// <summary>No facts.</summary>
    public static StandingFacts None { get; } =
        new(null, ImmutableDictionary<string, ImmutableList<DocumentRevised>>.Empty);

    /// <summary>The facts in the order in which they were first recorded.</summary>
    public IEnumerable<LedgerEvent> InOrder
    {
        get
        {
            var facts = new Stack<LedgerEvent>();
            for (var node = _last; node is not null; node = node.Before)
                facts.Push(node.Fact);
            return facts;
        }
    }

    /// <summary>The same with the key of each, by which it was recorded first, and what it said first.</summary>
    public IEnumerable<(string Key, LedgerEvent First, LedgerEvent Now)> Documents =>
        Nodes.Select(node => (node.Key, node.First, node.Fact));

    /// <summary>What stands of some facts in the order of recording; revisions are in it no more.</summary>
    public static IEnumerable<LedgerEvent> Of(IEnumerable<LedgerEvent> facts)
    {
        List<LedgerEvent> all = [.. facts];
        return all.Exists(fact => fact is DocumentRevised)
            ? all.Aggregate(None, (standing, fact) => standing.With(fact)).InOrder
            : all;
    }

    /// <summary>The facts with one more, or with one in the place of another.</summary>
    public StandingFacts With(LedgerEvent fact)
    {
        if (fact is not DocumentRevised revised)
            return new(new(fact.Key, fact, fact, _last), _revisions);

        var (last, found) = (default(Node), false);
        foreach (var one in Nodes)
        {
            var isIt = !found && one.Key == revised.Document;
            found |= isIt;
            last = one with { Fact = isIt ? revised.After ?? Withdraw(one.Fact) : one.Fact, Before = last };
        }

        if (!found && revised.After is { } entered)
            last = new(revised.Document, entered, entered, last);
        return new(last, _revisions.SetItem(revised.Document, [.. RevisionsOf(revised.Document), revised]));
    }

    /// <summary>The document with a key as it stands here, or null.</summary>
    public LedgerEvent? Find(string key) => Place(key) is { } fact and not Withdrawn ? fact : null;

    /// <summary>
    /// Key of the document that was recorded under another key and bears this one since it was put right; null where
    /// there is none.
    /// </summary>
    public string? BearerOf(string key)
    {
        if (_revisions.IsEmpty)
            return null;
        for (var node = _last; node is not null; node = node.Before)
            if (node.Key != key && node.Fact is not Withdrawn && node.Fact.Key == key)
                return node.Key;
        return null;
    }

    /// <summary>The facts that stand before a document, as it was their turn before its.</summary>
    public IEnumerable<LedgerEvent> Before(string key) =>
        Nodes.TakeWhile(node => node.Key != key).Select(node => node.Fact);

    /// <summary>What a fact changes: itself, or of a revision the document as it stands before and after it.</summary>
    public IReadOnlyList<LedgerEvent> TouchedBy(LedgerEvent fact) => fact is not DocumentRevised revised
        ? [fact]
        : [.. new[] { Place(revised.Document), revised.After }.OfType<LedgerEvent>()];

    /// <summary>Number of the next revision of a document that stands here.</summary>
    public int NextOf(string key) => (RevisionsOf(key) is [.., var last] ? last.Number : 0) + 1;

    /// <summary>What was done to a document on this stream, in order.</summary>
    public IReadOnlyList<DocumentRevised> RevisionsOf(string key) => _revisions.GetValueOrDefault(key) ?? [];

    private LedgerEvent? Place(string key)
    {
        for (var node = _last; node is not null; node = node.Before)
            if (node.Key == key)
                return node.Fact;
        return null;
    }

    private IEnumerable<Node> Nodes
    {
        get
        {
            var nodes = new Stack<Node>();
            for (var node = _last; node is not null; node = node.Before)
                nodes.Push(node);
            return nodes;
        }
    }

    private static Withdrawn Withdraw(LedgerEvent document) => document as Withdrawn ?? new(document);

    // A document keeps the key under which it was recorded, whatever its new content would be recorded under.
    private sealed record Node(string Key, LedgerEvent First, LedgerEvent Fact, Node? Before);
}
