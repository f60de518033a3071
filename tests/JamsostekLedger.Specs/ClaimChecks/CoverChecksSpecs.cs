using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.ClaimChecks.CheckWalk;

namespace JamsostekLedger.Specs.ClaimChecks;

public class CoverChecksSpecs
{
    private static readonly LocalDate Later = new(2025, 6, 30);

    [Theory]
    //          event          check that finds it, or none
    [InlineData("2023-12-31",  ClaimCheck.PaidNotCovered,           null)]
    [InlineData("2024-01-01",  null,                                null)]
    [InlineData("2024-06-30",  null,                                null)]
    [InlineData("2024-07-01",  ClaimCheck.PaidNotCovered,           CoverStatus.Grace)]
    [InlineData("2024-09-30",  ClaimCheck.PaidNotCovered,           CoverStatus.Grace)]
    [InlineData("2024-10-01",  ClaimCheck.PaidAfterPremiumStopped,  CoverStatus.Lapsed)]
    public void Claims_against_cover_paid_from_January_to_June(string on, ClaimCheck? check, CoverStatus? status)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var book = Book(Later, [.. Enrolled(), Months(1, 6)], new BenefitPaid(Payment("P1", day, Later)));

        var found = Report(book).Checks.SelectMany(result => result.Findings)
            .Where(finding => finding.Check is ClaimCheck.PaidNotCovered or ClaimCheck.PaidAfterPremiumStopped)
            .ToList();
        found.Select(finding => finding.Check).ShouldBe(check is { } one ? [one] : []);
        found.ShouldAllBe(finding => finding.Status == status && finding.Amount == new Rupiah(42_000_000));
        found.ShouldAllBe(finding => finding.IsNotice == (status == CoverStatus.Grace));
    }

    [Fact] public void Who_was_never_paid_for_awaits_and_who_ended_is_out()
    {
        var awaiting = Book(Later, Enrolled(), new BenefitPaid(Payment("P1", new(2024, 3, 1))));
        Found(ClaimCheck.PaidNotCovered, awaiting).ShouldHaveSingleItem().Status.ShouldBe(CoverStatus.Awaiting);

        LedgerEvent[] worker = [.. Enrolled(), Months(1, 6), .. Ended(new(2024, 3, 10), EndReason.Moved)];
        Found(ClaimCheck.PaidNotCovered, Book(Later, worker, new BenefitPaid(Payment("P1", new(2024, 3, 10)))))
            .ShouldBeEmpty();
        Found(ClaimCheck.PaidNotCovered, Book(Later, worker, new BenefitPaid(Payment("P1", new(2024, 3, 11)))))
            .ShouldHaveSingleItem().Status.ShouldBe(CoverStatus.Ended);
    }

    [Fact] public void Months_paid_late_are_to_be_seen_and_not_counted()
    {
        var book = Book(Later, [.. Enrolled(), Months(1, 1), Months(2, 8, paidOn: new(2024, 9, 20), number: 2)],
            new BenefitPaid(Payment("P1", new(2024, 3, 15))));

        var result = Report(book).Checks.Single(check => check.Check == ClaimCheck.PaidNotCovered);
        result.Findings.ShouldHaveSingleItem().Status.ShouldBe(CoverStatus.PaidLate);
        (result.Count, result.Amount, result.Notices, result.NoticeAmount)
            .ShouldBe((0, Rupiah.Zero, 1, new Rupiah(42_000_000)));
        Report(book).HasFound.ShouldBe(Report(book).Checks.Any(check => check.Count > 0));
    }

    [Fact] public void What_was_known_at_the_payment_is_said_where_it_differs()
    {
        // On the day of payment February to June were unpaid: in grace. They stayed so, and the cover lapsed.
        var then = Book(Later, [.. Enrolled(), Months(1, 1)], new BenefitPaid(Payment("P1", new(2024, 2, 20))));
        Found(ClaimCheck.PaidNotCovered, then).ShouldHaveSingleItem().KnownOtherwise.ShouldBeFalse();

        // Paid for when the benefit was paid, given back since.
        var back = new CoverReleased(
            Somebody, Programme, "I/1", 1, "APBD", new(2024, 2), new(2024, 6), new(50_000), new(34_000),
            new(2024, 8, 1));
        var since = Book(
            Later, [.. Enrolled(), Months(1, 6), back], new BenefitPaid(Payment("P1", new(2024, 2, 20))));
        var finding = Found(ClaimCheck.PaidNotCovered, since).ShouldHaveSingleItem();
        (finding.Status, finding.StatusWhenPaid, finding.KnownOtherwise)
            .ShouldBe((CoverStatus.Grace, CoverStatus.Covered, true));
    }

    [Fact] public void A_payment_after_the_day_or_taken_back_by_it_is_not_there()
    {
        var paid = new BenefitPaid(Payment("P1", new(2024, 12, 1), new(2025, 1, 10)));
        var taken = new BenefitReversed(
            Payment("R1", new(2024, 12, 1), new(2025, 2, 1), claim: "K-P1"), "P1");
        LedgerEvent[] worker = [.. Enrolled(), Months(1, 6)];

        CountOn(new(2025, 1, 9)).ShouldBe(0);
        CountOn(new(2025, 1, 10)).ShouldBe(1);
        CountOn(new(2025, 1, 31)).ShouldBe(1);
        CountOn(new(2025, 2, 1)).ShouldBe(0);

        int CountOn(LocalDate day) =>
            Found(ClaimCheck.PaidAfterPremiumStopped, Book(day, worker, paid, taken)).Count;
    }

    [Fact] public void Only_accidents_and_deaths_are_held_against_cover() =>
        Report(Book(Later, [.. Enrolled(), Months(1, 6)],
                new BenefitPaid(Payment("P1", new(2024, 12, 1), benefit: Benefit.Jht, component: "saldo JHT"))))
            .HasFound.ShouldBeFalse();

    [Fact] public void A_claimant_whom_no_roster_knows_is_found_where_a_roster_could_know()
    {
        var paid = Payment("P1", new(2024, 3, 1)) with { Worker = Stranger };
        Found(ClaimCheck.ClaimantNotEnrolled, Book(Later, Enrolled(), new BenefitPaid(paid)))
            .ShouldHaveSingleItem().Worker.ShouldBe(Stranger);
        foreach (var near in new[]
                 {
                     paid with { Worker = null }, paid with { Programme = null },
                     paid with { Programme = "tanpa-daftar" }, paid with { Worker = Somebody },
                     // A roster of 2023 on says nothing of 2022.
                     paid with { EventDate = Founded.PlusDays(-1) },
                 })
            Found(ClaimCheck.ClaimantNotEnrolled, Book(Later, Enrolled(), new BenefitPaid(near))).ShouldBeEmpty();
    }

    [Fact] public void A_proposed_worker_is_not_enrolled()
    {
        LedgerEvent[] proposed =
            [new WorkerProposed(Somebody, new(Programme, "Ubud", "Mas", null, false), new(2024, 1, 3))];
        Found(ClaimCheck.ClaimantNotEnrolled, Book(Later, proposed, new BenefitPaid(Payment("P1", new(2024, 3, 1)))))
            .Count.ShouldBe(1);
    }

    [Fact] public void What_could_not_be_looked_at_is_counted_with_its_reason()
    {
        var paid = Payment("P1", new(2024, 3, 1));
        var book = Book(Later, [.. Enrolled(), Months(1, 6)],
            new BenefitPaid(paid),
            new BenefitPaid(paid with { Claim = "K2", Worker = null }),
            new BenefitPaid(paid with { Claim = "K3", Programme = null }),
            new BenefitPaid(paid with { Claim = "K4", Programme = "tanpa-daftar" }),
            new BenefitPaid(paid with { Claim = "K5", Programme = "tanpa-iuran" }),
            new BenefitPaid(paid with { Claim = "K6", Worker = Stranger }));
        book = book with
        {
            Rosters = new Dictionary<string, LocalDate> { [Programme] = Founded, ["tanpa-iuran"] = Founded },
        };

        Report(book).Looked.Select(row => (row.How, row.Claims, row.Amount.Amount)).ShouldBe(
        [
            (CoverLookedAt.Checked, 1, 42_000_000), (CoverLookedAt.NoWorker, 1, 42_000_000),
            (CoverLookedAt.NoProgramme, 1, 42_000_000), (CoverLookedAt.NoRoster, 1, 42_000_000),
            (CoverLookedAt.NoPremium, 1, 42_000_000), (CoverLookedAt.NotEnrolled, 1, 42_000_000),
        ]);
    }
}
