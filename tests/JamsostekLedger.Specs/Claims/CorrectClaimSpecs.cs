using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Claims.CaseSamples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class CorrectClaimSpecs
{
    private static readonly ClaimCorrected Correction = new(
        Death, new(2025, 6, 16), "wrong-date", "B-17/2025", new(2025, 6, 9), null, null, null, null, null, null,
        Covered);

    [Fact] public void A_wrong_date_is_put_right() =>
        Given(Noticed).When(new CorrectClaim(Correction)).ThenRecorded();

    [Fact] public void The_notice_then_has_the_right_date_and_no_hour() =>
        Correction.Of(Notice with { EventAt = NodaTime.Instant.FromUtc(2025, 6, 10, 1, 0) })
            .ShouldBe(Notice with { EventDate = new(2025, 6, 9) });

    [Fact] public void What_a_correction_does_not_name_stays() =>
        (Correction with { EventDate = null, Wage = new(3_000_000) }).Of(Notice)
            .ShouldBe(Notice with { Wage = new Rupiah(3_000_000) });

    [Fact] public void Another_membership_takes_its_kind_of_programme_along() =>
        (Correction with { EventDate = null, Programme = "kontrak", Vulnerable = false }).Of(Notice)
            .ShouldBe(Notice with { Programme = "kontrak", Vulnerable = false });

    [Fact] public void A_correction_that_changes_nothing_is_refused() =>
        Given(Noticed).When(new CorrectClaim(Correction with { EventDate = Notice.EventDate }))
            .ThenRefusedBy("claim-correction-empty");

    [Fact] public void What_nobody_gave_notice_of_cannot_be_put_right() =>
        Given().When(new CorrectClaim(Correction)).ThenRefusedBy("case-unknown");

    [Fact] public void A_correction_has_a_reason_of_the_list() =>
        Given(Noticed).When(new CorrectClaim(Correction with { Reason = "premium-lapsed" }))
            .ThenRefusedBy("claim-reason-unknown");

    [Fact] public void An_event_after_the_correction_is_refused() =>
        Given(Noticed).When(new CorrectClaim(Correction with { EventDate = new(2025, 6, 17) }))
            .ThenRefusedBy("event-after-notice");

    [Fact] public void Once_paid_the_membership_stands() =>
        Given([.. Complete, Decided(), Paid("P1", 42_000_000)])
            .When(new CorrectClaim(Correction with { On = new(2025, 7, 9), Programme = "kontrak" }))
            .ThenRefusedBy("claim-differs");

    [Fact] public void The_cases_are_counted_under_the_membership_that_is_right()
    {
        var ledger = new MemoryLedger();
        ledger.Add(Noticed);
        ledger.Add(Correction with { EventDate = null, Programme = "kontrak", Vulnerable = false });

        ledger.Balance("case:noticed", where: line => line.Of.Programme == Notice.Programme).ShouldBe(0);
        ledger.Balance("case:noticed", where: line => line.Of.Programme == "kontrak").ShouldBe(1);
    }
}
