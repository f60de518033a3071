using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>One row of a disbursement order (SP2D) paid premiums from a line.</summary>
/// <param name="Line">The line, in the fiscal year of the payment.</param>
/// <param name="DocumentNumber">
/// Number of the SP2D; one SP2D may have rows on several lines. Where another year had the number before, its own year
/// stands behind it: <c>0001/SP2D (2025)</c>.
/// </param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="TransferredOn">When the bank moved the money, where known; the period goes by it.</param>
/// <param name="Amount">The row's amount.</param>
/// <param name="InvoiceNumber">The invoice that it pays, where named.</param>
/// <param name="Description">As given.</param>
/// <param name="Reservation">Number of the reservation that it uses up, where named.</param>
/// <param name="Provisional">Number of the provisional payment whose place it takes, where matched.</param>
/// <param name="Corrects">Number of the SP2D of a closed day that said too little by this amount.</param>
public sealed record PremiumPaid(
    BudgetLineId Line,
    string DocumentNumber,
    LocalDate DocumentDate,
    LocalDate? TransferredOn,
    Rupiah Amount,
    string? InvoiceNumber,
    string? Description,
    string? Reservation = null,
    string? Provisional = null,
    string? Corrects = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => TransferredOn ?? DocumentDate;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() =>
        TransferredOn is { } day ? [DocumentDate, day] : [DocumentDate];

    /// <inheritdoc/>
    public override (string Fund, int Year)? Spends() => (Line.Fund, Line.FiscalYear);

    /// <inheritdoc/>
    public override string Key => KeyOf(DocumentNumber, Line);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a row of an SP2D or STS.</summary>
    public static string KeyOf(string documentNumber, BudgetLineId line) =>
        $"payment {documentNumber} {line.InDocument}";
}
