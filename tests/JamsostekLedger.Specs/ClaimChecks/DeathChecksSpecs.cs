using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.ClaimChecks.CheckWalk;

namespace JamsostekLedger.Specs.ClaimChecks;

public class DeathChecksSpecs
{
    private static readonly LocalDate Died = new(2024, 3, 10);
    private static readonly LocalDate Later = new(2025, 6, 30);
    private static readonly BenefitPaid Jkm = new(Payment("P1", Died));

    [Fact] public void Months_after_the_month_of_the_death_are_found_by_programme_and_fund()
    {
        var found = Found(ClaimCheck.PremiumAfterDeath, Book(Later,
            [.. Enrolled(), .. Enrolled(Other), Months(1, 6), Months(4, 5, Other, "CSR", number: 2)], Jkm));
        found.Select(finding => (finding.Programme, finding.Fund, finding.MonthFrom, finding.MonthTo, finding.Months,
            finding.Amount)).ShouldBe(
        [
            (Other, "CSR", new YearMonth(2024, 4), new YearMonth(2024, 5), 2, new Rupiah(33_600)),
            (Programme, "APBD", new YearMonth(2024, 4), new YearMonth(2024, 6), 3, new Rupiah(50_400)),
        ]);
        found.ShouldAllBe(finding => finding.Claims.Single() == "K-P1" && finding.On == Died);
    }

    [Fact] public void The_month_of_the_death_and_what_was_given_back_are_not()
    {
        Found(ClaimCheck.PremiumAfterDeath, Book(Later, [.. Enrolled(), Months(1, 3)], Jkm)).ShouldBeEmpty();
        var back = new CoverReleased(
            Somebody, Programme, "I/1", 1, "APBD", new(2024, 5), new(2024, 6), new(20_000), new(13_600),
            new(2024, 8, 1));
        LedgerEvent[] worker = [.. Enrolled(), Months(1, 6), back];
        Found(ClaimCheck.PremiumAfterDeath, Book(Later, worker, Jkm)).ShouldHaveSingleItem().Months.ShouldBe(1);
        Found(ClaimCheck.PremiumAfterDeath, Book(new(2024, 7, 31), worker, Jkm)).Single().Months.ShouldBe(3);
    }

    [Theory]
    [InlineData(Benefit.Jkk, "biaya pemakaman", 3), InlineData(Benefit.Jkk, "Santunan kematian", 3)]
    [InlineData(Benefit.Jkk, "pengobatan", 0), InlineData(Benefit.Jht, "saldo JHT karena meninggal", 0)]
    public void A_death_by_accident_counts_and_an_accident_does_not(Benefit benefit, string component, int months) =>
        Found(ClaimCheck.PremiumAfterDeath, Book(Later, [.. Enrolled(), Months(1, 6)],
                new BenefitPaid(Payment("P1", Died, benefit: benefit, component: component))))
            .Sum(finding => finding.Months ?? 0).ShouldBe(months);

    [Fact] public void A_death_by_the_roster_alone_counts_too_and_another_ending_does_not()
    {
        Found(ClaimCheck.PremiumAfterDeath, Book(Later, [.. Enrolled(), Months(1, 6), .. Ended(Died)]))
            .ShouldHaveSingleItem().Claims.ShouldBeEmpty();
        Found(ClaimCheck.PremiumAfterDeath,
            Book(Later, [.. Enrolled(), Months(1, 6), .. Ended(Died, EndReason.Moved)])).ShouldBeEmpty();
    }

    [Fact] public void A_death_without_a_claim_says_whether_cover_was_there()
    {
        LedgerEvent[] worker = [.. Enrolled(), Months(1, 6), .. Ended(Died)];
        var finding = Found(ClaimCheck.EndedAsDiedWithoutClaim, Book(Later, worker)).ShouldHaveSingleItem();
        (finding.On, finding.Status, finding.Amount, finding.IsNotice)
            .ShouldBe((Died, CoverStatus.Covered, (Rupiah?)null, false));

        var grace = Book(Later, [.. Enrolled(), Months(1, 2), .. Ended(Died)]);
        Report(grace).Checks.Single(check => check.Check == ClaimCheck.EndedAsDiedWithoutClaim).Count.ShouldBe(1);
    }

