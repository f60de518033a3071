using JamsostekLedger.Approvals;
using static JamsostekLedger.Specs.Approvals.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Approvals;

public class RequestApprovalSpecs
{
    [Fact] public void A_request_is_a_fact_of_its_own() => Given().When(new RequestApproval(Asked)).ThenRecorded();

    [Fact] public void The_same_request_again_adds_nothing() =>
        Given(Asked).When(new RequestApproval(Asked)).ThenNothing();

    [Fact] public void Its_hash_is_that_of_its_content() => Given()
        .When(new RequestApproval(Asked with { Content = "[1]" })).ThenRefusedBy("approval-changed");
}
