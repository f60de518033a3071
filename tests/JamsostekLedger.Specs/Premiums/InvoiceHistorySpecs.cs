using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using static JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.Premiums;

public class InvoiceHistorySpecs
{
    [Fact] public void Two_funds_pay_one_invoice_each_its_part()
    {
        var history = Of(Invoiced(10), Matched(Month * 100), Matched(Month * 30, "SP2D-2", fund: "CSR"));
        history.Payers.Select(payer => (payer.Fund, payer.Paid, payer.Settled, payer.Unallocated)).ShouldBe(
        [
            ("APBD", Month * 100, Month * 100, Month * 100),
            ("CSR", Month * 30, Month * 20, Month * 30),
        ]);
        history.Invoice.Over.ShouldBe(Month * 10);
    }

    [Fact] public void Money_that_came_back_pays_nothing_any_more()
    {
        var paid = Matched(Month * 120);
        var history = Of(Invoiced(10), paid, new RefundMatched("INV-1", "sts", "STS-1", paid.Payment, Programme,
            "APBD", new(2024, 5, 2), SameYear: true, new(20_000), new(13_600)));
        history.Steps.Select(step => step.Settled).ShouldBe(
            [PremiumSum.Zero, Month * 120, PremiumSum.Zero - (Month * 2)]);
        var payer = history.Payers.ShouldHaveSingleItem();
        (payer.Paid, payer.Returned, payer.Settled).ShouldBe((Month * 120, Month * 2, Month * 118));
    }

    [Fact] public void A_credit_is_no_payment_of_the_treasury()
    {
        var credit = new CreditMoved(
            "INV-1", "INV-0", Given: false, 1, Programme, "APBD", new(2024, 2, 1), new(10_000), new(6_800));
        Of(Invoiced(10), credit).Payers.ShouldBe(
            [new(Programme, "APBD", PremiumSum.Zero, PremiumSum.Zero, Month, Month, PremiumSum.Zero)]);
        Of(Invoiced(1, to: 1), Matched(Month * 2), credit with { Given = true, Invoice = "INV-1", Other = "INV-2" })
            .Payers.ShouldHaveSingleItem().Credited.ShouldBe(PremiumSum.Zero - Month);
    }

    [Fact] public void Months_that_were_given_back_stand_on_it_no_longer()
    {
        AllocatedMonth[] both = [new(new(2024, 1), 2, Month * 2), new(new(2024, 2), 2, Month * 2)];
        var history = Of(Invoiced(2, to: 2), Matched(Month * 4),
            new PremiumAllocated("INV-1", 1, Programme, "APBD", new(2024, 3, 14), [.. both]),
            new AllocationReleased("INV-1", 1, Programme, "APBD", new(2024, 4, 1), [new(new(2024, 2), 1, Month)]));
        history.Allocated.ShouldBe([new(new(2024, 1), 2, Month * 2), new(new(2024, 2), 1, Month)]);
        var payer = history.Payers.ShouldHaveSingleItem();
        (payer.Allocated, payer.Unallocated).ShouldBe((Month * 3, Month));
    }

    private static InvoiceHistory Of(params LedgerEvent[] facts) => InvoiceHistory.Of(facts.Select((fact, at) =>
        new Recorded(at + 1, at + 1, default, "invoice/INV-1", at + 1, "", default, new("penguji"), fact)));
}
