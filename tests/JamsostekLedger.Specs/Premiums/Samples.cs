using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>Invoices of one programme and what happens to them.</summary>
internal static class Samples
{
    public const string Programme = "gianyar-desa-2024-2";

    public static readonly PremiumSum Month = new(new(10_000), new(6_800));

    public static InvoiceReceived Invoiced(
        int workers, int from = 1, int to = 12, string number = "INV-1", string fund = "APBD")
    {
        var months = MonthSpan.Of(new(2024, from), new(2024, to)).ToList();
        var total = Month * workers * months.Count;
        return new(number, new(2024, from, 2), Programme, fund, new(2024, from), new(2024, to), workers, total.Jkk,
            total.Jkm, new(2024, from, 15), [.. months.Select(month => new InvoiceShare(month, Month * workers))]);
    }

    public static PaymentMatched Matched(
        PremiumSum amount, string document = "SP2D-1", string invoice = "INV-1", string fund = "APBD", int month = 3) =>
        new(invoice, $"payment {document}", document, Programme, fund, new(2024, month, 14), amount.Jkk, amount.Jkm);

    public static ReceiptRecorded Receipt(long amount, string number = "R-1") =>
        new(number, "INV-1", new(2024, 3, 15), new(amount));

    public static Invoice Book(params LedgerEvent[] facts) =>
        facts.Aggregate(Invoice.Empty, (invoice, fact) => invoice.Evolve(fact));
}
