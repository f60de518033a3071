using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class RoundingRulesSpecs
{
    [Theory]
    //          mode                  half     a third   two thirds
    [InlineData(RoundingMode.HalfUp, 1_000_001, 1_000_000, 1_000_001)]
    [InlineData(RoundingMode.Up,     1_000_001, 1_000_001, 1_000_001)]
    [InlineData(RoundingMode.Down,   1_000_000, 1_000_000, 1_000_000)]
    public void A_part_of_a_rupiah_goes_one_way(RoundingMode mode, long half, long third, long twoThirds)
    {
        var rule = new RoundingRule("r", new(2024, 1), null, mode, Certainty.Background, "s");
        new[] { 1_000_000.5m, 1_000_000.333m, 1_000_000.667m, 1_000_000m }.Select(rule.Round).ShouldBe(
            [new(half), new(third), new(twoThirds), new Rupiah(1_000_000)]);
    }

    [Fact] public void The_rule_in_force_is_found_by_month_and_says_that_nobody_knows_its_source()
    {
        RoundingRules.Of(new(2024, 5)).ShouldBeSameAs(RoundingRules.All[0]);
        RoundingRules.Of(new(2001, 5)).ShouldBeSameAs(RoundingRules.All[0]);
        RoundingRules.All[0].Source.ShouldContain("tidak ditemukan");
    }
}
