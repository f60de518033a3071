using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using NodaTime;
using static JamsostekLedger.Specs.ClaimChecks.CheckWalk;
using PremiumSamples = JamsostekLedger.Specs.Premiums.Samples;

namespace JamsostekLedger.Specs.ClaimChecks;

/// <summary>Premium that was paid twice or for whom it should not have been, each with its rupiah.</summary>
public class PremiumChecksSpecs
{
    private const long Month = 16_800;

    private static readonly LocalDate Later = new(2024, 12, 31);

    [Fact] public void What_is_as_it_should_be_is_not_found() =>
        All([.. Enrolled(), Months(1, 6)]).ShouldBeEmpty();

    [Fact] public void A_month_that_one_programme_pays_twice_is_found_with_what_was_paid_later()
    {
        var finding = Only(ClaimCheck.MonthPaidTwice,
            [.. Enrolled(), Months(1, 6), Months(5, 8, paidOn: new(2024, 5, 20), number: 2)]);
        (finding.Amount, finding.Months, finding.MonthFrom, finding.MonthTo)
            .ShouldBe((new Rupiah(2 * Month), 2, new YearMonth(2024, 5), new YearMonth(2024, 6)));
    }

    [Fact] public void A_month_that_two_programmes_pay_is_found_under_the_later_one()
    {
        var finding = Only(ClaimCheck.MonthPaidInTwoProgrammes,
            [.. Enrolled(), .. Enrolled(Other), Months(1, 6), Months(4, 9, Other, paidOn: new(2024, 4, 20))]);
        (finding.Programme, finding.Amount, finding.Months).ShouldBe((Other, new Rupiah(3 * Month), 3));
    }

    [Theory]
    //          reason                       check                            from the month
    [InlineData(RejectionReason.NotFound,    ClaimCheck.PremiumNikNotFound,  1)]
    [InlineData(RejectionReason.Duplicate,   ClaimCheck.MonthPaidTwice,      1)]
    [InlineData(RejectionReason.OverAge,     ClaimCheck.PremiumOverAge,      1)]
    [InlineData(RejectionReason.Moved,       ClaimCheck.PremiumMoved,        4)]
    [InlineData(RejectionReason.WageEarner,  ClaimCheck.PremiumWageEarner,   4)]
    public void What_a_check_says_after_the_enrolment_stops_nothing_and_is_found(
        RejectionReason reason, ClaimCheck check, int from)
    {
        var finding = Only(check,
            [.. Enrolled(), Months(1, 6), new WorkerChecked(
                Somebody, Programme, CheckStage.Registry, reason, "BA-1", "Dukcapil", new(2024, 3, 10))]);
        (finding.MonthFrom, finding.MonthTo, finding.Amount)
            .ShouldBe((new(2024, from), new(2024, 6), new Rupiah((7 - from) * Month)));
    }

    [Theory]
    [InlineData(EndReason.NotFound,    ClaimCheck.PremiumNikNotFound,  3)]
    [InlineData(EndReason.Duplicate,   ClaimCheck.MonthPaidTwice,      3)]
    [InlineData(EndReason.Moved,       ClaimCheck.PremiumMoved,        null)]
    [InlineData(EndReason.WageEarner,  ClaimCheck.PremiumWageEarner,   null)]
    [InlineData(EndReason.FundsEnded,  null,                           null)]
    public void Of_an_end_only_what_still_stands_is_found(EndReason reason, ClaimCheck? check, int? months)
    {
        // The months after the end went back to the invoice.
        var worker = new List<LedgerEvent>([.. Enrolled(), Months(1, 3), .. Ended(new(2024, 3, 31), reason)]);
        All([.. worker]).Select(finding => (finding.Check, finding.Months))
            .ShouldBe(months is null ? [] : [(check!.Value, months)]);
    }

    [Fact] public void Who_was_over_age_when_enrolled_is_found_though_birth_dates_stand_in_the_vault_alone()
    {
        WorkerEnrolled enrolled = ((WorkerEnrolled)Enrolled()[0]) with { OverAge = true };
        Only(ClaimCheck.PremiumOverAge, [enrolled, Months(1, 6)]).Amount.ShouldBe(new Rupiah(6 * Month));
    }

    [Fact] public void Palm_money_for_no_palm_worker_is_found()
    {
        var finding = Only(ClaimCheck.PremiumWrongFund, [.. Enrolled(), Months(1, 6, fund: "DBH-SAWIT")]);
        (finding.Fund, finding.Amount).ShouldBe(("DBH-SAWIT", new Rupiah(6 * Month)));
        var palm = (WorkerEnrolled)Enrolled()[0];
        All([palm with { Listing = palm.Listing with { PalmWorker = true } }, Months(1, 6, fund: "DBH-SAWIT")])
            .ShouldBeEmpty();
    }

    [Theory]
    //          start      last       found
    [InlineData("2025-03", "2025-05", true)]
    [InlineData("2025-03", "2025-06", false)]
    [InlineData("2025-02", "2025-04", false)] // before the rule of 24 February 2025
    public void A_programme_of_three_months_never_reaches_the_full_benefit(string start, string last, bool found)
    {
        var (from, to) = (YearMonthOf(start), YearMonthOf(last));
        var months = MonthSpan.Length(from, to);
        var paid = new CoverPaid(Somebody, Programme, "I/1", 1, "APBD", from, to, new(10_000L * months),
            new(6_800L * months), "jkk", "jkm", from.OnDayOfMonth(5));
        LedgerEvent[] worker =
        [
            ((WorkerEnrolled)Enrolled(last: to)[0]) with { StartMonth = from }, paid,
        ];
        All(worker, new(2025, 12, 31)).Select(finding => (finding.Check, finding.Amount))
            .ShouldBe(found ? [(ClaimCheck.PremiumShortCover, new Rupiah(3 * Month))] : []);
    }

