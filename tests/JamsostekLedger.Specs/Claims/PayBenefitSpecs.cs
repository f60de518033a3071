using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Claims.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class PayBenefitSpecs
{
    [Fact] public void A_payment_is_recorded() =>
        Given().When(new PayBenefit(Row("P1", 42_000_000))).Then(Paid("P1", 42_000_000));

    [Fact] public void A_claim_may_have_many_payments() =>
        Given(Paid("P1", 20_000_000)).When(new PayBenefit(Row("P2", 12_000_000) with
        {
            Component = "santunan berkala", Payee = Worker, Relation = null, District = null,
        })).ThenRecorded();

    [Fact] public void The_same_payment_again_adds_nothing() =>
        Given(Paid("P1", 42_000_000)).When(new PayBenefit(Row("P1", 42_000_000))).ThenNothing();

    [Fact] public void The_same_reference_with_other_content_is_refused() =>
        Given(Paid("P1", 42_000_000)).When(new PayBenefit(Row("P1", 42_000_000) with { District = "Tegallalang" }))
            .ThenRefusedBy("key-differs");

    [Fact] public void A_reference_is_given_once_in_the_region_and_not_once_a_claim() =>
        Given(Paid("P1", 42_000_000))
            .When(new PayBenefit(Row("P1", 42_000_000) with { Claim = "JKM-2024-0118" })).ThenRefusedBy("key-differs");

    [Fact] public void A_payment_that_was_taken_back_is_not_made_by_sending_it_again() =>
        Given(Paid("P1", 42_000_000), Reversed("R1", "P1", 42_000_000))
            .When(new PayBenefit(Row("P1", 42_000_000))).ThenNothing();

    [Fact] public void A_payment_dated_before_the_event_is_recorded_and_warned_of() =>
        Given().When(new PayBenefit(Row("P1", 1, new(2024, 3, 1)))).ThenWarnedBy("paid-before-event");

    [Fact] public void The_day_of_the_event_is_late_enough() =>
        Given().When(new PayBenefit(Row("P1", 1, new(2024, 3, 2)))).ThenRecorded();

    [Fact] public void A_claim_without_a_programme_stays_without_one() =>
        Given(new BenefitPaid(Row("P1", 1) with { Programme = null, Vulnerable = null }))
            .When(new PayBenefit(Row("P2", 1))).ThenRefusedBy("claim-differs");

    [Fact] public void What_a_claim_is_stays_settled_after_all_was_taken_back() =>
        Given(Paid("P1", 1), Reversed("R1", "P1", 1))
            .When(new PayBenefit(Row("P2", 1) with { Benefit = Benefit.Jkk })).ThenRefusedBy("claim-differs");

    [Theory]
    //          amount  benefit      segment        programme              refused by
    [InlineData(0,      Benefit.Jkk, Segment.Pu,    "another",             "amount-not-positive")]
    [InlineData(-1,     Benefit.Jkm, Segment.Bpu,   "gianyar-desa-2024-2", "amount-not-positive")]
    [InlineData(1,      Benefit.Jkk, Segment.Bpu,   "gianyar-desa-2024-2", "claim-differs")]
    [InlineData(1,      Benefit.Jkm, Segment.Pu,    "gianyar-desa-2024-2", "claim-differs")]
    [InlineData(1,      Benefit.Jkm, Segment.Bpu,   "another",             "claim-differs")]
    public void Refusals_in_the_order_in_which_they_are_checked(
        long amount, Benefit benefit, Segment segment, string programme, string rule) =>
        Given(Paid("P1", 1)).When(new PayBenefit(Row("P2", amount) with
        {
            Benefit = benefit, Segment = segment, Programme = programme,
        })).ThenRefusedBy(rule);

    [Fact] public void A_case_is_paid_after_its_decision() =>
        Given([.. CaseSamples.Complete, CaseSamples.Decided()])
            .When(new PayBenefit(CaseSamples.Row("P1", 42_000_000)))
            .Then(new BenefitPaid(CaseSamples.Row("P1", 42_000_000), true));

    [Fact] public void Before_it_a_payment_is_recorded_and_warned_of() =>
        Given(CaseSamples.Complete).When(new PayBenefit(CaseSamples.Row("P1", 7)))
            .ThenWarned("paid-before-decision");

    [Theory]
    [InlineData(null), InlineData("")]
    public void More_than_was_decided_needs_a_word_and_a_reason(string? reason) =>
        Given([.. CaseSamples.Complete, CaseSamples.Decided(), CaseSamples.Paid("P1", 42_000_000)])
            .When(new PayBenefit(CaseSamples.Row("P2", 1)) { BeyondReason = reason })
            .ThenRefusedBy("beyond-decision-needs-reason");

    [Fact] public void With_them_it_is_recorded_and_warned_of()
    {
        LedgerEvent[] paid = [.. CaseSamples.Complete, CaseSamples.Decided(), CaseSamples.Paid("P1", 42_000_000)];
        Given(paid).When(new PayBenefit(CaseSamples.Row("P2", 1)) { BeyondReason = "Beasiswa menyusul" })
            .ThenWarned("paid-beyond-decision");
        Given([.. paid, new BenefitPaid(CaseSamples.Row("P2", 1), true, "Beasiswa menyusul")])
            .When(new PayBenefit(CaseSamples.Row("P2", 1)) { BeyondReason = "Beasiswa menyusul" }).ThenNothing();
    }

    [Fact] public void A_payment_of_another_event_is_recorded_and_warned_of() =>
        Given([.. CaseSamples.Complete, CaseSamples.Decided()])
            .When(new PayBenefit(CaseSamples.Row("P1", 7) with { EventDate = new(2025, 6, 9) }))
            .ThenWarned("payment-differs-from-case");

    [Fact] public void A_rejected_case_is_reopened_before_it_is_paid() =>
        Given([.. CaseSamples.Complete, CaseSamples.Step(ClaimStep.Rejection, 24, "premium-lapsed")])
            .When(new PayBenefit(CaseSamples.Row("P1", 7))).ThenRefusedBy("claim-step-illegal");
}
