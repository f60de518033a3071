using JamsostekLedger.Enrolment;
using static JamsostekLedger.Specs.Enrolment.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Enrolment;

public class ProposeWorkerSpecs
{
    private static readonly ProposeWorker Propose = new(Proposed());

    [Fact] public void A_list_proposes_a_worker() => Given().When(Propose).ThenRecorded();

    [Fact] public void The_same_list_again_adds_nothing() => Given(Proposed()).When(Propose).ThenNothing();

    [Fact] public void Another_list_of_the_same_programme_cannot_propose_the_worker_again() =>
        Given(Enrolled()).When(Propose).ThenRefusedBy("already-on-list");

    [Fact] public void Who_is_protected_by_another_programme_is_flagged() =>
        Given(Enrolled(Company)).When(Propose).ThenWarnedBy("two-programmes");

    [Fact] public void An_ended_protection_is_none() =>
        Given(Enrolled(Company), Ended(programme: Company)).When(Propose).ThenRecorded();
}
