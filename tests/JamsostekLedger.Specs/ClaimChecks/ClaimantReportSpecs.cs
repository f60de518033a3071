using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.ClaimChecks.CheckWalk;

namespace JamsostekLedger.Specs.ClaimChecks;

public class ClaimantReportSpecs
{
    private static readonly LocalDate Later = new(2025, 6, 30);
    private static readonly BenefitPaid Hurt =
        new(Payment("P1", new(2024, 2, 1), benefit: Benefit.Jkk, component: "pengobatan", amount: 3_000_000));
    private static readonly BenefitPaid Dead = new(Payment("P2", new(2024, 3, 10)));

    [Fact] public void Who_was_hurt_and_who_died_by_district_and_one_by_one()
    {
        var hurt = Of(Enrolled(), Hurt);
        (hurt.Died, hurt.Hurt, hurt.Amount).ShouldBe((0, 1, new Rupiah(3_000_000)));
        hurt.ByDistrict.ShouldBe([new("Ubud", 0, 1, new(3_000_000))]);

        // Hurt first, and dead of something else: one worker, who died.
        var both = Of(Enrolled(), Hurt, Dead);
        (both.Died, both.Hurt, both.Amount).ShouldBe((1, 0, new Rupiah(45_000_000)));
        both.Rows.Select(row => (row.Claim, row.Benefit)).ShouldBe(
            [("K-P1", Benefit.Jkk), ("K-P2", Benefit.Jkm)]);
    }

    [Fact] public void A_death_without_a_claim_is_among_them()
    {
        var row = Of([.. Enrolled(), .. Ended(new(2024, 3, 10))]).Rows.ShouldHaveSingleItem();
        (row.Died, row.Claim, row.Paid).ShouldBe((true, null, Rupiah.Zero));
    }

    [Fact] public void A_claim_of_which_only_notice_was_given_is_among_them()
    {
        var noticed = new ClaimNoticed(Notice(new(2024, 3, 10)), null, null);
        var report = Of([.. Enrolled(), .. Ended(new(2024, 3, 10))], noticed);
        (report.Died, report.Rows.Single().Claim, report.Amount).ShouldBe((1, "K-notice", Rupiah.Zero));
        Of(Enrolled(), noticed, new BenefitPaid(Payment("P1", new(2024, 3, 10), claim: "K-notice"))).Rows
            .ShouldHaveSingleItem().Paid.ShouldBe(new Rupiah(42_000_000));
    }

    [Fact] public void Who_is_in_another_programme_or_only_old_is_not()
    {
        Of(Enrolled(Other), Dead).Rows.ShouldBeEmpty();
        Of(Enrolled(), new BenefitPaid(Payment("P1", new(2024, 2, 1), benefit: Benefit.Jht))).Rows.ShouldBeEmpty();
    }

    private static ClaimantReport Of(LedgerEvent[] worker, params LedgerEvent[] claims) =>
        ClaimantReport.Of("51.04", Programme, Instant.MinValue, Book(Later, worker, claims));
}
