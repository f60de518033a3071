using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.Premiums;

public class InvoiceCheckSpecs
{
    [Fact] public void An_invoice_of_the_roster_s_heads_at_the_rates_differs_by_nothing()
    {
        var check = Check(Invoiced(10, to: 1), Line(roster: 10, invoiced: 10, Month * 10));
        (check.ByHeads, check.ByPrice, check.IsShared).ShouldBe((PremiumSum.Zero, PremiumSum.Zero, false));
    }

    [Fact] public void More_heads_and_a_higher_price_are_told_apart()
    {
        var asked = (Month * 12) + new PremiumSum(new(5), Rupiah.Zero);
        var check = Check(Invoiced(12, to: 1), Line(roster: 10, invoiced: 12, asked));
        check.Months.ShouldHaveSingleItem().Heads.ShouldBe(2);
        check.ByHeads.ShouldBe(Month * 2);
        check.ByPrice.ShouldBe(new(new(5), Rupiah.Zero));
        check.Difference.ShouldBe(asked - (Month * 10));
    }

    [Fact] public void The_price_is_the_one_that_was_computed_with()
    {
        var line = Line(roster: 10, invoiced: 10, Month * 10, price: new(new(5_000), new(6_800)));
        Check(Invoiced(10, to: 1), line).ByPrice.ShouldBe(new(new(50_000), Rupiah.Zero));
    }

    [Fact] public void Without_a_roster_every_head_is_one_too_many() =>
        Check(Invoiced(10, to: 1), Line(roster: 0, invoiced: 10, Month * 10)).ByHeads.ShouldBe(Month * 10);

    [Fact] public void Two_invoices_of_one_month_are_held_together()
    {
        var check = Check(Invoiced(4, to: 1), Line(roster: 10, invoiced: 10, Month * 10));
        check.IsShared.ShouldBeTrue();
        check.Difference.ShouldBe(PremiumSum.Zero);
    }

    [Fact] public void Another_fund_s_lines_are_no_matter() =>
        Check(Invoiced(10, to: 1, fund: "CSR"), Line(roster: 10, invoiced: 10, Month * 10)).Months.ShouldBeEmpty();

    private static InvoiceCheck Check(InvoiceReceived invoice, PremiumLine line) =>
        InvoiceCheck.Of(Book(invoice), [line], RateTable.Shipped, null);

    private static PremiumLine Line(int roster, int invoiced, PremiumSum asked, PremiumSum? price = null)
    {
        var computed = (price ?? Month) * roster;
        return new(Programme, "APBD", new(2024, 1), roster, invoiced,
            new(computed.Jkk, asked.Jkk, default, default), new(computed.Jkm, asked.Jkm, default, default),
            ComputedNow: null, Forecast: false);
    }
}
