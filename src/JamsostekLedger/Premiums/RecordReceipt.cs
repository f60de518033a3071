using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Records what BPJS confirmed. More than the invoice asks is recorded and flagged.</summary>
/// <param name="Receipt">The receipt.</param>
public sealed record RecordReceipt(ReceiptRecorded Receipt) : ICommand<Invoice>
{
    /// <inheritdoc/>
    public string Stream => Invoice.StreamOf(Receipt.Invoice);

    /// <inheritdoc/>
    public LedgerEvent Fact => Receipt;

    /// <inheritdoc/>
    public Decision Decide(Invoice state)
    {
        if (state.Received is not { } invoice)
            return Decision.Refuse("invoice-unknown",
                $"{Receipt.Number}: tagihan {Receipt.Invoice} tidak tercatat.");

        var over = state.Receipted + Receipt.Amount - invoice.Amount.Total;
        return over <= Rupiah.Zero
            ? Decision.Record(Receipt)
            : Decision.Record(Receipt, new Refusal("receipt-exceeds-invoice",
                $"{Receipt.Number}: BPJS mengakui {over} lebih dari tagihan {Receipt.Invoice}."));
    }
}
