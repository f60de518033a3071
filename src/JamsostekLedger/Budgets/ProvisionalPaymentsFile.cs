using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>The <c>provisional-payments</c> file: what was paid while SIPD was down, one row a budget line.</summary>
public sealed class ProvisionalPaymentsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "provisional-payments";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("document_number", "Nomor sementara"),
        Required("paid_on", "Tanggal pindah buku"),
        .. LineColumns.All,
        Required("amount", "Nilai dalam rupiah penuh"),
        Optional("invoice_number", "Nomor tagihan iuran"),
        Optional("description", "Uraian"),
        .. LineColumns.Office,
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var number = row.Key("document_number");
        var day = row.Date("paid_on");
        return new ProvisionalRow(new(
            LineColumns.Read(row, day.Year), number, day, row.PositiveAmount("amount"),
            row.OptionalKey("invoice_number"), row.OptionalText("description")));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } =
        ["document_number", "account_code", "programme", "fund", "fund_year"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) =>
        ProvisionalPaymentMade.KeyOf(row.Key("document_number"), LineColumns.Read(row, 0));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is ProvisionalPaymentMade made
        ? LineColumns.Cells(made.Line).Text("document_number", made.Number).Day("paid_on", made.PaidOn)
            .Amount("amount", made.Amount).Text("invoice_number", made.InvoiceNumber)
            .Text("description", made.Description)
        : null;

    private sealed record ProvisionalRow(ProvisionalPaymentMade Made) : FileRow
    {
        public override RowCommand Command(Seen seen) =>
            Made.Line.Known(seen, () => RowCommand.Ask(new PayProvisionally(Made)));
    }
}
