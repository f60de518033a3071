using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Enrolment.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Enrolment;

public class EndEnrolmentSpecs
{
    private static readonly EndEnrolment End = new(Ended());

    [Fact] public void An_enrolment_ends() => Given(Enrolled()).When(End).ThenRecorded();

    [Fact] public void The_same_end_again_adds_nothing() => Given(Enrolled(), Ended()).When(End).ThenNothing();

    [Fact] public void It_ends_once() =>
        Given(Enrolled(), Ended(month: 6)).When(End).ThenRefusedBy("not-enrolled");

    [Fact] public void Who_is_on_no_list_cannot_leave_it() => Given().When(End).ThenRefusedBy("worker-unknown");

    [Fact] public void Nobody_leaves_before_coming() =>
        Given(Enrolled()).When(new EndEnrolment(Ended(month: 1))).ThenRefusedBy("ends-before-start");

    [Fact] public void Nobody_takes_his_or_her_own_place() =>
        Given(Enrolled()).When(new EndEnrolment(Ended() with { ReplacedBy = Made }))
            .ThenRefusedBy("replaced-by-itself");

    [Fact] public void Months_paid_beyond_the_end_are_flagged() =>
        Given(Enrolled(), Paid(2, 12)).When(End).ThenWarnedBy("paid-beyond-end");

    [Fact] public void The_month_of_the_end_is_still_due() =>
        Given(Enrolled(), Paid(2, 8)).When(End).ThenRecorded();

    [Fact] public void A_fact_names_both_workers() =>
        (Ended() with { ReplacedBy = Ketut }).Persons().ShouldBe([Made, Ketut]);

    [Fact] public void Released_months_are_no_longer_paid()
    {
        var member = new LedgerEvent[] { Enrolled(), Paid(2, 12), Ended(), Released(9, 12) }
            .Aggregate(RosterMember.Empty, (member, fact) => member.Evolve(fact));
        member.Paid.ShouldHaveSingleItem().ShouldBe(new(
            "INV-1", 1, "APBD", new(2024, 2), new(2024, 8), new(70_000), new(47_600), new(2024, 3, 14)));
        member.CoveredUntil.ShouldBeNull();
    }
}
