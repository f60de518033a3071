using System.Collections.Immutable;
using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Claims.CaseSamples;

namespace JamsostekLedger.Specs.Claims;

public class DecideClaimSpecs
{
    private static readonly ClaimDecision Full = new(
        "PEN-31", new(2025, 6, 26), Parts(20_000_000, 12_000_000, 10_000_000), null, null);

    [Fact] public void A_decision_keeps_what_was_expected_line_by_line()
    {
        var decided = Told(Full).Fact.ShouldBeOfType<ClaimDecided>();

        decided.Decision.ShouldBe(Full);
        decided.Expected!.Total.ShouldBe(new Rupiah(42_000_000));
        decided.Expected.Lines.Select(line => line.Component)
            .ShouldBe([BenefitComponent.LumpSum, BenefitComponent.Periodic, BenefitComponent.Funeral]);
        decided.Expected.Lines.ShouldAllBe(line => line.Rule.Length > 0 && line.Source.Length > 0);
    }

    [Fact] public void The_same_decision_again_adds_nothing()
    {
        var ledger = Ledger();
        ledger.Tell(Command(Full)).Fact.ShouldNotBeNull();
        ledger.Tell(Command(Full, Covered with { PaidMonths = 2 })).ShouldBeSameAs(Decision.Nothing);
    }

    [Fact] public void Another_amount_than_expected_needs_a_reason()
    {
        var refusal = Told(Full with { Parts = Parts(20_000_000, 12_000_000, 0) }).Refusal.ShouldNotBeNull();
        refusal.Rule.ShouldBe("difference-needs-reason");
        refusal.Message.ShouldContain("biaya pemakaman Rp0, menurut perhitungan Rp10.000.000");
    }

    [Fact] public void With_one_of_the_list_it_stands_beside_the_expectation()
    {
        var decision = Full with { Parts = Parts(20_000_000, 12_000_000, 0), DifferenceReason = "other-membership" };
        var decided = Told(decision).Fact.ShouldBeOfType<ClaimDecided>();
        decided.Decision.Total.ShouldBe(new Rupiah(32_000_000));
        decided.Expected!.Total.ShouldBe(new Rupiah(42_000_000));
    }

    [Fact] public void A_reason_of_no_list_is_refused_also_where_none_is_needed() =>
        Told(Full with { DifferenceReason = "because" }).Refusal.ShouldNotBeNull().Rule
            .ShouldBe("difference-needs-reason");

    [Fact] public void A_second_membership_pays_32_million_and_needs_no_reason() =>
        Ledger().Tell(Command(Full with { Parts = Parts(20_000_000, 12_000_000, 0) }) with { FuneralElsewhere = true })
            .Fact.ShouldNotBeNull();

    [Fact] public void A_second_funeral_needs_a_reason_and_is_warned_of()
    {
        var decision = Full with { DifferenceReason = "other-difference" };
        Ledger().Tell(Command(decision) with { FuneralElsewhere = true })
            .Warnings.Select(warning => warning.Rule).ShouldBe(["funeral-paid-elsewhere"]);
    }

    [Fact] public void In_the_first_three_months_ten_million_are_expected()
    {
        var early = Covered with { Since = new(2025, 5), PaidMonths = 2 };
        var decision = Full with { Parts = Parts(0, 0, 10_000_000) };
        Ledger().Tell(Command(decision, early)).Fact.ShouldBeOfType<ClaimDecided>()
            .Expected!.Total.ShouldBe(new Rupiah(10_000_000));
    }

    [Fact] public void A_decision_of_nothing_is_refused() =>
        Told(Full with { Parts = [] }).Refusal.ShouldNotBeNull().Rule.ShouldBe("decision-empty");

    [Fact] public void An_event_outside_paid_months_is_warned_of() =>
        Ledger().Tell(Command(Full, Covered with { Status = CoverStatus.Lapsed, Since = null }))
            .Warnings.Select(warning => warning.Rule).ShouldContain("event-not-covered");

    [Fact] public void A_later_decision_may_take_the_place_of_an_earlier_one()
    {
        var ledger = Ledger();
        ledger.Tell(Command(Full)).Fact.ShouldNotBeNull();
        var revised = new ClaimDecision("PEN-32", new(2025, 6, 27), Full.Parts, "PEN-31", null);
        ledger.Tell(Command(revised)).Fact.ShouldNotBeNull();

        Case(ledger).Decided.ShouldBe(new Rupiah(42_000_000));
        ledger.Tell(Command(revised with { Number = "PEN-33" })).Refusal.ShouldNotBeNull().Rule
            .ShouldBe("replaced-decision-unknown");
    }

    [Fact] public void A_second_decision_that_replaces_none_adds_to_the_first()
    {
        var ledger = Ledger();
        ledger.Tell(Command(Full)).Fact.ShouldNotBeNull();
        ledger.Tell(Command(Full with { Number = "PEN-32" })).Refusal.ShouldNotBeNull().Rule
            .ShouldBe("difference-needs-reason");
    }

    [Fact] public void Payments_before_a_decision_settle_it_as_far_as_they_reach()
    {
        var ledger = Ledger(Paid("P1", 42_000_000));
        ledger.Tell(Command(Full)).Fact.ShouldNotBeNull();
        (Case(ledger).Stage, Case(ledger).Outstanding).ShouldBe((ClaimStage.Paid, Rupiah.Zero));
    }

    [Fact] public void Before_the_documents_are_complete_nothing_is_decided() =>
        Spec.Given(Noticed, Applied).When(Command(Full)).ThenRefusedBy("claim-step-illegal");

    private static ImmutableArray<DecidedPart> Parts(long sum, long periodic, long funeral) =>
    [
        .. new DecidedPart[]
        {
            new(BenefitComponent.LumpSum, new(sum)), new(BenefitComponent.Periodic, new(periodic)),
            new(BenefitComponent.Funeral, new(funeral)),
        }.Where(part => part.Amount > Rupiah.Zero),
    ];

    private static DecideClaim Command(ClaimDecision decision, CoverSeen? cover = null) =>
        new(Death, decision, cover ?? Covered, false);

    private static Decision Told(ClaimDecision decision) => Ledger().Tell(Command(decision));

    private static ClaimCase Case(MemoryLedger ledger) => ((Claim)ledger.StateOf(Claim.StreamOf(Death))).Case;

    private static MemoryLedger Ledger(params LedgerEvent[] more)
    {
        var ledger = new MemoryLedger();
        foreach (var fact in Complete.Concat(more))
            ledger.Add(fact);
        return ledger;
    }
}
