using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>
/// The books of a period were closed: from here on nothing is recorded with a value date in it. The fact keeps what
/// every account came to.
/// </summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">The how-manieth closing of the period, from 1.</param>
/// <param name="On">Day on which it was closed; after the period.</param>
/// <param name="Reason">By which paper, or why.</param>
/// <param name="Balances">Every account that ever moved up to the end of the period, by name and unit.</param>
public sealed record PeriodClosed(
    string Period, int Number, LocalDate On, string Reason, ImmutableArray<AccountBalance> Balances) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"period {Period} closed {Number}";

    /// <summary>Whether it says the same, account by account.</summary>
    public bool Equals(PeriodClosed? other) => other is not null
        && (Period, Number, On, Reason).Equals((other.Period, other.Number, other.On, other.Reason))
        && Balances.SequenceEqual(other.Balances);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Number);
}
