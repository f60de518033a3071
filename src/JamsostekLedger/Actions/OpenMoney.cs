using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Actions;

/// <summary>Premium money that has not come to where it belongs, or of which a paper is missing.</summary>
public static class OpenMoney
{
    /// <summary>Invoices that are not paid in full and whose due day is over.</summary>
    public static ActionNeeded Late(IEnumerable<Invoice> invoices, LocalDate on) => ActionNeeded.Of(
        ActionKind.LateInvoice, invoices.Where(invoice => invoice.IsOverdue(on)).Select(invoice => Part(
            invoice, invoice.Unpaid.AtLeast(PremiumSum.Zero).Total, invoice.Due.On)));

    /// <summary>Invoices of which something was paid by a day that BPJS has not confirmed.</summary>
    public static ActionNeeded Unacknowledged(IEnumerable<Invoice> invoices, LocalDate on) => ActionNeeded.Of(
        ActionKind.Unacknowledged, invoices
            .Where(invoice => invoice.Received is not null && invoice.Unacknowledged > Rupiah.Zero)
            .Select(invoice => (Invoice: invoice, PaidOn: invoice.Payments.Min(payment => payment.PaidOn)))
            .Where(one => one.PaidOn <= on)
            .Select(one => Part(one.Invoice, one.Invoice.Unacknowledged, one.PaidOn)));

    /// <summary>SP2D that name no invoice.</summary>
    public static ActionNeeded Unmatched(IEnumerable<RecordedPayment> payments, LocalDate on) => ActionNeeded.Of(
        ActionKind.Unmatched, payments.Where(payment => payment.IsUnmatched && payment.Paid!.ValueDate <= on)
            .Select(payment => new ActionPart(
                payment.Paid!.DocumentNumber, payment.Paid.Line.Programme, payment.Left, null, null,
                payment.Paid.Line.FiscalYear, payment.Paid.ValueDate)));

    /// <summary>Provisional payments that wait for their SP2D.</summary>
    public static ActionNeeded Provisional(ProvisionalPayments payments) => ActionNeeded.Of(
        ActionKind.Provisional, payments.Payments.Where(payment => payment.Payment is null).Select(payment =>
            new ActionPart(
                payment.Number, payment.Programme, payment.Amount, null, null, payment.PaidOn.Year, payment.PaidOn)));

    // As many of its workers as the amount is a month's premium of: a part of an invoice is about a part of them.
    private static ActionPart Part(Invoice invoice, Rupiah amount, LocalDate day)
    {
        var received = invoice.Received!;
        var whole = received.Amount.Total;
        var months = MonthSpan.Length(received.MonthFrom, received.MonthTo);
        var ofWorker = received.Workers == 0 ? 0 : whole.Amount / received.Workers / months;
        var persons = ofWorker == 0 ? received.Workers : (amount.Amount + ofWorker - 1) / ofWorker;
        return new(
            received.Number, received.Programme, amount, Math.Min(received.Workers, persons), whole,
            received.MonthFrom.Year, day);
    }
}
