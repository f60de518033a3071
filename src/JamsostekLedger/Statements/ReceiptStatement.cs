using JamsostekLedger.Files;

namespace JamsostekLedger.Statements;

/// <summary>The money that BPJS says it received.</summary>
public sealed class ReceiptStatement() : StatementKind("bpjs-receipts", "receipts")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("receipt_number", "Nomor tanda terima"),
        Required("invoice_number", "Nomor tagihan"),
        Required("received_on", "Tanggal diterima"),
        Required("amount", "Nilai dalam rupiah penuh"),
    ];

    /// <inheritdoc/>
    public override StatedRow Stated(Row row) => new(new(
        row.Line, row.Key("receipt_number"), row.Date("received_on"), Amount: row.Amount("amount"),
        Invoice: row.Key("invoice_number")));
}
