using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>What the facts of an invoice post.</summary>
public static class InvoicePosting
{
    /// <summary>The journal lines of one fact.</summary>
    public static IEnumerable<JournalLine> Of(LedgerEvent fact, Invoice before, Invoice after) => fact switch
    {
        InvoiceReceived received => received.Shares.SelectMany(share => Invoiced(received, share)),
        ReceiptRecorded receipt when before.Received is not null => Receipted(receipt, before, after),
        PaymentMatched matched =>
        [
            .. Settled(before, after, matched.Programme, matched.Fund, matched.PaidOn),
            .. FromAdvance(matched.Amount, matched.PaidOn, matched.Programme, matched.Fund),
        ],
        RefundMatched refund =>
        [
            .. Settled(before, after, refund.Programme, refund.Fund, refund.ReturnedOn),
            .. PremiumPosting.Change(
                _ => refund.SameYear ? Account.PremiumAdvance : Account.PremiumRefunded, Account.PremiumUnallocated,
                refund.Amount, refund.ReturnedOn, Of(refund.Programme, refund.Fund, month: null)),
        ],
        CreditMoved { Given: true } credit =>
            FromAdvance(PremiumSum.Zero - credit.Amount, credit.On, credit.Programme, credit.Fund),
        CreditMoved credit =>
        [
            .. Settled(before, after, credit.Programme, credit.Fund, credit.On),
            .. FromAdvance(credit.Amount, credit.On, credit.Programme, credit.Fund),
        ],
        PremiumAllocated allocated => allocated.Months.SelectMany(month => Spent(
            month, allocated.On, Of(allocated.Programme, allocated.Fund, month.Month), times: 1)),
        AllocationReleased released => released.Months.SelectMany(month => Spent(
            month, released.On, Of(released.Programme, released.Fund, month.Month), times: -1)),
        InvoiceSettled settled => settled.Steps.SelectMany(Of),
        _ => [],
    };

    private static IEnumerable<JournalLine> Of(SettledStep step)
    {
        var of = Of(step.Programme, step.Fund, step.Month);
        return step.What switch
        {
            SettledKind.Payment or SettledKind.CreditTaken =>
                FromAdvance(step.Amount, step.On, step.Programme, step.Fund),
            SettledKind.Return or SettledKind.CreditGiven =>
                FromAdvance(PremiumSum.Zero - step.Amount, step.On, step.Programme, step.Fund),
            SettledKind.LateReturn => PremiumPosting.Change(
                _ => Account.PremiumRefunded, Account.PremiumUnallocated, step.Amount, step.On, of),
            SettledKind.Month => PremiumPosting.Change(
                Account.PremiumPayable, Account.PremiumSettled, step.Amount, step.On, of),
            SettledKind.Workers => Spent(new(step.Month!.Value, step.Workers, step.Amount), step.On, of, times: 1),
            _ => PremiumPosting.Change(
                Account.PremiumReceipted, Account.PremiumUnreceipted, step.Amount, step.On, of),
        };
    }

    private static IEnumerable<JournalLine> Invoiced(InvoiceReceived invoice, InvoiceShare share)
    {
        var of = Of(invoice.Programme, invoice.Fund, share.Month);
        return PremiumPosting
            .Change(Account.PremiumInvoiced, Account.PremiumPayable, share.Amount, invoice.IssuedOn, of)
            .Concat(JournalLine.Change(
                Account.PremiumInvoiced(Benefit.Jkk), Account.PremiumPayable(Benefit.Jkk), Unit.WorkerMonth,
                invoice.Workers, invoice.IssuedOn, of));
    }

    private static IEnumerable<JournalLine> Receipted(ReceiptRecorded receipt, Invoice before, Invoice after)
    {
        var invoice = after.Received!;
        return after.Months.Zip(before.Months)
            .SelectMany(month => PremiumPosting.Change(
                Account.PremiumReceipted, Account.PremiumUnreceipted,
                month.First.Receipted - month.Second.Receipted, receipt.ReceivedOn,
                Of(invoice.Programme, invoice.Fund, month.First.Month)))
            // What BPJS confirmed beyond the invoice is of no month.
            .Concat(JournalLine.Change(
                Account.PremiumReceipted(Benefit.Jkk), Account.PremiumUnreceipted(Benefit.Jkk), Unit.Rupiah,
                (after.ReceiptedOver - before.ReceiptedOver).Amount, receipt.ReceivedOn,
                Of(invoice.Programme, invoice.Fund, month: null)));
    }

    private static IEnumerable<JournalLine> Settled(
        Invoice before, Invoice after, string programme, string fund, LocalDate on) =>
        after.Months.Zip(before.Months).SelectMany(month => PremiumPosting.Change(
            Account.PremiumPayable, Account.PremiumSettled, month.First.Paid - month.Second.Paid, on,
            Of(programme, fund, month.First.Month)));

    private static IEnumerable<JournalLine> FromAdvance(
        PremiumSum amount, LocalDate on, string programme, string fund) =>
        PremiumPosting.Change(
            Account.PremiumUnallocated, _ => Account.PremiumAdvance, amount, on, Of(programme, fund, month: null));

    // A month that has not begun when it is paid is prepaid until its first day.
    private static IEnumerable<JournalLine> Spent(AllocatedMonth month, LocalDate on, Dimensions of, int times)
    {
        var begins = month.Month.OnDayOfMonth(1);
        var amount = times > 0 ? month.Amount : PremiumSum.Zero - month.Amount;
        var money = begins <= on
            ? PremiumPosting.Change(Account.PremiumExpense, Account.PremiumUnallocated, amount, on, of)
            : PremiumPosting.Change(Account.PremiumPrepaid, Account.PremiumUnallocated, amount, on, of)
                .Concat(PremiumPosting.Change(Account.PremiumExpense, Account.PremiumPrepaid, amount, begins, of));
        return money.Concat(JournalLine.Change(
            Account.CoverAllotted, Account.CoverBought, Unit.WorkerMonth, times * month.Workers, on, of));
    }

    private static Dimensions Of(string programme, string fund, YearMonth? month) =>
        new() { Programme = programme, Fund = fund, Month = month };
}
