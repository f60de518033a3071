using JamsostekLedger.Actions;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using NodaTime;
using static JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.Actions;

public class OpenMoneySpecs
{
    private static readonly LocalDate Today = new(2025, 1, 31);

    [Fact] public void What_was_paid_and_nobody_confirmed_is_about_all_of_its_workers()
    {
        var december = Book(Invoiced(2_429, 3, 3), Matched(Month * 2_429));
        OpenMoney.Unacknowledged([december], Today).Parts.ShouldHaveSingleItem().ShouldBe(new ActionPart(
            "INV-1", Programme, new(40_807_200), 2_429, new(40_807_200), 2024, new(2024, 3, 14)));
        OpenMoney.Unacknowledged([december], new(2024, 3, 13)).Parts.ShouldBeEmpty();
    }

    [Fact] public void What_a_receipt_lacks_is_about_as_many_workers_as_it_pays()
    {
        var september = Book(Invoiced(2_429, 3, 3), Matched(Month * 2_429), Receipt(40_807_200 - 16_800));
        var part = OpenMoney.Unacknowledged([september], Today).Parts.ShouldHaveSingleItem();
        (part.Amount.Amount, part.Persons).ShouldBe((16_800, 1));
        OpenMoney.Unacknowledged(
            [Book(Invoiced(10, 3, 3), Matched(Month * 10), Receipt(168_000))], Today).Parts.ShouldBeEmpty();
    }

    [Fact] public void An_invoice_is_late_after_its_due_day_until_it_is_paid()
    {
        var unpaid = Book(Invoiced(10, 1, 1));
        OpenMoney.Late([unpaid], new(2024, 1, 15)).Parts.ShouldBeEmpty();
        OpenMoney.Late([unpaid], new(2024, 1, 16)).Parts.ShouldHaveSingleItem().ShouldBe(new ActionPart(
            "INV-1", Programme, new(168_000), 10, new(168_000), 2024, new(2024, 1, 15)));
        var part = OpenMoney.Late([Book(Invoiced(10, 1, 1), Matched(Month * 7))], Today).Parts.ShouldHaveSingleItem();
        (part.Amount.Amount, part.Persons).ShouldBe((50_400, 3));
        OpenMoney.Late([Book(Invoiced(10, 1, 1), Matched(Month * 10))], Today).Parts.ShouldBeEmpty();
        // Too much JKK pays no JKM, and takes nothing from what is owed of it.
        OpenMoney.Late([Book(Invoiced(10, 1, 1), Matched(new(new(200_000), new(67_999))))], Today)
            .Amount.ShouldBe(new Rupiah(1));
    }

    [Fact] public void A_payment_without_an_invoice_counts_less_what_came_back()
    {
        var paid = Budgets.Samples.Sp2d("S-1", 500);
        var payment = RecordedPayment.Empty.Evolve(paid).Evolve(Budgets.Samples.Sts("T-1", "S-1", 200));
        OpenMoney.Unmatched([payment], Today).Parts.ShouldHaveSingleItem().ShouldBe(new ActionPart(
            "S-1", paid.Line.Programme, new(300), null, null, 2024, new(2024, 3, 12)));
        OpenMoney.Unmatched([payment], new(2024, 3, 11)).Parts.ShouldBeEmpty();
        OpenMoney.Unmatched([RecordedPayment.Empty.Evolve(paid with { InvoiceNumber = "INV-1" })], Today)
            .Parts.ShouldBeEmpty();
    }

    [Fact] public void The_same_workers_count_once_over_several_invoices_and_other_programmes_beside_them()
    {
        var ofOther = Invoiced(5, 3, 3, "INV-3") with { Programme = "lain" };
        var needed = OpenMoney.Late([Book(Invoiced(10, 1, 1)), Book(Invoiced(8, 2, 2, "INV-2")), Book(ofOther)], Today);
        (needed.Persons, needed.Amount.Amount).ShouldBe((15, 23 * 16_800));
        needed.Parts.Select(part => part.Key).ShouldBe(["INV-1", "INV-2", "INV-3"]);
    }
}
