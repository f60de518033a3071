using JamsostekLedger.Files;

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

    private sealed record ReceiptRow(ReceiptRecorded Receipt) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new RecordReceipt(Receipt));
    }
}
