using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>
/// A deposit slip (STS) gave money of an SP2D back to the treasury. In the SP2D's own fiscal year it lessens
/// realisation; in a later one it is other revenue and leaves the line as it is.
/// </summary>
/// <param name="Line">The line of the SP2D.</param>
/// <param name="DocumentNumber">
/// Number of the STS; of a return under its SP2D's own number, that with the day: <c>0117/SP2D (STS 2024-05-12)</c>.
/// </param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="TransferredOn">When the money arrived, where known.</param>
/// <param name="Returns">Number of the SP2D that it gives back.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Description">As given.</param>
public sealed record PremiumReturned(
    BudgetLineId Line,
    string DocumentNumber,
    LocalDate DocumentDate,
    LocalDate? TransferredOn,
    string Returns,
    Rupiah Amount,
    string? Description) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => TransferredOn ?? DocumentDate;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() =>
        TransferredOn is { } day ? [DocumentDate, day] : [DocumentDate];

    /// <inheritdoc/>
    public override string Key => PremiumPaid.KeyOf(DocumentNumber, Line);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <inheritdoc/>
    public override LedgerEvent? Along(LedgerEvent before, LedgerEvent after) =>
        before is PremiumPaid paid && paid.DocumentNumber == Returns && paid.Line == Line && after is PremiumPaid moved
            ? this with { Line = moved.Line }
            : null;

    /// <summary>Whether it lessens realisation, being of the SP2D's own fiscal year.</summary>
    public bool SameYear() => ValueDate.Year == Line.FiscalYear;
}
