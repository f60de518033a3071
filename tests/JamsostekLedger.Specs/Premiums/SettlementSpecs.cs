using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Premiums.PremiumPaper;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>Where premium money goes, case by case.</summary>
public class SettlementSpecs
{
    private const string Jkk = "5.1.02.02.02.0006";
    private const string Jkm = "5.1.02.02.02.0007";

    private static readonly (RecordSp2d First, RecordSp2d Second) Twice = (
        Paid("SP2D-1", "INV-1", 16_800, new(2024, 1, 20)), Paid("SP2D-2", "INV-1", 16_800, new(2024, 2, 3)));

    [Fact] public void An_invoice_paid_twice_whose_second_payment_came_back_pays_its_own_month()
    {
        var desk = new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1, 1), Invoice("INV-2", 1, 2));
        desk.Record(Twice.First).Record(Twice.Second);
        PaidOf(desk, "INV-2").ShouldBe(16_800);
        desk.Record(Returned(Twice.Second, "STS-1", 16_800, new(2024, 3, 1)));
        (PaidOf(desk, "INV-1"), PaidOf(desk, "INV-2")).ShouldBe((16_800, 0));
        Months(desk, 0).ShouldBe([1]);
        // On the day between it was paid, and the books say so.
        Balance(desk, Account.PremiumSettled, new(2024, 2, 29)).ShouldBe(-33_600);
        Balance(desk, Account.PremiumSettled, new(2024, 3, 1)).ShouldBe(-16_800);
    }

    [Fact] public void A_full_return_leaves_nobody_covered_and_nothing_unallocated()
    {
        var paid = Paid("SP2D-1", "INV-1", 16_800, new(2024, 1, 20));
        var desk = new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1)).Record(paid);
        Months(desk, 0).ShouldBe([1]);
        desk.Record(Returned(paid, "STS-1", 16_800, new(2024, 3, 1)));
        Months(desk, 0).ShouldBeEmpty();
        desk.Members[0].CoveredUntil.ShouldBeNull();
        desk.InvoiceOf("INV-1").Unallocated.ShouldBe(PremiumSum.Zero);
        desk.Ledger.Balance(Account.CoverUntil, new LocalDate(2024, 2, 29)).ShouldBe(1);
        desk.Ledger.Balance(Account.CoverUntil).ShouldBe(0);
    }

    [Fact] public void Money_on_two_codes_that_came_back_moves_no_lapse()
    {
        var (jkk, jkm) = (Paid("SP2D-1", "INV-2", 10_000, new(2024, 2, 20), Jkk),
            Paid("SP2D-1", "INV-2", 6_800, new(2024, 2, 20), Jkm));
        var desk = new PremiumDesk().Record(
            Enrol(0), Invoice("INV-1", 1), Invoice("INV-2", 1, 2), Paid("SP2D-0", "INV-1", 16_800, new(2024, 1, 20)));
        desk.Record(jkk).Record(jkm);
        desk.Members[0].CoveredUntil.ShouldBe(new(2024, 2));
        desk.Record(Returned(jkk, "STS-1", 10_000, new(2024, 3, 1)))
            .Record(Returned(jkm, "STS-1", 6_800, new(2024, 3, 1)));
        desk.Members[0].CoveredUntil.ShouldBe(new(2024, 1));
        desk.InvoiceOf("INV-2").Unallocated.ShouldBe(PremiumSum.Zero);
    }

    [Fact] public void What_is_paid_on_an_invoice_that_is_paid_in_full_is_divided_as_it_asks()
    {
        var desk = new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1)).Record(Twice.First, Twice.Second);
        desk.InvoiceOf("INV-1").Over.ShouldBe(Samples.Month);
    }

    [Fact] public void What_is_owed_after_a_return_is_all_that_nobody_pays()
    {
        var (first, second) = (Paid("SP2D-1", "INV-1", 33_600, new(2024, 1, 20)),
            Paid("SP2D-2", "INV-1", 16_800, new(2024, 2, 3)));
        var desk = new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1, 1, 3)).Record(first, second);
        desk.Record(Returned(first, "STS-1", 33_600, new(2024, 3, 1)));
        var invoice = desk.InvoiceOf("INV-1");
        (invoice.Unpaid.Total.Amount, invoice.Returned.Total.Amount).ShouldBe((33_600, 33_600));
        Months(desk, 0).ShouldBe([1]);
    }

    [Fact] public void A_return_of_a_later_year_is_other_revenue_and_frees_the_month_all_the_same()
    {
        var paid = Paid("SP2D-1", "INV-1", 16_800, new(2024, 12, 20));
        var desk = new PremiumDesk().Record(Enrol(0), Invoice("INV-1", 1)).Record(paid);
        desk.Record(Returned(paid, "STS-1", 16_800, new(2025, 1, 9)));
        Months(desk, 0).ShouldBeEmpty();
        desk.Ledger.Balance(Account.PremiumRefunded).ShouldBe(16_800);
        desk.Ledger.Balance(Account.PremiumAdvance).ShouldBe(0);
    }

    [Fact] public void A_document_of_a_later_day_changes_nothing_before_it()
    {
        var desk = new PremiumDesk().Record(Enrol(0), Enrol(1), Invoice("INV-1", 2, 1, 6),
            Paid("SP2D-1", "INV-1", 12 * 16_800, new(2024, 1, 20)));
        var before = At(desk, new(2024, 3, 31));
        desk.Record(End(0, new(2024, 4, 17))).Record(Enrol(2, 5));
        At(desk, new(2024, 3, 31)).ShouldBe(before);
        Months(desk, 0).ShouldBe([1, 2, 3, 4]);
        Months(desk, 2).ShouldBe([5, 6]);
    }

    [Fact] public void Who_is_enrolled_beside_the_invoiced_heads_takes_no_month_of_theirs()
    {
        var desk = new PremiumDesk().Record(Enrol(0), Enrol(1, 2), Invoice("INV-1", 1, 1, 3),
            Paid("SP2D-1", "INV-1", 3 * 16_800, new(2024, 1, 20)));
        Months(desk, 0).ShouldBe([1, 2, 3]);
        Months(desk, 1).ShouldBeEmpty();
        // What is over pays for others, the oldest month first.
        desk.Record(Paid("SP2D-2", "INV-1", 16_800, new(2024, 1, 21)));
        Months(desk, 1).ShouldBe([2]);
    }

    [Fact] public void Without_a_known_order_it_is_said_that_one_matters()
    {
        var invoice = Samples.Book(Invoice("INV-1", 2).Received);
        bool Matters(long paid) => Settlement.Of(new(
            PremiumDesk.Card, [invoice], [new() { Paid = Paid("SP2D-1", "INV-1", paid, new(2024, 1, 20)).Paid }],
            new PremiumDesk().Record(Enrol(0), Enrol(1)).Members, ComputedPremiums.Empty,
            RateTable.Shipped)).OrderMatters;
        (Matters(16_800), Matters(33_600), Matters(16_799)).ShouldBe((true, false, false));
    }

    private static long PaidOf(PremiumDesk desk, string invoice) => desk.InvoiceOf(invoice).Settled.Total.Amount;

    private static IEnumerable<int> Months(PremiumDesk desk, int worker) =>
        desk.WorkerOf(Worker(worker)).In(Samples.Programme)!.Paid
            .SelectMany(cover => MonthSpan.Of(cover.From, cover.To)).Select(month => month.Month).Order();

    private static long Balance(PremiumDesk desk, Func<Benefit, string> account, LocalDate on) =>
        desk.Ledger.Balance(account(Benefit.Jkk), on) + desk.Ledger.Balance(account(Benefit.Jkm), on);

    private static List<string> At(PremiumDesk desk, LocalDate day) =>
    [
        .. desk.Ledger.Journal.SelectMany(entry => new[] { entry.Line.Debit, entry.Line.Credit }).Distinct()
            .Where(account => account.StartsWith("premium:", StringComparison.Ordinal)
                && !account.StartsWith("premium:computed", StringComparison.Ordinal)
                && !account.StartsWith("premium:roster", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(account => $"{account} {desk.Ledger.Balance(account, day)}"),
    ];
}
