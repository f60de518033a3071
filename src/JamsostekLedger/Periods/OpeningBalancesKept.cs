using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>
/// What a fiscal year opens with: what the accounts came to when the year before was closed. Balances go on in the
/// journal by themselves; this keeps them as they were signed.
/// </summary>
/// <param name="Year">The year that opens.</param>
/// <param name="Number">Number of the closing of the year before.</param>
/// <param name="Balances">Every account that is not empty.</param>
public sealed record OpeningBalancesKept(
    int Year, int Number, ImmutableArray<AccountBalance> Balances) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => new(Year, 1, 1);

    /// <inheritdoc/>
    public override string Key => $"period {Year} opening {Number}";

    /// <summary>Whether it says the same, account by account.</summary>
    public bool Equals(OpeningBalancesKept? other) => other is not null
        && (Year, Number).Equals((other.Year, other.Number)) && Balances.SequenceEqual(other.Balances);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Number);
}
