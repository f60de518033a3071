using JamsostekLedger.Plans;
using static JamsostekLedger.Specs.Plans.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Plans;

public class KeepPlanSpecs
{
    private static readonly PlanTerms Long = Terms with { Mix = [Apbd with { Months = 4 }] };
    private static readonly PlanKept Quiet = Kept(Long, Seen with { RunsOut = [] });

    [Fact] public void A_plan_is_kept_with_what_came_of_it() => Given().When(new KeepPlan(Quiet)).Then(Quiet);

    [Fact] public void What_is_odd_about_it_is_kept_and_said() =>
        Given().When(new KeepPlan(Kept())).ThenWarnedBy("plan-cover-short", "plan-run-outs-unknown");

    [Fact] public void The_same_plan_again_adds_nothing() =>
        Given(Quiet).When(new KeepPlan(Kept(Long, Seen with { RunsOut = [] }))).ThenNothing();

    [Fact] public void Another_plan_needs_another_code()
    {
        var other = Kept(Long with { TargetPercent = "57" }, Seen with { RunsOut = [] });
        Given(Quiet).When(new KeepPlan(other)).ThenRefusedBy("key-differs");
        Given(Quiet).When(new KeepPlan(other with { Code = "rencana-2" })).ThenRecorded();
    }

    [Fact] public void A_plan_commits_nothing() => Plan.Empty.Post(Quiet, new Plan(Quiet, null)).ShouldBeEmpty();

    [Theory]
    [InlineData(""), InlineData("Rencana"), InlineData("rencana 1"), InlineData("a/b"), InlineData("-a")]
    [InlineData("rencana-yang-namanya-panjang-sekali-melebihi-batas")]
    public void A_code_that_cannot_begin_a_number_is_refused(string code) =>
        Given().When(new KeepPlan(Quiet with { Code = code })).ThenRefusedBy("plan-code-malformed");
}
