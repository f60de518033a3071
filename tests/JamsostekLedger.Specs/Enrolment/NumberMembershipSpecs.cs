using JamsostekLedger.Enrolment;
using static JamsostekLedger.Specs.Enrolment.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Enrolment;

public class NumberMembershipSpecs
{
    private static readonly NumberMembership Number = Of("24012345678");

    [Fact] public void An_enrolment_gets_its_number() => Given(Enrolled()).When(Number).ThenRecorded();

    [Fact] public void The_same_number_again_adds_nothing() =>
        Given(Enrolled(), Of("24012345678").Numbered).When(Number).ThenNothing();

    [Fact] public void Another_number_is_recorded_and_flagged() =>
        Given(Enrolled(), Of("1").Numbered).When(Number).ThenWarnedBy("membership-number-changed");

    [Fact] public void Who_is_only_proposed_has_no_number() =>
        Given(Proposed()).When(Number).ThenRefusedBy("not-enrolled");

    [Fact] public void Who_is_on_no_list_has_no_number() => Given().When(Number).ThenRefusedBy("worker-unknown");

    private static NumberMembership Of(string number) => new(new(Made, Village, number, new(2024, 2, 5)));
}
