using System.Collections.Immutable;

namespace JamsostekLedger.Ledger;

/// <summary>
/// Puts what a document says now in the place of what it said, by the rules of its own command; or takes it away. It is
/// decided on the stream without the document, and on the stream that its new content belongs to.
/// </summary>
/// <param name="Stream">The stream on which the document stands.</param>
/// <param name="Before">The document as it stands.</param>
/// <param name="Again">The command that would record it with its new content; null to void it.</param>
/// <param name="Number">Which revision of the document, from 1.</param>
/// <param name="What">What is done.</param>
/// <param name="Changes">The columns that differ.</param>
/// <param name="Reason">Why, where it has to be said.</param>
/// <param name="Evidence">By which paper, likewise.</param>
/// <param name="ReplacedBy">The document that takes its place, where named.</param>
/// <param name="Key">Key under which it was recorded, where it bears another one now.</param>
public sealed record ReviseDocument(
    string Stream,
    LedgerEvent Before,
    ICommand? Again,
    int Number,
    RevisionKind What,
    ImmutableArray<FieldChange> Changes,
    string? Reason = null,
    string? Evidence = null,
    string? ReplacedBy = null,
    string? Key = null) : ICommand
{
    private string Document => Key ?? Before.Key;

    /// <inheritdoc/>
    public LedgerEvent Fact => new DocumentRevised(
        Document, Number, What, (Again?.Fact ?? Before).ValueDate, Changes, Again?.Fact, null, null, Reason, Evidence,
        ReplacedBy);

    /// <inheritdoc/>
    public string? Other => Again is { } again && again.Stream != Stream ? again.Stream : null;

    /// <inheritdoc/>
    public Decision Decide(object state) =>
        throw new InvalidDataException("A revision is decided on the facts that stand.");

    /// <inheritdoc/>
    public Decision Decide(Folded stream, Folded? other)
    {
        var taken = (DocumentRevised)Fact with { After = null, MovedTo = Other };
        var without = stream.With(taken);
        if (Again is null)
            return InUse(without) ?? Decision.Revise([(Stream, taken)], [Before]);

        var decision = Again.Decide(
            other ?? (Again.IsOfItsTurn ? stream.Before(Document) : without), null);
        if (decision.Refusal is { } refusal)
            return Decision.Refuse(refusal.Rule, refusal.Message);
        if (decision.Fact is not { } now)
            return decision;

        return Other is null ? Here(stream, now, decision) : Elsewhere(stream, other!, taken, now, decision);
    }

    private Decision Here(Folded stream, LedgerEvent now, Decision decision)
    {
        var revised = (DocumentRevised)Fact with { After = now };
        return InUse(stream.With(revised))
            ?? Decision.Revise([(Stream, revised)], [Before, now], decision.Warnings);
    }

    // What belongs to the document (the returns of a payment) goes with it.
    private Decision Elsewhere(
        Folded stream, Folded other, DocumentRevised taken, LedgerEvent now, Decision decision)
    {
        var entered = taken with { After = now, MovedTo = null, Entered = true };
        List<(string Stream, LedgerEvent Fact)> facts = [(Stream, taken), (Other!, entered)];
        List<LedgerEvent> revised = [Before, now];
        foreach (var fact in stream.Facts.InOrder)
        {
            if (fact.Along(Before, now) is not { } along)
                continue;
            var moved = new DocumentRevised(
                fact.Key, stream.Facts.NextOf(fact.Key), RevisionKind.Moved, along.ValueDate, [], MovedTo: Other);
            facts.Add((Stream, moved));
            facts.Add((Other!, moved with { After = along, MovedTo = null, Entered = true }));
            revised.AddRange([fact, along]);
        }

        return InUse(facts.Where(one => one.Stream == Stream).Aggregate(stream, (fold, one) => fold.With(one.Fact)))
            ?? InUse(facts.Where(one => one.Stream == Other).Aggregate(other, (fold, one) => fold.With(one.Fact)))
            ?? Decision.Revise(facts, revised, decision.Warnings);
    }

    private static Decision? InUse(Folded after) => after.Fault is { } fault
        ? Decision.Refuse(fault.Rule, fault.Message)
        : null;
}
