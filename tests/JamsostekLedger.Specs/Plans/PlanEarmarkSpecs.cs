using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Plans.Samples;

namespace JamsostekLedger.Specs.Plans;

/// <summary>DBH Sawit: at least 80 % into roads, at most 20 % into other uses, of which premiums are one.</summary>
public class PlanEarmarkSpecs
{
    private const long Premiums = 60 * 3 * 16_800;

    private static readonly PlanShare Sawit = Apbd with { Fund = "DBH-SAWIT", Payment = PlanPayment.Ahead };

    [Fact] public void A_fifth_of_the_allocation_may_go_into_premiums()
    {
        var result = Of(Of(Premiums * 5), committed: 0);
        var rules = result.Earmarks;
        rules.Select(rule => $"{rule.Rule} {rule.Percent} {rule.Limit?.Amount} {rule.IsBroken}").ShouldBe(
        [
            $"dbh-sawit-roads-2023 80 {Premiums * 4} False", $"dbh-sawit-other-2023 20 {Premiums} False",
            $"dbh-sawit-support-2023 10 {Premiums / 10} False",
        ]);
        (rules[1].Planned, rules[1].Committed).ShouldBe((new Rupiah(Premiums), Rupiah.Zero));
        Rules(result).ShouldBe(["plan-run-outs-unknown"]);
        result.BreaksEarmark.ShouldBeFalse();
    }

    [Theory]
    //          allocation less  committed before
    [InlineData(1,               0)]
    [InlineData(0,               1)]
    public void A_rupiah_more_breaks_the_ceiling(long less, long committed)
    {
        var result = Of(Of(Premiums * 5 - less), committed);
        result.BreaksEarmark.ShouldBeTrue();
        Rules(result).ShouldBe(["earmark-ceiling-broken", "plan-run-outs-unknown"]);
        result.Warnings[0].Message.ShouldContain("dbh-sawit-other-2023");
    }

    [Fact] public void Without_the_allocation_nobody_can_tell()
    {
        var result = Of(Terms with { Mix = [Sawit] }, committed: 0);
        result.Earmarks[1].Limit.ShouldBeNull();
        Rules(result).ShouldBe(["earmark-allocation-unknown", "plan-run-outs-unknown"]);
    }

    [Fact] public void From_2026_on_the_draft_that_is_to_replace_the_rule_is_named_as_uncertain()
    {
        var result = Of(Terms with
        {
            StartMonth = Month(2026, 10), TargetMonth = Month(2026, 12), Mix = [Sawit],
            Allocations = [new("DBH-SAWIT", 2026, new(Premiums * 5 - 1))],
        }, committed: 0, year: 2026);
        result.Earmarks.Select(rule => rule.IsCertain).ShouldBe([true, true, true, false]);
        (result.Earmarks[3].Percent, result.Earmarks[3].IsBroken).ShouldBe((null, false));
        Rules(result).ShouldBe(["earmark-ceiling-broken", "earmark-rule-uncertain", "plan-run-outs-unknown"]);
    }

    [Fact] public void Another_fund_has_no_such_rules() => Samples.Of().Earmarks.ShouldBeEmpty();

    [Fact] public void Every_rule_names_its_source_and_the_draft_no_share()
    {
        EarmarkRules.All.ShouldAllBe(rule => rule.Source.Length > 0 && Funds.Find(rule.Fund)!.Earmarked);
        EarmarkRules.All.Select(rule => rule.Id).ShouldBeUnique();
        EarmarkRules.All.Where(rule => !rule.IsCertain).ShouldAllBe(rule => rule.Percent == null);
        EarmarkRules.Of("DBH-SAWIT", 2022).ShouldBeEmpty();
        EarmarkRules.Of("DBH-SAWIT", 2023).Sum(rule => rule.Percent).ShouldBe(110m);
    }

    private static PlanTerms Of(long allocation) => Terms with
    {
        Mix = [Sawit], Allocations = [new("DBH-SAWIT", 2024, new(1)), new("DBH-SAWIT", 2025, new(allocation))],
    };

    private static PlanResult Of(PlanTerms terms, long committed, int year = 2025) => Samples.Of(
        terms, Line(Either, year, 100_000_000, fund: "DBH-SAWIT", committed: committed));

    // Three months are short by themselves; a test of its own says so.
    private static IEnumerable<string> Rules(PlanResult result) =>
        result.Warnings.Select(warning => warning.Rule).Where(rule => rule != "plan-cover-short");
}