    [Fact] public void A_claim_on_the_death_answers_it_and_another_claim_does_not()
    {
        LedgerEvent[] worker = [.. Enrolled(), Months(1, 6), .. Ended(Died)];
        Found(ClaimCheck.EndedAsDiedWithoutClaim, Book(Later, worker, Jkm)).ShouldBeEmpty();
        Found(ClaimCheck.EndedAsDiedWithoutClaim, Book(Later, [.. Enrolled(), .. Ended(Died, EndReason.NoWork)]))
            .ShouldBeEmpty();
        var hurt = new BenefitPaid(Payment("P1", new(2024, 2, 1), benefit: Benefit.Jkk, component: "pengobatan"));
        Found(ClaimCheck.EndedAsDiedWithoutClaim, Book(Later, worker, hurt)).Count.ShouldBe(1);
        // Taken back, it answers no longer.
        Found(ClaimCheck.EndedAsDiedWithoutClaim, Book(Later, worker, Jkm, new BenefitReversed(
            Payment("R1", Died, new(2024, 5, 1), claim: "K-P1"), "P1"))).Count.ShouldBe(1);
    }

    [Fact] public void A_notice_answers_it_from_its_day_on_whatever_came_of_it()
    {
        LedgerEvent[] worker = [.. Enrolled(), Months(1, 6), .. Ended(Died)];
        var notice = Notice(Died, noticedOn: new(2024, 4, 2));
        Count(Later, notice).ShouldBe(0);
        Count(new(2024, 4, 1), notice).ShouldBe(1);
        Count(Later, notice with { Worker = Stranger }).ShouldBe(1);
        Count(Later, notice with { Benefit = Benefit.Jkk }).ShouldBe(0);
        Count(Later, notice with { Benefit = Benefit.Jkk, EventDate = Died.PlusDays(-9) }).ShouldBe(1);

        int Count(LocalDate day, ClaimNotice given) => Found(
            ClaimCheck.EndedAsDiedWithoutClaim, Book(day, worker, new ClaimNoticed(given, null, null))).Count;
    }

    [Fact] public void A_claim_whose_enrolment_goes_on_is_found_once_a_worker()
    {
        var found = Found(ClaimCheck.ClaimWithoutEnding, Book(Later,
            [.. Enrolled(Other), .. Enrolled()], Jkm,
            new BenefitPaid(Payment("P2", Died, amount: 32_000_000) with { Programme = Other })));
        var finding = found.ShouldHaveSingleItem();
        finding.Claims.ShouldBe(["K-P1", "K-P2"]);
        (finding.Programme, finding.Amount).ShouldBe((Programme, new Rupiah(74_000_000)));
    }

    [Fact] public void One_that_was_ended_or_ends_with_its_programme_is_not()
    {
        Found(ClaimCheck.ClaimWithoutEnding, Book(Later, [.. Enrolled(), .. Ended(Died)], Jkm)).ShouldBeEmpty();
        Found(ClaimCheck.ClaimWithoutEnding, Book(Later, Enrolled(last: new(2024, 3)), Jkm)).ShouldBeEmpty();
        Found(ClaimCheck.ClaimWithoutEnding, Book(Later, Enrolled(last: new(2024, 4)), Jkm)).Count.ShouldBe(1);
        Found(ClaimCheck.ClaimWithoutEnding, Book(Later, Enrolled(),
            new BenefitPaid(Payment("P1", Died, benefit: Benefit.Jkk, component: "pengobatan")))).ShouldBeEmpty();
    }
}
