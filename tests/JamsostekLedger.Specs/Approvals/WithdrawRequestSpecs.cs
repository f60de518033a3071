using JamsostekLedger.Approvals;
using static JamsostekLedger.Specs.Approvals.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Approvals;

public class WithdrawRequestSpecs
{
    [Fact] public void The_maker_takes_a_request_back() =>
        Given(Asked).When(new WithdrawRequest(Withdrawn)).Then(Withdrawn);

    [Fact] public void Nobody_else_does() => Given(Asked)
        .When(new WithdrawRequest(Withdrawn with { By = Approver })).ThenRefusedBy("approval-not-own");

    [Fact] public void What_is_recorded_stays() => Given(Asked, Samples.Given(Approver), Done(2, Approver))
        .When(new WithdrawRequest(Withdrawn)).ThenRefusedBy("approval-closed");
}
