using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>What is odd about a payment beside the invoice that it names; it is recorded all the same.</summary>
public static class NamedInvoice
{
    /// <summary>What must be seen.</summary>
    /// <param name="paid">The payment.</param>
    /// <param name="invoice">The invoice, or null where it is not recorded.</param>
    /// <param name="others">What other payments pay of it, less what came back.</param>
    public static IEnumerable<Refusal> Warnings(PremiumPaid paid, Invoice? invoice, Rupiah others)
    {
        if (invoice?.Received is not { } received)
        {
            yield return new("waiting-for",
                $"{paid.DocumentNumber} tercatat dan menunggu tagihan {paid.InvoiceNumber}, yang belum tercatat.");
            yield break;
        }

        if (received.Programme != paid.Line.Programme)
            yield return new("payment-differs-from-invoice",
                $"{paid.DocumentNumber} dari program {paid.Line.Programme} membayar tagihan {received.Number} "
                + $"milik program {received.Programme}.");
        var over = others + paid.Amount - received.Amount.Total;
        if (over > Rupiah.Zero)
            yield return new("payment-exceeds-invoice",
                $"{paid.DocumentNumber}: tagihan {received.Number} sebesar {received.Amount.Total} dibayar "
                + $"{over} lebih.");
    }
}
