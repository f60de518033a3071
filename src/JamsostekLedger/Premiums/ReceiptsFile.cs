using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>The <c>receipts</c> file: what BPJS confirms to have received, one row a receipt.</summary>
public sealed class ReceiptsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "receipts";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("receipt_number", "Nomor bukti terima"),
        Required("invoice_number", "Nomor tagihan"),
        Required("received_on", "Tanggal diterima BPJS"),
        Required("amount", "Nilai dalam rupiah penuh"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new ReceiptRow(new(
        row.Key("receipt_number"), row.Key("invoice_number"), row.Date("received_on"),
        row.PositiveAmount("amount")));

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["receipt_number"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => ReceiptRecorded.KeyOf(row.Key("receipt_number"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not ReceiptRecorded receipt
        ? null
        : new DocumentCells().Text("receipt_number", receipt.Number).Text("invoice_number", receipt.Invoice)
            .Day("received_on", receipt.ReceivedOn).Amount("amount", receipt.Amount);

    private sealed record ReceiptRow(ReceiptRecorded Receipt) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new RecordReceipt(Receipt));
    }
}
