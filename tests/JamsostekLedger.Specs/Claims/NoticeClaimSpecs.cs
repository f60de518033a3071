using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Claims.CaseSamples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class NoticeClaimSpecs
{
    private static NoticeClaim Command => new(Notice, Covered);

    [Fact] public void A_notice_opens_a_case_and_keeps_the_cover_that_was_seen() =>
        Given().When(Command).Then(new ClaimNoticed(Notice, Covered, null));

    [Fact] public void The_same_notice_again_adds_nothing_though_the_cover_looks_otherwise_now() =>
        Given(Noticed).When(Command with { Cover = Covered with { PaidMonths = 3 } }).ThenNothing();

    [Fact] public void The_same_event_under_another_number_is_refused() =>
        Given(Noticed).When(Command with { Notice = Notice with { Claim = "JKM-2025-0099" } })
            .ThenRefusedBy("claim-of-event-known");

    [Fact] public void Two_memberships_of_one_person_are_two_claims()
    {
        var other = Notice with { Claim = "JKM-2025-0032", Programme = "nelayan" };
        Given(Noticed).When(new NoticeClaim(other, Covered)).Then(new ClaimNoticed(other, Covered, null));
    }

    [Fact] public void The_same_number_with_another_event_is_refused() =>
        Given(Noticed).When(Command with { Notice = Notice with { EventDate = new(2025, 6, 9) } })
            .ThenRefusedBy("claim-step-illegal");

    [Fact] public void What_was_paid_before_the_notice_is_carried_into_the_case() =>
        Given(new BenefitPaid(CaseSamples.Row("P1", 20_000_000))).When(Command)
            .Then(new ClaimNoticed(Notice, Covered, new Rupiah(20_000_000), new(2025, 6, 28)));

    [Fact] public void What_was_taken_back_before_it_is_not() =>
        Given(new BenefitPaid(CaseSamples.Row("P1", 7)), new BenefitReversed(CaseSamples.Row("R1", 7), "P1"))
            .When(Command).Then(new ClaimNoticed(Notice, Covered, null));

    [Fact] public void A_notice_that_contradicts_the_payment_is_refused() =>
        Given(new BenefitPaid(CaseSamples.Row("P1", 7)))
            .When(Command with { Notice = Notice with { Segment = Segment.Pu } })
            .ThenRefusedBy("claim-differs");

    [Fact] public void An_event_after_its_notice_is_refused() =>
        Given().When(Command with { Notice = Notice with { EventDate = new(2025, 6, 13) } })
            .ThenRefusedBy("event-after-notice");

    [Theory]
    [InlineData(Benefit.Jht)]
    [InlineData(Benefit.Jp)]
    [InlineData(Benefit.Jkp)]
    public void Benefits_that_are_only_paid_have_no_case(Benefit benefit) =>
        Given().When(Command with { Notice = Notice with { Benefit = benefit } })
            .ThenRefusedBy("benefit-has-no-case");

    [Theory]
    [InlineData(CoverStatus.Grace)]
    [InlineData(CoverStatus.Lapsed)]
    [InlineData(CoverStatus.Awaiting)]
    [InlineData(CoverStatus.Ended)]
    [InlineData(CoverStatus.PaidLate)]
    public void An_event_outside_paid_months_is_recorded_and_warned_of(CoverStatus status) =>
        Given().When(Command with { Cover = Covered with { Status = status } }).ThenWarned("event-not-covered");

    [Fact] public void A_worker_of_no_roster_is_recorded_and_warned_of() =>
        Given().When(Command with { Cover = Covered with { Status = null } }).ThenWarned("claimant-not-enrolled");

    [Fact] public void A_notice_without_a_worker_is_known_by_its_number()
    {
        var unnamed = Notice with { Worker = null };
        Given(new ClaimNoticed(unnamed, null, null))
            .When(new NoticeClaim(unnamed with { Claim = "JKM-2025-0099" }, null))
            .Then(new ClaimNoticed(unnamed with { Claim = "JKM-2025-0099" }, null, null));
    }
}
