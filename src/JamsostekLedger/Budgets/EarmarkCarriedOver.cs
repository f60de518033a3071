using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>
/// Earmarked money that a line did not spend in its year was brought into the next one, keeping its year of origin.
/// It is budgeted there again, on a line with that fund year.
/// </summary>
/// <param name="Line">The line of the year that ended.</param>
/// <param name="DocumentNumber">Number of the document that recognises it in SiLPA.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Amount">How much, above zero.</param>
public sealed record EarmarkCarriedOver(
    BudgetLineId Line, string DocumentNumber, LocalDate DocumentDate, Rupiah Amount) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => DocumentDate;

    /// <inheritdoc/>
    public override string Key => KeyOf(DocumentNumber, Line);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a carry-over.</summary>
    public static string KeyOf(string document, BudgetLineId line) => $"carry-over {document} {line.InDocument}";
}
