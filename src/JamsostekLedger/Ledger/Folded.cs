namespace JamsostekLedger.Ledger;

/// <summary>
/// A stream as far as it is read: what its facts fold into, and the facts as they stand. A revision folds the stream
/// anew with the document in its place; what it posts is the difference that this makes to all that the stream posts.
/// So no kind of document needs a way back of its own.
/// </summary>
/// <param name="Type">Kind of the stream.</param>
/// <param name="State">The state.</param>
/// <param name="Facts">The facts.</param>
public sealed record Folded(StreamType Type, object State, StandingFacts Facts)
{
    /// <summary>Why its facts cannot stand beside each other, or null.</summary>
    public Refusal? Fault => Type.FaultOf(State);

    /// <summary>A stream without facts.</summary>
    public static Folded None(StreamType type) => new(type, type.Empty, StandingFacts.None);

    /// <summary>The stream after one more fact.</summary>
    public Folded With(LedgerEvent fact)
    {
        var facts = Facts.With(fact);
        return this with
        {
            Facts = facts,
            State = fact is DocumentRevised
                ? facts.InOrder.Aggregate(Type.Empty, Type.Evolve)
                : Type.Evolve(State, fact),
        };
    }

    /// <summary>The stream as it stood when it was a document's turn, by what is known of that now.</summary>
    public Folded Before(string key) => this with { State = Facts.Before(key).Aggregate(Type.Empty, Type.Evolve) };

    /// <summary>The journal lines of a fact that turned this stream into <paramref name="after"/>.</summary>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Folded after) => fact is DocumentRevised
        ? RevisedLines.Between(Posted(), after.Posted())
        : Type.Post(State, fact, after.State);

    private List<JournalLine> Posted()
    {
        var (lines, state) = (new List<JournalLine>(), Type.Empty);
        foreach (var fact in Facts.InOrder)
        {
            var after = Type.Evolve(state, fact);
            lines.AddRange(Type.Post(state, fact, after));
            state = after;
        }

        return lines;
    }
}
