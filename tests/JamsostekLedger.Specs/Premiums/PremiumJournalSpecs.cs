using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>Premium money on its whole way: whatever happens, each rupiah and each month is somewhere, once.</summary>
public class PremiumJournalSpecs
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(2024, 1129);

    private static readonly Benefit[] Benefits = [Benefit.Jkk, Benefit.Jkm];

    [Fact] public void Every_paid_rupiah_is_allocated_or_visibly_unallocated() => Always(walk =>
    {
        foreach (var invoice in walk.Invoices)
        {
            var paid = invoice.Payments.Aggregate(
                PremiumSum.Zero, (sum, payment) => sum + payment.Amount - payment.Returned);
            var given = walk.Ledger.Facts.OfType<CreditMoved>()
                .Where(credit => credit.Given && credit.Invoice == invoice.Received!.Number)
                .Aggregate(PremiumSum.Zero, (sum, credit) => sum + credit.Amount);
            (invoice.Allocated + invoice.Unallocated).ShouldBe(paid - given);
            invoice.Paid.ShouldBe(paid - given);
        }
    });

    [Fact] public void The_journal_says_of_money_what_the_invoices_say() => Always(walk =>
    {
        foreach (var benefit in Benefits)
        {
            walk.Ledger.Balance(Account.PremiumUnallocated(benefit))
                .ShouldBe(walk.Invoices.Sum(invoice => invoice.Unallocated.Of(benefit).Amount));
            (walk.Ledger.Balance(Account.PremiumPrepaid(benefit)) + Rupiahs(walk, Account.PremiumExpense(benefit)))
                .ShouldBe(walk.Invoices.Sum(invoice => invoice.Allocated.Of(benefit).Amount));
            Rupiahs(walk, Account.PremiumPayable(benefit))
                .ShouldBe(-walk.Invoices.Sum(invoice => invoice.Unpaid.Of(benefit).Amount));
        }
    });

    [Fact] public void Worker_months_in_the_journal_are_those_of_the_timelines() => Always(walk =>
    {
        var months = walk.Members.Sum(member => member.Paid.Sum(cover => cover.Months));
        walk.Ledger.Balance(Account.CoverMonths).ShouldBe(months);
        walk.Ledger.Balance(Account.CoverAllotted).ShouldBe(0);
        walk.Ledger.Balance(Account.CoverBought).ShouldBe(-months);
    });

    [Fact] public void No_month_of_a_worker_is_paid_twice_by_a_programme() => Always(walk =>
    {
        foreach (var member in walk.Members)
            member.Paid.SelectMany(cover => MonthSpan.Of(cover.From, cover.To)).ShouldBeUnique();
    });

    [Fact] public void Only_months_that_are_due_stay_paid() => Always(walk =>
    {
        foreach (var member in walk.Members)
            member.Paid.SelectMany(cover => MonthSpan.Of(cover.From, cover.To))
                .ShouldAllBe(month => member.IsDue(month));
    });

    [Fact] public void What_could_pay_a_month_does_not_lie_idle() => Always(walk =>
    {
        foreach (var invoice in walk.Invoices)
            foreach (var fund in invoice.Purses.Select(purse => purse.Fund).Distinct())
                Allocation.Of(invoice, fund, [.. walk.Members],
                        month => RateTable.Shipped.FindBpu(month, fund, null))
                    .ShouldBeNull();
    });

    [Fact] public void Workers_on_the_roster_and_covered_are_those_that_the_journal_counts() => Always(walk =>
    {
        walk.Ledger.Balance(Account.RosterEnrolled).ShouldBe(walk.Members.Count(member => member.Runs));
        walk.Ledger.Balance(Account.CoverUntil)
            .ShouldBe(walk.Members.Count(member => member is { Runs: true, Paid.IsEmpty: false }));
    });

    [Fact] public void A_whole_year_is_given_to_every_worker_in_one_fact_each()
    {
        var members = Enumerable.Range(1, 2_456).Select(Member).ToList();
        var invoice = Book(Invoiced(2_456), Matched(Month * 2_456 * 12));
        var allocation = Allocation.Of(invoice, "APBD", members,
            month => RateTable.Shipped.FindBpu(month, "APBD", null)).ShouldNotBeNull();
        allocation.Covers.Count.ShouldBe(2_456);
        allocation.Allocated.Amount.Total.ShouldBe(new(495_129_600));
        invoice.Evolve(allocation.Allocated).Unallocated.ShouldBe(PremiumSum.Zero);
    }

    [Fact] public void Money_for_a_part_goes_to_the_oldest_months_of_all()
    {
        var members = Enumerable.Range(1, 10).Select(Member).ToList();
        var invoice = Book(Invoiced(10), Matched(Month * 25 + new PremiumSum(new(10_000), default)));
        var allocation = Allocation.Of(invoice, "APBD", members,
            month => RateTable.Shipped.FindBpu(month, "APBD", null)).ShouldNotBeNull();
        allocation.Allocated.Months.Select(month => (month.Month.Month, month.Workers))
            .ShouldBe([(1, 10), (2, 10), (3, 5)]);
        invoice.Evolve(allocation.Allocated).Unallocated.ShouldBe(new(new(10_000), default));
    }

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

    private static long Rupiahs(PremiumWalk walk, string account) =>
        walk.Ledger.Balance(account, where: line => line.Unit == Unit.Rupiah);

    private static RosterMember Member(int number) => RosterMember.Empty.Evolve(Enrolment.Samples.Enrolled(
        month: 1, worker: new(new Guid(number, 0, 0, new byte[8]))));

    private static void Always(Action<PremiumWalk> holds) =>
        Prop.ForAll(PremiumWalk.Arbitrary, steps => holds(PremiumWalk.Of(steps))).Check(Fixed);
}
