using System.Collections.Immutable;

namespace JamsostekLedger.Ledger;

/// <summary>
/// A document that stands in the ledger grew, was put right or was voided. The fact points at it and holds what takes
/// its place: from then on the stream reads as if the document had said so from the start, and as recorded before, it
/// says what it said.
/// </summary>
/// <param name="Document">Key of the fact that recorded the document.</param>
/// <param name="Number">Which revision of the document, from 1.</param>
/// <param name="What">What was done.</param>
/// <param name="On">Value date of the document, as it stands now or, where it stands no longer, as it stood.</param>
/// <param name="Changes">The columns that differ.</param>
/// <param name="After">The document as it stands now; null where it stands on this stream no longer.</param>
/// <param name="MovedTo">The stream on which it stands now, where that is another one.</param>
/// <param name="Entered">True where it comes from another stream.</param>
/// <param name="Reason">Why, of a correction or void.</param>
/// <param name="Evidence">By which paper, of a correction or void.</param>
/// <param name="ReplacedBy">Number of the document that takes the place of a voided one, where named.</param>
public sealed record DocumentRevised(
    string Document,
    int Number,
    RevisionKind What,
    LocalDate On,
    ImmutableArray<FieldChange> Changes,
    LedgerEvent? After = null,
    string? MovedTo = null,
    bool? Entered = null,
    string? Reason = null,
    string? Evidence = null,
    string? ReplacedBy = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"revision {Document} {Number}{(Entered is true ? " entered" : "")}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => After?.Persons() ?? [];

    /// <inheritdoc/>
    public override Rupiah Weight() => After?.Weight() ?? Rupiah.Zero;

    /// <summary>A document that lies after a day had not happened by then, whatever it said before.</summary>
    public override LedgerEvent? Until(LocalDate? day) => this with { After = After?.Until(day) };

    /// <summary>Whether it says the same, column by column.</summary>
    public bool Equals(DocumentRevised? other) => other is not null
        && (Document, Number, What, On, MovedTo, Entered, Reason, Evidence, ReplacedBy)
            .Equals((other.Document, other.Number, other.What, other.On, other.MovedTo, other.Entered, other.Reason,
                other.Evidence, other.ReplacedBy))
        && Equals(After, other.After) && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Document, Number, What);
}
