using System.Globalization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Statements;
using NodaTime.Text;

namespace JamsostekLedger.Reconciliation;

/// <summary>
/// What another office has and the ledger lacks, as a row of the file by which the ledger takes it in. What the other
/// office does not say is asked of whoever accepts it.
/// </summary>
/// <param name="Kind">Kind of the file.</param>
/// <param name="Columns">What the other office says, by column.</param>
public sealed record AcceptedRow(string Kind, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>The row that a break asks for; null where nothing of it can be recorded.</summary>
    /// <param name="pairing">Name of the pairing.</param>
    /// <param name="one">The break.</param>
    /// <param name="rows">The rows of the statement.</param>
    public static AcceptedRow? Of(string pairing, Break one, IEnumerable<StatementRow> rows) =>
        IsAcceptable(pairing, one) && StatementSide.Find(rows, one.Right[0], one.RightAmount) is { } row
            ? Of(pairing, row)
            : null;

    /// <summary>Whether what a break shows can be recorded.</summary>
    public static bool IsAcceptable(string pairing, Break one) => one.Reason == BreakReason.MissingInLedger
        && (pairing == Pairing.Payments.Name || pairing == Pairing.Invoices.Name || pairing == Pairing.Receipts.Name);

    private static AcceptedRow Of(string pairing, StatementRow row)
    {
        if (pairing == Pairing.Invoices.Name)
            return Row("invoices",
                ("invoice_number", row.Number), ("month_from", Text(row.MonthFrom)), ("month_to", Text(row.MonthTo)),
                ("workers", Text(row.Workers)), ("jkk", Text(row.Jkk)), ("jkm", Text(row.Amount - row.Jkk)),
                ("programme", row.Programme));
        if (pairing == Pairing.Receipts.Name)
            return Row("receipts",
                ("receipt_number", row.Number), ("invoice_number", row.Invoice), ("received_on", Text(row.On)),
                ("amount", Text(row.Amount)));
        var isReturn = row.Amount < Rupiah.Zero;
        return Row("payments",
            ("document_number", row.Number), ("kind", isReturn ? "STS" : "SP2D"), ("document_date", Text(row.On)),
            ("transferred_on", Text(row.TransferredOn)), ("account_code", row.Account),
            ("amount", Text(isReturn ? -row.Amount : row.Amount)), ("returns", row.Returns),
            ("description", row.Description), ("skpd", row.Skpd), ("sub_activity", row.SubActivity));
    }

    private static AcceptedRow Row(string kind, params (string Column, string? Says)[] columns) =>
        new(kind, columns.Where(one => one.Says is { Length: > 0 })
            .ToDictionary(one => one.Column, one => one.Says!, StringComparer.Ordinal));

    private static string? Text(LocalDate? day) => day is { } on ? LocalDatePattern.Iso.Format(on) : null;

    private static string? Text(YearMonth? month) => month is { } of ? YearMonthPattern.Iso.Format(of) : null;

    private static string? Text(Rupiah? amount) => amount?.Amount.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
