using JamsostekLedger.Approvals;
using static JamsostekLedger.Specs.Approvals.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Approvals;

public class ApproveRequestSpecs
{
    [Fact] public void Another_person_who_may_approves() =>
        Given(Asked).When(Approve(Approver)).Then(Samples.Given(Approver));

    [Fact] public void A_second_one_after_that_has_the_next_number() => Given(Asked, Samples.Given(Approver))
        .When(Approve(Second)).Then(Samples.Given(Second, number: 2));

    [Fact] public void Never_the_maker_whatever_role_the_maker_has_by_now() =>
        Given(Asked).When(Approve(Finance)).ThenRefusedBy("approval-own");

    [Fact] public void Nor_the_maker_in_other_letters() =>
        Given(Asked).When(Approve(" KEUANGAN")).ThenRefusedBy("approval-own");

    [Fact] public void Nobody_approves_twice() => Given(Asked, Samples.Given(Approver))
        .When(Approve(Approver)).ThenRefusedBy("approval-twice");

    [Fact] public void Nobody_without_the_role() => Given(Asked)
        .When(Approve(Approver) with { May = false }).ThenRefusedBy("approval-no-right");

    [Fact] public void Nothing_that_was_never_asked() =>
        Given().When(Approve(Approver)).ThenRefusedBy("approval-unknown");

    [Fact] public void Nothing_else_than_what_is_asked() => Given(Asked)
        .When(new ApproveRequest(Samples.Given(Approver) with { Sha256 = "00" }, May: true))
        .ThenRefusedBy("approval-changed");

    [Fact] public void Nothing_after_its_last_day() => Given(Asked)
        .When(new ApproveRequest(Samples.Given(Approver) with { On = Asked.LastDay.PlusDays(1) }, May: true))
        .ThenRefusedBy("approval-expired");

    [Fact] public void On_that_day_it_may_be_approved()
    {
        var late = Samples.Given(Approver) with { On = Asked.LastDay };
        Given(Asked).When(new ApproveRequest(late, May: true)).Then(late);
    }

    [Fact] public void Nothing_that_was_refused() =>
        Given(Asked, Rejected).When(Approve(Second)).ThenRefusedBy("approval-closed");

    [Fact] public void Nothing_that_was_taken_back() =>
        Given(Asked, Withdrawn).When(Approve(Approver)).ThenRefusedBy("approval-closed");

    [Fact] public void Nothing_that_is_recorded_already() => Given(Asked, Samples.Given(Approver), Done(2, Approver))
        .When(Approve(Second)).ThenRefusedBy("approval-closed");

    [Fact] public void Who_approved_it_and_asks_again_hears_that_it_stands() =>
        Given(Asked, Samples.Given(Approver), Done(2, Approver)).When(Approve(Approver)).ThenNothing();

    private static ApproveRequest Approve(string by) => new(Samples.Given(by), May: true);
}