    [Fact] public void A_short_programme_that_goes_on_from_another_cover_is_not_found()
    {
        CoverPaid Paid(string programme, int from, int to) => new(
            Somebody, programme, "I/1", 1, "APBD", new(2025, from), new(2025, to), new(10_000L * (to - from + 1)),
            new(6_800L * (to - from + 1)), "jkk", "jkm", new(2025, from, 5));
        LedgerEvent[] worker =
        [
            ((WorkerEnrolled)Enrolled(last: new(2025, 6))[0]) with { StartMonth = new(2025, 4) }, Paid(Programme, 4, 6),
            ((WorkerEnrolled)Enrolled(Other)[0]) with { StartMonth = new(2025, 3) }, Paid(Other, 3, 3),
        ];
        All(worker, new(2025, 12, 31)).ShouldBeEmpty();
    }

    [Theory]
    //          death         status               notice
    [InlineData("2024-06-30", null,                 false)]
    [InlineData("2024-07-10", CoverStatus.Grace,    true)]
    [InlineData("2024-11-10", CoverStatus.Lapsed,   false)]
    public void A_death_in_an_unpaid_month_is_found_with_the_benefit_that_is_lost(
        string death, CoverStatus? status, bool isNotice)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(death).Value;
        LedgerEvent[] worker = [.. Enrolled(), Months(1, 6), .. Ended(day)];
        var found = Found(ClaimCheck.DeathInUnpaidMonth, Book(new(2025, 6, 30), worker));
        if (status is null)
            found.ShouldBeEmpty();
        else
            (found.Single().Status, found.Single().Amount, found.Single().IsNotice)
                .ShouldBe((status, new Rupiah(42_000_000), isNotice));
        Found(ClaimCheck.DeathInUnpaidMonth, Book(
            new(2025, 6, 30), worker, new BenefitPaid(Payment("P1", day)))).ShouldBeEmpty();
    }

    [Fact] public void More_than_was_decided_is_found_with_what_is_beyond_it()
    {
        var paid = Payment("P1", new(2024, 3, 2), amount: 45_000_000, claim: "K1");
        var decided = new ClaimDecided("K1", new("D1", new(2024, 3, 20),
            [new(BenefitComponent.LumpSum, new(42_000_000))], null, null), null, null);
        var finding = Found(ClaimCheck.PaidBeyondDecision, Book(Later, [], new BenefitPaid(paid), decided))
            .ShouldHaveSingleItem();
        (finding.Amount, finding.Claims.Single()).ShouldBe((new Rupiah(3_000_000), "K1"));
        Found(ClaimCheck.PaidBeyondDecision, Book(Later, [], new BenefitPaid(paid))).ShouldBeEmpty();
        Found(ClaimCheck.PaidBeyondDecision, Book(Later, [], new BenefitPaid(paid with { Amount = new(42_000_000) }),
            decided)).ShouldBeEmpty();
    }

    [Fact] public void An_invoice_that_is_paid_for_more_than_were_enrolled_is_found()
    {
        var paid = PremiumSamples.Matched(PremiumSamples.Month * 120);
        var invoice = PremiumSamples.Book(PremiumSamples.Invoiced(10), paid);
        var finding = Invoices(invoice).ShouldHaveSingleItem();
        (finding.Check, finding.Invoice, finding.Amount, finding.IsNotice).ShouldBe(
            (ClaimCheck.PremiumNeverEnrolled, "INV-1", new Rupiah(120 * Month), true));
        InvoiceChecks.Find(
                [invoice], new Dictionary<string, LocalDate> { [PremiumSamples.Programme] = Founded }, Later)
            .Single().IsNotice.ShouldBeFalse();
        Invoices(PremiumSamples.Book(PremiumSamples.Invoiced(10), PremiumSamples.Matched(PremiumSamples.Month * 60)))
            .ShouldBeEmpty();
    }

    [Fact] public void A_second_invoice_for_months_that_another_one_pays_is_found_as_paid_twice()
    {
        var paid = PremiumSamples.Matched(PremiumSamples.Month * 120);
        var given = PremiumSamples.Book(PremiumSamples.Invoiced(10), paid) with
        {
            Allocated = PremiumSamples.Month * 120, Purses = [],
        };
        var second = PremiumSamples.Book(
            PremiumSamples.Invoiced(10, 12, 12, "INV-2"),
            PremiumSamples.Matched(PremiumSamples.Month * 10, "SP2D-2", "INV-2"));
        var finding = Invoices(given, second).ShouldHaveSingleItem();
        (finding.Check, finding.Invoice, finding.Amount).ShouldBe(
            (ClaimCheck.MonthPaidTwice, "INV-2", new Rupiah(10 * Month)));
    }

    private static IEnumerable<ClaimFinding> Invoices(params Invoice[] invoices) =>
        InvoiceChecks.Find(invoices, new Dictionary<string, LocalDate>(), Later);

    private static ClaimFinding Only(ClaimCheck check, LedgerEvent[] worker)
    {
        var finding = All(worker).ShouldHaveSingleItem();
        (finding.Check, finding.Worker, finding.IsNotice).ShouldBe((check, Somebody, false));
        return finding;
    }

    private static IReadOnlyList<ClaimFinding> All(LedgerEvent[] worker, LocalDate? on = null) =>
        [.. PremiumChecks.Find(Somebody, new(worker, on ?? Later))];

    private static YearMonth YearMonthOf(string text) => NodaTime.Text.YearMonthPattern.Iso.Parse(text).Value;
}
