using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Claims.CaseSamples;

namespace JamsostekLedger.Specs.Claims;

/// <summary>Which steps a counter is offered: those that would not be refused, and no others.</summary>
public class PossibleStepsSpecs
{
    [Fact] public void Nothing_begins_a_claim_but_a_notice_or_a_payment() =>
        Possible().ShouldBe([ClaimStep.Notice, ClaimStep.Payment]);

    [Fact] public void A_claim_of_payments_alone_may_be_noticed_and_taken_back() =>
        Possible(new BenefitPaid(Row("B-1", 42_000_000)))
            .ShouldBe([ClaimStep.Notice, ClaimStep.Payment, ClaimStep.Reversal]);

    [Fact] public void A_death_has_no_treatment_and_an_accident_has() =>
        Possible(AccidentNoticed).Except(Possible(Noticed)).ShouldBe([ClaimStep.StageOne, ClaimStep.Treatment]);

    [Fact] public void Nothing_is_taken_back_that_was_not_paid()
    {
        Possible([.. Complete, Decided()]).ShouldNotContain(ClaimStep.Reversal);
        Possible([.. Complete, Decided(), Paid("B-1", 20_000_000)]).ShouldContain(ClaimStep.Reversal);
    }

    [Fact] public void No_step_that_is_offered_is_forbidden()
    {
        LedgerEvent[] all =
        [
            .. Complete, Decided(), Paid("B-1", 42_000_000), Step(ClaimStep.Reopening, 40, "court-decree"),
            Step(ClaimStep.Rejection, 41, "fictitious"), Step(ClaimStep.Closing, 42, "rejected-finally"),
        ];
        for (var known = 1; known <= all.Length; known++)
        {
            var state = State(all[..known]);
            state.Possible.ShouldNotBeEmpty();
            foreach (var step in state.Possible)
                state.Forbids(Death, step, null).ShouldBeNull($"{step} after {known} facts");
        }
    }

    private static IEnumerable<ClaimStep> Possible(params LedgerEvent[] facts) => State(facts).Possible;

    private static Claim State(IEnumerable<LedgerEvent> facts) =>
        facts.Aggregate(Claim.Empty, (state, fact) => state.Evolve(fact));
}
