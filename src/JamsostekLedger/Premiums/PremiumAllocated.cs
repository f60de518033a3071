using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Money that was paid on an invoice was given to months of workers, each in a fact of its own.</summary>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Number">Which allocation of its money, from 1.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund whose money it is.</param>
/// <param name="On">Day on which the money was complete.</param>
/// <param name="Months">Month by month.</param>
public sealed record PremiumAllocated(
    string Invoice,
    int Number,
    string Programme,
    string Fund,
    LocalDate On,
    ImmutableArray<AllocatedMonth> Months) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"allocation {Invoice} {Number}";

    /// <summary>Whether it says the same, month by month.</summary>
    public bool Equals(PremiumAllocated? other) => other is not null
        && (Invoice, Number, Programme) == (other.Invoice, other.Number, other.Programme)
        && (Fund, On) == (other.Fund, other.On)
        && Months.SequenceEqual(other.Months);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Invoice, Number);

    /// <summary>All months together.</summary>
    public PremiumSum Amount => Months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Amount);
}
