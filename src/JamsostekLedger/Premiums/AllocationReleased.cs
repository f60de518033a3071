using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Months that a worker no longer needs came back to the invoice that had paid them: for a replacement, as credit or
/// for a refund.
/// </summary>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Number">Which release, from 1.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund whose money it is.</param>
/// <param name="On">Day from which they are free.</param>
/// <param name="Months">Month by month.</param>
public sealed record AllocationReleased(
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
    public override string Key => $"allocation {Invoice} released {Number}";

    /// <summary>Whether it says the same, month by month.</summary>
    public bool Equals(AllocationReleased? other) => other is not null
        && (Invoice, Number, Programme) == (other.Invoice, other.Number, other.Programme)
        && (Fund, On) == (other.Fund, other.On)
        && Months.SequenceEqual(other.Months);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Invoice, Number);

    /// <summary>All months together.</summary>
    public PremiumSum Amount => Months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Amount);
}
