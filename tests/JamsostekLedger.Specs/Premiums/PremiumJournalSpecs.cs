using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using NodaTime;
using static JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>Premium money on its whole way: whatever happens, each rupiah and each month is somewhere, once.</summary>
public class PremiumJournalSpecs
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(2024, 1129);

    private static readonly Benefit[] Benefits = [Benefit.Jkk, Benefit.Jkm];

    [Fact] public void Every_paid_rupiah_is_allocated_or_visibly_unallocated() => Always(desk =>
    {
        foreach (var invoice in desk.Invoices)
        {
            var paid = invoice.Payments.Aggregate(
                PremiumSum.Zero, (sum, payment) => sum + payment.Amount - payment.Returned);
            var given = desk.Ledger.Facts.OfType<InvoiceSettled>()
                .Where(settled => settled.Invoice == invoice.Received!.Number)
                .Aggregate(PremiumSum.Zero, (sum, settled) => sum + settled.Sum(SettledKind.CreditGiven));
            (invoice.Allocated + invoice.Unallocated).ShouldBe(paid - given);
            invoice.Paid.ShouldBe(paid - given);
            foreach (var sum in new[] { invoice.Over, invoice.Unpaid, invoice.Unallocated, invoice.Allocated })
                Math.Min(sum.Jkk.Amount, sum.Jkm.Amount).ShouldBeGreaterThanOrEqualTo(0);
        }
    });

    [Fact] public void The_journal_says_of_money_what_the_invoices_say() => Always(desk =>
    {
        foreach (var benefit in Benefits)
        {
            desk.Ledger.Balance(Account.PremiumUnallocated(benefit))
                .ShouldBe(desk.Invoices.Sum(invoice => invoice.Unallocated.Of(benefit).Amount));
            (desk.Ledger.Balance(Account.PremiumPrepaid(benefit)) + Rupiahs(desk, Account.PremiumExpense(benefit)))
                .ShouldBe(desk.Invoices.Sum(invoice => invoice.Allocated.Of(benefit).Amount));
            Rupiahs(desk, Account.PremiumPayable(benefit))
                .ShouldBe(-desk.Invoices.Sum(invoice => invoice.Unpaid.Of(benefit).Amount));
        }
    });

    [Fact] public void No_account_of_money_is_below_zero_on_any_day() => Always(desk =>
    {
        foreach (var day in desk.Ledger.Journal.Select(entry => entry.Line.ValueDate).Distinct())
            foreach (var benefit in Benefits)
            {
                desk.Ledger.Balance(Account.PremiumUnallocated(benefit), day).ShouldBeGreaterThanOrEqualTo(0);
                desk.Ledger.Balance(Account.PremiumPrepaid(benefit), day).ShouldBeGreaterThanOrEqualTo(0);
            }
    });

    [Fact] public void Worker_months_in_the_journal_are_those_of_the_timelines() => Always(desk =>
    {
        var months = desk.Members.Sum(member => member.Paid.Sum(cover => cover.Months));
        desk.Ledger.Balance(Account.CoverMonths).ShouldBe(months);
        desk.Ledger.Balance(Account.CoverAllotted).ShouldBe(0);
        desk.Ledger.Balance(Account.CoverBought).ShouldBe(-months);
    });

    [Fact] public void No_month_of_a_worker_is_paid_twice_by_a_programme() => Always(desk =>
    {
        foreach (var member in desk.Members)
            member.Paid.SelectMany(cover => MonthSpan.Of(cover.From, cover.To)).ShouldBeUnique();
    });

    [Fact] public void Only_months_that_are_due_stay_paid() => Always(desk =>
    {
        foreach (var member in desk.Members)
            member.Paid.SelectMany(cover => MonthSpan.Of(cover.From, cover.To))
                .ShouldAllBe(month => member.IsDue(month));
    });

    [Fact] public void What_could_pay_a_month_does_not_lie_idle() => Always(desk =>
    {
        foreach (var invoice in desk.Invoices)
            foreach (var left in invoice.Purses.GroupBy(purse => purse.Fund)
                         .Select(purses => invoice.Purses.LeftOf(purses.Key))
                         .Where(left => left.AtMost(Month) == Month))
                invoice.Months.ShouldAllBe(month => desk.Members.All(member =>
                    !member.IsDue(month.Month) || member.IsPaid(month.Month)));
    });

    [Fact] public void Workers_on_the_roster_and_covered_are_those_that_the_journal_counts() => Always(desk =>
    {
        desk.Ledger.Balance(Account.RosterEnrolled).ShouldBe(desk.Members.Count(member => member.Runs));
        desk.Ledger.Balance(Account.CoverUntil)
            .ShouldBe(desk.Members.Count(member => member is { Runs: true, Paid.IsEmpty: false }));
    });

    [Fact] public void A_year_paid_in_november_is_prepaid_at_the_end_of_december()
    {
        var ledger = new MemoryLedger();
        ledger.Add(Invoiced(1) with { MonthFrom = new(2024, 11), MonthTo = new(2025, 10) });
        ledger.Add(new PremiumAllocated("INV-1", 1, Programme, "APBD", new(2024, 11, 8),
            [.. MonthSpan.Of(new(2024, 11), new(2025, 10)).Select(month => new AllocatedMonth(month, 1, Month))]));
        ledger.Balance(Account.PremiumPrepaid(Benefit.Jkk), new LocalDate(2024, 12, 31)).ShouldBe(100_000);
        ledger.Balance(Account.PremiumPrepaid(Benefit.Jkm), new LocalDate(2024, 12, 31)).ShouldBe(68_000);
        ledger.Balance(Account.PremiumExpense(Benefit.Jkk), new LocalDate(2024, 12, 31)).ShouldBe(20_000);
    }

    private static long Rupiahs(PremiumDesk desk, string account) =>
        desk.Ledger.Balance(account, where: line => line.Unit == Unit.Rupiah);

    private static void Always(Action<PremiumDesk> holds) => Prop.ForAll(PremiumPaper.Sets, set =>
    {
        var desk = new PremiumDesk();
        foreach (var paper in PremiumPaper.Shuffled(set.Papers, set.Order))
            desk.Record(paper.Command);
        holds(desk);
    }).Check(Fixed);
}
