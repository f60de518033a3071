using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Documents changed what an invoice's money pays: which payments pay it, which months, which workers. The fact keeps
/// the difference to what was recorded before, each step on its own day.
/// </summary>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Number">Which settlement of the invoice, from 1.</param>
/// <param name="On">Day of the latest step.</param>
/// <param name="Steps">The steps; what no longer holds is below zero.</param>
public sealed record InvoiceSettled(string Invoice, int Number, LocalDate On, ImmutableArray<SettledStep> Steps)
    : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"settled {Invoice} {Number}";

    /// <summary>What its steps of a kind come to.</summary>
    public PremiumSum Sum(params SettledKind[] kinds) => Steps.Where(step => kinds.Contains(step.What))
        .Aggregate(PremiumSum.Zero, (sum, step) => sum + step.Amount);

    /// <summary>Whether it says the same, step by step.</summary>
    public bool Equals(InvoiceSettled? other) => other is not null
        && (Invoice, Number, On) == (other.Invoice, other.Number, other.On) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Invoice, Number);
}
