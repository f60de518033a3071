using JamsostekLedger.Approvals;
using static JamsostekLedger.Specs.Approvals.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Approvals;

public class CarryOutRequestSpecs
{
    private static readonly ApprovalRequested ByTwo = Asked with { Needed = 2 };

    [Fact] public void What_enough_others_approved_is_recorded_and_names_them() =>
        Given(Asked, Samples.Given(Approver)).When(CarryOut(Approver)).Then(Done(2, Approver));

    [Fact] public void One_of_two_is_not_enough() =>
        Given(ByTwo, Samples.Given(Approver)).When(CarryOut(Approver)).ThenRefusedBy("approval-incomplete");

    [Fact] public void Two_of_two_are() => Given(ByTwo, Samples.Given(Approver), Samples.Given(Second, 2))
        .When(CarryOut(Approver, Second)).Then(Done(3, Approver, Second));

    [Fact] public void Who_lost_the_role_since_counts_no_longer() =>
        Given(ByTwo, Samples.Given(Approver), Samples.Given(Second, 2))
            .When(CarryOut(Second)).ThenRefusedBy("approval-incomplete");

    [Fact] public void The_makers_own_approval_would_not_count_if_it_were_there() =>
        Given(Asked, Samples.Given(Finance)).When(CarryOut(Finance)).ThenRefusedBy("approval-incomplete");

    [Fact] public void Nor_does_anybody_count_twice() =>
        Given(ByTwo, Samples.Given(Approver), Samples.Given("Penyetuju", 2))
            .When(CarryOut(Approver)).ThenRefusedBy("approval-incomplete");

    [Fact] public void What_the_operator_recorded_for_somebody_needs_no_account() =>
        Given(Asked, Samples.Given(Approver) with { Operator = true }).When(CarryOut()).Then(Done(2, Approver));

    [Fact] public void Nothing_else_than_what_was_approved() => Given(Asked, Samples.Given(Approver))
        .When(new CarryOutRequest(Done(0) with { Sha256 = "00" }, [Approver])).ThenRefusedBy("approval-changed");

    [Fact] public void Once() => Given(Asked, Samples.Given(Approver), Done(2, Approver))
        .When(CarryOut(Approver)).ThenRefusedBy("approval-closed");

    private static CarryOutRequest CarryOut(params string[] mayNow) => new(Done(0), mayNow);
}
