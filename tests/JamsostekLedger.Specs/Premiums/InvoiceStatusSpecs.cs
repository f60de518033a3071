using JamsostekLedger.Premiums;
using static JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.Premiums;

public class InvoiceStatusSpecs
{
    [Theory]
    [InlineData(0, 0, InvoiceStatus.Unpaid)]
    [InlineData(100_000, 68_000, InvoiceStatus.Part)]
    [InlineData(1_200_000, 816_000, InvoiceStatus.Paid)]
    [InlineData(1_200_001, 816_000, InvoiceStatus.Overpaid)]
    // Too much JKK pays no JKM.
    [InlineData(1_300_000, 815_999, InvoiceStatus.Part)]
    public void How_far_an_invoice_is_paid(long jkk, long jkm, InvoiceStatus status) =>
        Book(Invoiced(10), Matched(new(new(jkk), new(jkm)))).Status.ShouldBe(status);

    [Theory]
    [InlineData(120, InvoiceStatus.Returned)]
    [InlineData(119, InvoiceStatus.Part)]
    public void What_came_back_of_an_invoice_that_was_paid_in_full_is_not_owed(int months, InvoiceStatus status)
    {
        var paid = Matched(Month * months);
        var invoice = Book(Invoiced(10), paid, new RefundMatched("INV-1", "sts", "STS-1", paid.Payment, Programme,
            "APBD", new(2024, 5, 2), SameYear: true, new(10_000), new(6_800)));
        (invoice.Status, invoice.Returned.Total.Amount).ShouldBe((status, 16_800));
        invoice.DaysLate(new(2025, 1, 1)).ShouldBe(status == InvoiceStatus.Returned ? 59 : 352);
    }

    [Fact] public void Days_late_run_until_it_is_paid()
    {
        Book(Invoiced(10)).DaysLate(new(2024, 1, 15)).ShouldBe(0);
        Book(Invoiced(10)).DaysLate(new(2024, 2, 15)).ShouldBe(31);
        Book(Invoiced(10), Matched(Month * 60)).DaysLate(new(2024, 2, 15)).ShouldBe(31);
        // Paid on 14 March, and never later than that.
        Book(Invoiced(10), Matched(Month * 120)).DaysLate(new(2025, 1, 1)).ShouldBe(59);
        Book(Invoiced(10), Matched(Month * 120, month: 1)).DaysLate(new(2025, 1, 1)).ShouldBe(0);
    }
}
