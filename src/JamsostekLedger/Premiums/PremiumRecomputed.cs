using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// What the roster costs for an invoiced month, as the difference to what was recorded before, each step on the day of
/// the invoice that asks. It keeps the rows of the rates that it used: a correction of the table changes no past
/// figure.
/// </summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund that is to pay.</param>
/// <param name="Month">The month of cover.</param>
/// <param name="Number">How many computations of the programme there were before, and one.</param>
/// <param name="On">Day of the latest step.</param>
/// <param name="JkkRate">Id of the rate row of JKK.</param>
/// <param name="JkmRate">Id of the rate row of JKM.</param>
/// <param name="Steps">The steps.</param>
public sealed record PremiumRecomputed(
    string Programme,
    string Fund,
    YearMonth Month,
    int Number,
    LocalDate On,
    string JkkRate,
    string JkmRate,
    ImmutableArray<ComputedStep> Steps) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"computed {Programme} {Number}";

    /// <summary>Whether it says the same, step by step.</summary>
    public bool Equals(PremiumRecomputed? other) => other is not null
        && (Programme, Fund, Month, Number) == (other.Programme, other.Fund, other.Month, other.Number)
        && (On, JkkRate, JkmRate) == (other.On, other.JkkRate, other.JkmRate) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Programme, Number);
}
