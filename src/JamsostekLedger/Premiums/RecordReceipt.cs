using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Records what BPJS confirmed. More than the invoice asks is recorded and flagged; before its invoice it waits.
/// </summary>
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
        if (state.Voided is not null)
            return Decision.Record(Receipt, new Refusal("waiting-for",
                $"{Receipt.Number}: tagihan {Receipt.Invoice} sudah dibatalkan; bukti terima ini menunggu koreksi."));
        if (state.Received is not { } invoice)
            return Decision.Record(Receipt, new Refusal("waiting-for",
                $"{Receipt.Number} tercatat dan menunggu tagihan {Receipt.Invoice}, yang belum tercatat."));

        var over = state.Receipted + Receipt.Amount - invoice.Amount.Total;
        return over <= Rupiah.Zero
            ? Decision.Record(Receipt)
            : Decision.Record(Receipt, new Refusal("receipt-exceeds-invoice",
                $"{Receipt.Number}: BPJS mengakui {over} lebih dari tagihan {Receipt.Invoice}."));
    }
}
