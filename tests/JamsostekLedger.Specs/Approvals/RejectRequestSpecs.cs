using JamsostekLedger.Approvals;
using static JamsostekLedger.Specs.Approvals.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Approvals;

public class RejectRequestSpecs
{
    [Fact] public void Who_may_approve_may_refuse() =>
        Given(Asked).When(new RejectRequest(Rejected, May: true)).Then(Rejected);

    [Fact] public void With_a_reason() => Given(Asked)
        .When(new RejectRequest(Rejected with { Reason = " " }, May: true)).ThenRefusedBy("approval-reason-missing");

    [Fact] public void The_maker_takes_it_back_instead() => Given(Asked)
        .When(new RejectRequest(Rejected with { By = Finance }, May: true)).ThenRefusedBy("approval-own");

    [Fact] public void Nobody_without_the_role() =>
        Given(Asked).When(new RejectRequest(Rejected, May: false)).ThenRefusedBy("approval-no-right");

    [Fact] public void One_refusal_ends_it() => Given(Asked, Rejected)
        .When(new RejectRequest(Rejected with { By = Second }, May: true)).ThenRefusedBy("approval-closed");
}
