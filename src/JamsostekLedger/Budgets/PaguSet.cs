using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>A DPA or DPPA set the ceiling (pagu) of a line. The latest document by date is the one in force.</summary>
/// <param name="Line">The line.</param>
/// <param name="DocumentNumber">Number of the document.</param>
/// <param name="DocumentDate">Its date, from which it is in force.</param>
/// <param name="Kind">DPA or DPPA.</param>
/// <param name="Pagu">The ceiling; zero cancels the line.</param>
/// <param name="Skpd">Office that spends, as older versions kept it: beside the line and not part of it.</param>
/// <param name="SubActivity">Sub-activity, likewise.</param>
/// <param name="ByCount">
/// True where another document of the same day is told earlier or later by counting, DPPA/10 after DPPA/9, and not
/// letter by letter as among documents of older versions.
/// </param>
public sealed record PaguSet(
    BudgetLineId Line,
    string DocumentNumber,
    LocalDate DocumentDate,
    PaguKind Kind,
    Rupiah Pagu,
    string? Skpd,
    string? SubActivity,
    bool? ByCount = null) : LedgerEvent
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

    /// <inheritdoc/>
    public override bool Says(LedgerEvent other) => other is PaguSet said && said with { ByCount = ByCount } == this;

    /// <summary>The same as a document of an older version says it.</summary>
    public PaguSet BesideLine() => this with
    {
        Line = Line.Bare, Skpd = Line.Skpd ?? Skpd, SubActivity = Line.SubActivity ?? SubActivity,
    };

    /// <summary>
    /// Which of two documents is in force: the later one; of two of one day the revision, then the higher number,
    /// whichever arrived first.
    /// </summary>
    public static int Order(
        (LocalDate Date, PaguKind Kind, string Number, bool ByCount) left,
        (LocalDate Date, PaguKind Kind, string Number, bool ByCount) right) =>
        (left.Date, left.Kind).CompareTo((right.Date, right.Kind)) is not 0 and var order ? order
        : left.ByCount || right.ByCount ? CountedNumber.Compare(left.Number, right.Number)
        : string.CompareOrdinal(left.Number, right.Number);

    /// <summary>What orders it among the documents of its line.</summary>
    public (LocalDate Date, PaguKind Kind, string Number, bool ByCount) Rank() =>
        (DocumentDate, Kind, DocumentNumber, ByCount is true);
}
