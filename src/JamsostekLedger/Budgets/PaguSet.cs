using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>A DPA or DPPA set the ceiling (pagu) of a line. The latest document by date is the one in force.</summary>
/// <param name="Line">The line.</param>
/// <param name="DocumentNumber">Number of the document.</param>
/// <param name="DocumentDate">Its date, from which it is in force.</param>
/// <param name="Kind">DPA or DPPA.</param>
/// <param name="Pagu">The ceiling; zero cancels the line.</param>
/// <param name="Skpd">Office that spends, as given.</param>
/// <param name="SubActivity">Sub-activity, as given.</param>
public sealed record PaguSet(
    BudgetLineId Line,
    string DocumentNumber,
    LocalDate DocumentDate,
    PaguKind Kind,
    Rupiah Pagu,
    string? Skpd,
    string? SubActivity) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => DocumentDate;

    /// <inheritdoc/>
    public override (string Fund, int Year)? Spends() => (Line.Fund, Line.FiscalYear);

    /// <inheritdoc/>
    public override string Key => KeyOf(DocumentNumber, Line);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a line of a DPA or DPPA.</summary>
    public static string KeyOf(string documentNumber, BudgetLineId line) =>
        $"budget {documentNumber} {line.InDocument}";

    /// <summary>
    /// Which of two documents is in force: the later one; of two of one day the revision, then the higher number,
    /// whichever arrived first.
    /// </summary>
    public static int Order(
        (LocalDate Date, PaguKind Kind, string Number) left, (LocalDate Date, PaguKind Kind, string Number) right) =>
        (left.Date, left.Kind).CompareTo((right.Date, right.Kind)) is not 0 and var order
            ? order
            : string.CompareOrdinal(left.Number, right.Number);
}
