using JamsostekLedger.Coverage;
using static JamsostekLedger.Specs.Coverage.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Coverage;

public class SetCoverageTargetSpecs
{
    [Fact] public void A_target_is_kept_as_it_was_set() =>
        Given().When(new SetCoverageTarget(BaliTarget)).Then(BaliTarget);

    [Fact] public void The_same_target_again_adds_nothing() =>
        Given(BaliTarget).When(new SetCoverageTarget(BaliTarget)).ThenNothing();

    [Fact] public void A_source_sets_one_target_for_a_day() =>
        Given(BaliTarget).When(new SetCoverageTarget(BaliTarget with { Percent = "68" })).ThenRefusedBy("key-differs");

    [Theory, InlineData("0.01"), InlineData("100"), InlineData("100.00")]
    public void It_lies_above_nothing_and_goes_up_to_all(string percent) =>
        Given().When(new SetCoverageTarget(BaliTarget with { Percent = percent })).ThenRecorded();

    [Theory, InlineData("0"), InlineData("0.00"), InlineData("100.01")]
    public void Elsewhere_it_is_refused(string percent) =>
        Given().When(new SetCoverageTarget(BaliTarget with { Percent = percent }))
            .ThenRefusedBy("target-out-of-range");
}
