using JamsostekLedger.Enrolment;
using static JamsostekLedger.Specs.Enrolment.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Enrolment;

public class CheckWorkerSpecs
{
    [Fact] public void A_stage_answers_for_a_proposed_worker() =>
        Given(Proposed()).When(new CheckWorker(Checked())).ThenRecorded();

    [Fact] public void Nobody_answers_for_a_worker_whom_no_list_names() =>
        Given().When(new CheckWorker(Checked())).ThenRefusedBy("worker-unknown");

    [Fact] public void A_rejection_of_an_enrolled_worker_is_recorded_and_flagged() =>
        Given(Enrolled()).When(new CheckWorker(Checked(rejected: RejectionReason.Moved)))
            .ThenWarnedBy("rejected-after-enrolment");

    [Fact] public void The_same_answer_again_adds_nothing() =>
        Given(Proposed(), Checked()).When(new CheckWorker(Checked())).ThenNothing();

    [Fact] public void Another_answer_of_the_same_stage_and_day_is_refused() =>
        Given(Proposed(), Checked()).When(new CheckWorker(Checked(rejected: RejectionReason.NotFound)))
            .ThenRefusedBy("key-differs");

    [Theory]
    [InlineData(null, null, EnrolmentStatus.Verified)]
    [InlineData(RejectionReason.Moved, null, EnrolmentStatus.Rejected)]
    [InlineData(null, RejectionReason.NoWork, EnrolmentStatus.Rejected)]
    public void One_rejection_is_enough(
        RejectionReason? registry, RejectionReason? village, EnrolmentStatus status) =>
        Member(Checked(CheckStage.Registry, registry), Checked(CheckStage.Village, village)).Status.ShouldBe(status);

    [Fact] public void A_later_answer_of_the_same_stage_takes_the_place_of_the_earlier() =>
        Member(Checked(rejected: RejectionReason.NotFound), Checked(on: new(2024, 2, 1)))
            .Status.ShouldBe(EnrolmentStatus.Verified);

    private static RosterMember Member(params WorkerChecked[] checks) =>
        checks.Aggregate(RosterMember.Empty.Evolve(Proposed()), (member, check) => member.Evolve(check));
}
