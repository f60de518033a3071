using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>Part of a line's pagu was held for a commitment: a plan, an agreement, an invoice to come.</summary>
/// <param name="Line">The line.</param>
/// <param name="DocumentNumber">Number of the reservation.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Purpose">What for, as given.</param>
public sealed record BudgetReserved(
    BudgetLineId Line, string DocumentNumber, LocalDate DocumentDate, Rupiah Amount, string? Purpose) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => DocumentDate;

    /// <inheritdoc/>
    public override string Key => KeyOf(DocumentNumber);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a reservation or of a release: they share one series of numbers.</summary>
    public static string KeyOf(string documentNumber) => $"reservation {documentNumber}";
}
