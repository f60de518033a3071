using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using static JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>A payment held against the invoice that it names.</summary>
public class NamedInvoiceSpecs
{
    private static readonly PremiumPaid Paid =
        PremiumPaper.Paid("SP2D-1", "INV-1", 1_680_000, new(2024, 1, 20)).Paid;

    [Fact] public void A_payment_of_what_is_asked_is_nothing_odd() => Rules(Paid, 0).ShouldBeEmpty();

    [Fact] public void More_than_is_asked_and_a_second_payment_are_warned_of()
    {
        Rules(Paid with { Amount = new(1_680_001) }, 0).ShouldBe(["payment-exceeds-invoice"]);
        Rules(Paid, 1_680_000).ShouldBe(["payment-exceeds-invoice"]);
    }

    [Fact] public void Another_programmes_invoice_is_warned_of() =>
        Rules(Paid with { Line = Paid.Line with { Programme = "badung" } }, 0)
            .ShouldBe(["payment-differs-from-invoice"]);

    [Fact] public void An_invoice_that_has_not_come_is_waited_for() =>
        NamedInvoice.Warnings(Paid, null, Rupiah.Zero).Single().Rule.ShouldBe("waiting-for");

    private static IEnumerable<string> Rules(PremiumPaid paid, long others) =>
        NamedInvoice.Warnings(paid, Book(Invoiced(100, to: 1)), new(others)).Select(warning => warning.Rule);
}
