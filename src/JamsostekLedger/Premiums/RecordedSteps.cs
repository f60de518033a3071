using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// What each fact of an invoice says of its money, as steps; also those types that are recorded no more, so that what
/// older ledgers hold can be held against the documents.
/// </summary>
internal static class RecordedSteps
{
    public static IEnumerable<SettledStep> Of(LedgerEvent fact, Invoice before, Invoice after) => fact switch
    {
        InvoiceSettled settled => settled.Steps,
        ReceiptRecorded receipt when before.Received is not null => Receipted(receipt, before, after),
        PaymentMatched paid => Months(before, after, paid.Programme, paid.Fund, paid.PaidOn).Append(new(
            SettledKind.Payment, paid.PaidOn, paid.Programme, paid.Fund, null, paid.Document, paid.Payment,
            paid.Payment, 0, paid.Jkk, paid.Jkm)),
        RefundMatched refund => Months(before, after, refund.Programme, refund.Fund, refund.ReturnedOn).Append(new(
            refund.SameYear ? SettledKind.Return : SettledKind.LateReturn, refund.ReturnedOn, refund.Programme,
            refund.Fund, null, refund.Document, refund.Payment, refund.Refund, 0, refund.Jkk, refund.Jkm)),
        CreditMoved credit => Months(before, after, credit.Programme, credit.Fund, credit.On).Append(new(
            credit.Given ? SettledKind.CreditGiven : SettledKind.CreditTaken, credit.On, credit.Programme,
            credit.Fund, null, credit.Other, null, null, 0, credit.Jkk, credit.Jkm)),
        PremiumAllocated paid => paid.Months.Select(month => Workers(
            month, paid.On, paid.Programme, paid.Fund, month.Workers, month.Amount)),
        AllocationReleased released => released.Months.Select(month => Workers(
            month, released.On, released.Programme, released.Fund, -month.Workers, PremiumSum.Zero - month.Amount)),
        _ => [],
    };

    private static IEnumerable<SettledStep> Receipted(ReceiptRecorded receipt, Invoice before, Invoice after)
    {
        var (invoice, over) = (after.Received!, after.ReceiptedOver - before.ReceiptedOver);
        return after.Months.Zip(before.Months)
            .Select(month => (Month: (YearMonth?)month.First.Month,
                Amount: month.First.Receipted - month.Second.Receipted))
            .Append((null, new(over, Rupiah.Zero)))
            .Select(part => new SettledStep(
                SettledKind.Receipt, receipt.ReceivedOn, invoice.Programme, invoice.Fund, part.Month, null, null, null,
                0, part.Amount.Jkk, part.Amount.Jkm));
    }

    private static IEnumerable<SettledStep> Months(
        Invoice before, Invoice after, string programme, string fund, LocalDate on) =>
        after.Months.Zip(before.Months).Select(month => (month.First.Month, Paid: month.First.Paid - month.Second.Paid))
            .Select(month => new SettledStep(
                SettledKind.Month, on, programme, fund, month.Month, null, null, null, 0, month.Paid.Jkk,
                month.Paid.Jkm));

    private static SettledStep Workers(
        AllocatedMonth month, LocalDate on, string programme, string fund, int workers, PremiumSum amount) =>
        new(SettledKind.Workers, on, programme, fund, month.Month, null, null, null, workers, amount.Jkk, amount.Jkm);
}
