using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>
/// Premiums were paid while no SP2D could be written, because SIPD was down. Until the SP2D is known the payment holds
/// its part of the pagu under a number of its own; the SP2D takes its place, once.
/// </summary>
/// <param name="Line">The line, in the fiscal year of the payment.</param>
/// <param name="Number">Its own number, one row a budget line.</param>
/// <param name="PaidOn">Day on which the money moved.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="InvoiceNumber">The invoice that it pays, where known; its SP2D takes it over.</param>
/// <param name="Description">As given.</param>
public sealed record ProvisionalPaymentMade(
    BudgetLineId Line, string Number, LocalDate PaidOn, Rupiah Amount, string? InvoiceNumber, string? Description)
    : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => PaidOn;

    /// <inheritdoc/>
    public override (string Fund, int Year)? Spends() => (Line.Fund, Line.FiscalYear);

    /// <inheritdoc/>
    public override string Key => KeyOf(Number, Line);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a row: lines that differ in their office alone share the number.</summary>
    public static string KeyOf(string number, BudgetLineId line) => $"provisional {number} {line.Bare.InDocument}";
}
