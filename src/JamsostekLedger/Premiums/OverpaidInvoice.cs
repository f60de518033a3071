using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>An invoice on which more was paid than it asks, and what is over was not carried on.</summary>
/// <param name="Invoice">Its number.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Fund's code.</param>
/// <param name="MonthFrom">First month that it asks for.</param>
/// <param name="MonthTo">Last month that it asks for.</param>
/// <param name="Jkk">What is over of JKK.</param>
/// <param name="Jkm">What is over of JKM.</param>
/// <param name="Amount">What is over in all.</param>
public sealed record OverpaidInvoice(
    string Invoice, string Programme, string Fund, YearMonth MonthFrom, YearMonth MonthTo, Rupiah Jkk, Rupiah Jkm,
    Rupiah Amount)
{
    /// <summary>Those of some invoices that ask for a month of a year, by number.</summary>
    public static IReadOnlyList<OverpaidInvoice> Of(int year, IEnumerable<Invoice> invoices) =>
    [
        .. invoices.Where(invoice => invoice.Received is { } received
                && received.MonthFrom.Year <= year && received.MonthTo.Year >= year
                && (invoice.Over.Jkk > Rupiah.Zero || invoice.Over.Jkm > Rupiah.Zero))
            .OrderBy(invoice => invoice.Received!.Number, StringComparer.Ordinal)
            .Select(invoice => new OverpaidInvoice(
                invoice.Received!.Number, invoice.Received.Programme, invoice.Received.Fund,
                invoice.Received.MonthFrom, invoice.Received.MonthTo, invoice.Over.Jkk, invoice.Over.Jkm,
                invoice.Over.Total)),
    ];
}
