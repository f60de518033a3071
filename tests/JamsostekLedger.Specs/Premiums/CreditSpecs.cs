using JamsostekLedger.Premiums;
using NodaTime;
using static JamsostekLedger.Specs.Premiums.PremiumPaper;

namespace JamsostekLedger.Specs.Premiums;

public class CreditSpecs
{
    private static readonly LocalDate Day = new(2024, 2, 2);

    [Fact] public void What_is_over_goes_to_an_invoice_from_the_day_on_which_it_is_issued()
    {
        var desk = new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1), Invoice("INV-2", 1, 2, on: Day),
            Paid("SP2D-1", "INV-1", 33_600, Day.PlusDays(-9)));
        desk.InvoiceOf("INV-2").Status.ShouldBe(InvoiceStatus.Paid);
        desk.InvoiceOf("INV-2").Payments.ShouldHaveSingleItem().PaidOn.ShouldBe(Day);
    }

    [Fact] public void It_goes_to_another_invoice_of_the_same_month_and_to_none_of_an_earlier_one()
    {
        var desk = new PremiumDesk().Record(Enrol(0), Enrol(1), Invoice("INV-0", 1, 1), Invoice("INV-1", 1, 2),
            Invoice("INV-2", 1, 2), Paid("SP2D-1", "INV-1", 50_400, Day));
        (desk.InvoiceOf("INV-0").Status, desk.InvoiceOf("INV-2").Status)
            .ShouldBe((InvoiceStatus.Unpaid, InvoiceStatus.Paid));
    }

    [Fact] public void It_goes_to_no_other_fund() =>
        new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1), Invoice("INV-2", 1, 2, fund: "CSR"),
            Paid("SP2D-1", "INV-1", 33_600, Day)).InvoiceOf("INV-2").Status.ShouldBe(InvoiceStatus.Unpaid);

    [Fact] public void What_a_worker_s_month_stands_on_stays()
    {
        var desk = new PremiumDesk().Record(Enrol(0), Enrol(1), Invoice("INV-1", 1),
            Invoice("INV-2", 1, 2, on: Day.PlusDays(1)), Paid("SP2D-1", "INV-1", 33_600, Day));
        desk.InvoiceOf("INV-2").Status.ShouldBe(InvoiceStatus.Unpaid);
        desk.Members.ShouldAllBe(member => member.Paid.Length == 1);
    }

    [Fact] public void Each_benefit_pays_for_itself() =>
        new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1), Invoice("INV-2", 1, 2),
                Paid("SP2D-1", "INV-1", 15_000, Day, "5.1.02.02.02.0006"),
                Paid("SP2D-2", "INV-1", 6_800, Day, "5.1.02.02.02.0007"))
            .InvoiceOf("INV-2").Unpaid.ShouldBe(new(new(5_000), new(6_800)));

    [Fact] public void What_is_over_no_longer_comes_back_from_the_latest_first()
    {
        var (first, second) = (Paid("SP2D-1", "INV-1", 16_800, Day), Paid("SP2D-2", "INV-1", 33_600, Day));
        var desk = new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1), Invoice("INV-2", 1, 2),
            Invoice("INV-3", 1, 3, on: Day), first, second);
        desk.Record(Returned(second, "STS-1", 16_800, Day.PlusDays(40)));
        (desk.InvoiceOf("INV-2").Settled.Total.Amount, desk.InvoiceOf("INV-3").Settled.Total.Amount)
            .ShouldBe((16_800, 0));
    }
}
