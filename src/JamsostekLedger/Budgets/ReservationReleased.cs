using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>A reservation, or part of it, was given back to what is available.</summary>
/// <param name="Line">The reservation's line.</param>
/// <param name="DocumentNumber">Number of the release.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Releases">Number of the reservation.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Purpose">Why, as given.</param>
public sealed record ReservationReleased(
    BudgetLineId Line,
    string DocumentNumber,
    LocalDate DocumentDate,
    string Releases,
    Rupiah Amount,
    string? Purpose) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => DocumentDate;

    /// <inheritdoc/>
    public override string Key => BudgetReserved.KeyOf(DocumentNumber);

    /// <inheritdoc/>
    public override bool IsWritten() => true;
}
