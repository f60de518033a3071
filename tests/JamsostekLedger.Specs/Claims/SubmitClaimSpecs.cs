using JamsostekLedger.Claims;
using static JamsostekLedger.Specs.Claims.CaseSamples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class SubmitClaimSpecs
{
    private static readonly ClaimSubmitted StageTwo = new(Accident, new(2025, 5, 3), null, "3a KK 2/8", Healed);

    [Fact] public void Heirs_apply_for_the_benefit() => Given(Noticed).When(new SubmitClaim(Applied)).ThenRecorded();

    [Fact] public void The_stage_two_report_is_the_claim() =>
        Given(AccidentNoticed).When(new SubmitClaim(StageTwo)).ThenRecorded();

    [Fact] public void It_says_what_the_accident_left() =>
        Given(AccidentNoticed).When(new SubmitClaim(StageTwo with { Injury = null }))
            .ThenRefusedBy("outcome-missing");

    [Fact] public void A_death_without_an_accident_leaves_no_injury() =>
        Given(Noticed).When(new SubmitClaim(Applied with { Injury = Healed }))
            .ThenRefusedBy("outcome-without-accident");

    [Fact] public void The_doctor_wrote_before() =>
        Given(AccidentNoticed)
            .When(new SubmitClaim(StageTwo with { Injury = Healed with { StatedOn = new(2025, 5, 4) } }))
            .ThenRefusedBy("doctor-after-application");

    [Fact] public void A_paid_claim_is_applied_for_again_when_the_next_year_is_due() =>
        Given([.. Complete, Decided(), Paid("P1", 42_000_000)])
            .When(new SubmitClaim(Applied with { On = new(2026, 7, 1) })).ThenRecorded();

    [Fact] public void A_rejected_one_is_reopened_first() =>
        Given([.. Complete, Step(ClaimStep.Rejection, 24, "not-a-member")])
            .When(new SubmitClaim(Applied with { On = new(2026, 7, 1) })).ThenRefusedBy("claim-step-illegal");
}
