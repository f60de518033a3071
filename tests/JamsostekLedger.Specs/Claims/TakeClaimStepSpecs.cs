using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Claims.CaseSamples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class TakeClaimStepSpecs
{
    private static TakeClaimStep Take(
        ClaimStep step, int day, string? reason = null, string claim = Death, params string[] missing) =>
        new(Step(step, day, reason, claim, missing));

    private static readonly LedgerEvent[] Documents =
    [
        .. ClaimDocuments.NeededFor(Benefit.Jkm).Select(needed =>
            new ClaimDocumentRecorded(Death, needed.Code, new(2025, 6, 21), null, null, "map 3")),
    ];

    [Fact] public void Verification_begins_when_the_documents_are_complete() =>
        Given(Complete).When(Take(ClaimStep.Verification, 24)).ThenRecorded();

    [Fact] public void Before_that_it_may_not() =>
        Given(Noticed, Applied).When(Take(ClaimStep.Verification, 24)).ThenRefusedBy("claim-step-illegal");

    [Fact] public void Nothing_happens_to_a_claim_that_nobody_gave_notice_of() =>
        Given().When(Take(ClaimStep.Verification, 24)).ThenRefusedBy("case-unknown");

    [Fact] public void Nor_to_one_of_which_only_payments_are_known() =>
        Given(new BenefitPaid(CaseSamples.Row("P1", 7))).When(Take(ClaimStep.Closing, 24, "all-paid"))
            .ThenRefusedBy("case-unknown");

    [Fact] public void A_step_before_the_event_is_refused() =>
        Given(Noticed).When(Take(ClaimStep.Rejection, 9, "not-a-member")).ThenRefusedBy("step-before-event");

    [Fact] public void A_step_before_the_one_that_led_here_is_refused() =>
        Given(Complete).When(Take(ClaimStep.Verification, 22)).ThenRefusedBy("step-before-earlier-step");

    [Fact] public void A_step_of_the_same_day_is_not() =>
        Given(Complete).When(Take(ClaimStep.Verification, 23)).ThenRecorded();

    [Fact] public void Only_accidents_have_a_stage_one_report() =>
        Given(Noticed).When(Take(ClaimStep.StageOne, 13)).ThenRefusedBy("step-not-of-benefit");

    [Fact] public void An_accident_is_reported_and_treated() =>
        Given(AccidentNoticed, Step(ClaimStep.StageOne, 1, claim: Accident))
            .When(Take(ClaimStep.Treatment, 2, claim: Accident)).ThenRecorded();

    [Fact] public void BPJS_asks_for_documents_by_name() =>
        Given(Noticed, Applied).When(Take(ClaimStep.DocumentsMissing, 21, missing: "death-deed")).ThenRecorded();

    [Fact] public void Without_names_it_asks_for_nothing() =>
        Given(Noticed, Applied).When(Take(ClaimStep.DocumentsMissing, 21)).ThenRefusedBy("missing-documents-unnamed");

    [Fact] public void Documents_are_complete_when_all_that_are_needed_are_recorded() =>
        Given([Noticed, Applied, .. Documents]).When(Take(ClaimStep.DocumentsComplete, 23)).ThenRecorded();

    [Fact] public void When_one_is_not_recorded_it_is_warned_of() =>
        Given([Noticed, Applied, .. Documents.Skip(1)]).When(Take(ClaimStep.DocumentsComplete, 23))
            .ThenWarned("document-not-recorded");

    [Fact] public void A_rejection_has_a_reason_of_the_list() =>
        Given(Complete).When(Take(ClaimStep.Rejection, 25, "premium-lapsed")).ThenRecorded();

    [Theory]
    [InlineData(null)]
    [InlineData("because")]
    [InlineData("arrears-settled")]
    public void Another_reason_or_none_is_refused(string? reason) =>
        Given(Complete).When(Take(ClaimStep.Rejection, 25, reason)).ThenRefusedBy("claim-reason-unknown");

    [Fact] public void A_step_that_needs_no_reason_has_none() =>
        Given(Complete).When(Take(ClaimStep.Verification, 25, "withdrawn")).ThenRefusedBy("reason-without-need");

    [Fact] public void A_rejected_claim_is_reopened_when_arrears_are_settled() =>
        Given([.. Complete, Step(ClaimStep.Rejection, 25, "premium-lapsed")])
            .When(Take(ClaimStep.Reopening, 40, "arrears-settled")).ThenRecorded();

    [Fact] public void A_closed_claim_takes_no_step_but_reopening() =>
        Given([.. Complete, Step(ClaimStep.Rejection, 25, "fictitious"),
            Step(ClaimStep.Closing, 26, "rejected-finally")])
            .When(Take(ClaimStep.Rejection, 27, "fictitious")).ThenRefusedBy("claim-step-illegal");
}
