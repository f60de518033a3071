namespace JamsostekLedger.Demonstration;

/// <summary>A row of a receipts file: what BPJS confirms to have received.</summary>
internal sealed record ReceiptRow(string Number, string Invoice, DateOnly ReceivedOn, long Amount) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        ["receipt_number", "invoice_number", "received_on", "amount"];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [Cell.Of(Number), Cell.Of(Invoice), Cell.Of(ReceivedOn), Cell.Rupiah(Amount)];
}
