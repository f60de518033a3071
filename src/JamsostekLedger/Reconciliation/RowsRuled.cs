using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>A person said of rows of a reconciliation that they belong together, or that they do not.</summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">Counts what was said of the period, from 1.</param>
/// <param name="On">Day on which it was said.</param>
/// <param name="Pairing">Name of the pairing.</param>
/// <param name="Joins">True where they belong together.</param>
/// <param name="Left">Keys on the ledger's side.</param>
/// <param name="Right">Keys on the other side.</param>
/// <param name="Note">Why.</param>
/// <param name="Tolerance">The difference that is allowed for it; null is none.</param>
public sealed record RowsRuled(
    string Period, int Number, LocalDate On, string Pairing, bool Joins, ImmutableArray<string> Left,
    ImmutableArray<string> Right, string Note, Rupiah? Tolerance = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"reconciliation {Period} {Number}";

    // Who has no membership number is named by the number in the vault.
    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() =>
        Left.Concat(Right).Select(LedgerSide.PersonOf).OfType<PersonId>().Distinct();

    /// <summary>What it asks of the matching.</summary>
    public Ruling Ruling() => new(Joins, Left, Right, Tolerance?.Amount ?? 0);

    /// <summary>Whether it is about the same rows.</summary>
    public bool IsAbout(RowsRuled other) => Pairing == other.Pairing && Left.ToHashSet().SetEquals(other.Left)
        && Right.ToHashSet().SetEquals(other.Right);

    /// <summary>Whether it says the same.</summary>
    public bool Equals(RowsRuled? other) => other is not null
        && (Period, Number, On, Pairing, Joins, Note, Tolerance).Equals(
            (other.Period, other.Number, other.On, other.Pairing, other.Joins, other.Note, other.Tolerance))
        && Left.SequenceEqual(other.Left) && Right.SequenceEqual(other.Right);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Number);
}
