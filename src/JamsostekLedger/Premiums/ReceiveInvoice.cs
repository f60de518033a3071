using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Records an invoice of BPJS. One that asks another sum than the rates do is recorded and flagged.</summary>
/// <param name="Received">The invoice.</param>
/// <param name="Expected">What its head-count costs for its months at the rates.</param>
public sealed record ReceiveInvoice(InvoiceReceived Received, PremiumSum Expected) : ICommand<Invoice>
{
    /// <inheritdoc/>
    public string Stream => Invoice.StreamOf(Received.Number);

    /// <inheritdoc/>
    public LedgerEvent Fact => Received;

    /// <inheritdoc/>
    public Decision Decide(Invoice state)
    {
        if (Received.MonthTo < Received.MonthFrom)
            return Decision.Refuse("months-reversed",
                $"{Received.Number}: month_to {Received.MonthTo:uuuu-MM} sebelum month_from {Received.MonthFrom:uuuu-MM}.");
        if (Received.Amount.Total <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Received.Number} tidak menagih apa-apa.");

        var difference = Received.Amount.Total - Expected.Total;
        return difference == Rupiah.Zero
            ? Decision.Record(Received)
            : Decision.Record(Received, new Refusal("invoice-differs-from-rates",
                $"{Received.Number} menagih {Received.Amount.Total}; {Received.Workers} pekerja menurut tarif "
                + $"{Expected.Total}, selisih {difference}."));
    }
}
