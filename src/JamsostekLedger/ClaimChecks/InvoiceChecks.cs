using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// Invoices that are paid in full for months of nobody: their programme enrolled fewer workers than were paid for, or
/// another invoice pays the same months of the same workers.
/// </summary>
public static class InvoiceChecks
{
    /// <summary>All of them; the rupiah are those that are nobody's month, without what is over the invoice.</summary>
    /// <param name="invoices">Every invoice of the region.</param>
    /// <param name="rosters">Programmes of which a roster enrolled somebody.</param>
    /// <param name="on">The day looked at.</param>
    public static IEnumerable<ClaimFinding> Find(
        IReadOnlyCollection<Invoice> invoices, IReadOnlyDictionary<string, LocalDate> rosters, LocalDate on)
    {
        var paid = invoices.Where(invoice => invoice.Received is not null && invoice.Allocated.Total > Rupiah.Zero)
            .ToLookup(invoice => invoice.Received!.Programme);
        foreach (var invoice in invoices)
        {
            // Money of an invoice that is not paid in full waits for the rest of a month.
            if (invoice.Received is not { } received
                || invoice.Status is not (InvoiceStatus.Paid or InvoiceStatus.Overpaid)
                || invoice.Payments.Any(payment => payment.PaidOn > on))
                continue;
            var nobodys = (invoice.Unallocated - invoice.Over).Total;
            if (nobodys <= Rupiah.Zero)
                continue;
            var isTwice = paid[received.Programme].Any(other => other.Received!.Number != received.Number
                && other.Received.MonthFrom <= received.MonthTo && other.Received.MonthTo >= received.MonthFrom);
            yield return new(
                isTwice ? ClaimCheck.MonthPaidTwice : ClaimCheck.PremiumNeverEnrolled, Worker: null,
                received.Programme, received.MonthFrom.OnDayOfMonth(1), nobodys)
            {
                Fund = received.Fund,
                Invoice = received.Number,
                MonthFrom = received.MonthFrom,
                MonthTo = received.MonthTo,
                // Of a programme without a roster nobody knows whom it enrolled.
                IsNotice = !rosters.ContainsKey(received.Programme),
            };
        }
    }
}
