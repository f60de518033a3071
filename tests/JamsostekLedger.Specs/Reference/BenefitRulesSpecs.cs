using JamsostekLedger.Cover;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Reference;

/// <summary>The tables of benefits, deadlines and heirs as they ship.</summary>
public class BenefitRulesSpecs
{
    private static readonly BenefitRules Rules = BenefitRules.Shipped;
    private static readonly LocalDate LastOld = new(2019, 12, 1);
    private static readonly LocalDate FirstNew = new(2019, 12, 2);

    [Theory]
    //          what                              before PP 82/2019   since
    [InlineData(BenefitRules.JkmLumpSum,           16_200_000L,        20_000_000L)]
    [InlineData(BenefitRules.JkmPeriodic,          4_800_000L,         12_000_000L)]
    [InlineData(BenefitRules.Funeral,              3_000_000L,         10_000_000L)]
    [InlineData(BenefitRules.JkkPeriodic,          4_800_000L,         12_000_000L)]
    [InlineData(BenefitRules.UnableSecond,         75L,                100L)]
    [InlineData(BenefitRules.Transport + "land",   1_000_000L,         5_000_000L)]
    [InlineData(BenefitRules.Transport + "sea",    1_500_000L,         2_000_000L)]
    [InlineData(BenefitRules.Transport + "air",    2_500_000L,         10_000_000L)]
    [InlineData(BenefitRules.HomeCare,             null,               20_000_000L)]
    [InlineData(BenefitRules.ScholarshipOnce,      12_000_000L,        null)]
    [InlineData(BenefitRules.ScholarshipAge,       null,               23L)]
    public void A_benefit_is_the_one_of_the_day(string what, long? before, long? since)
    {
        Rules.Find(what, LastOld)?.Value.ShouldBe(before);
        Rules.Find(what, FirstNew)?.Value.ShouldBe(since);
        (Rules.Find(what, LastOld) is null).ShouldBe(before is null);
        (Rules.Find(what, FirstNew) is null).ShouldBe(since is null);
    }

    [Fact] public void The_reduced_death_begins_with_the_rule_that_says_when_it_counts()
    {
        var from = CoverRules.Shipped.All.Single(row => row.Rule == CoverRules.ReducedJkmMonths).From;
        Rules.Find(BenefitRules.JkmReducedFuneral, from!.Value).ShouldNotBeNull().Certainty
            .ShouldBe(Certainty.Disputed);
        Rules.Find(BenefitRules.JkmReducedFuneral, from.Value.PlusDays(-1)).ShouldBeNull();
        Rules.Find(BenefitRules.JkmReducedLumpSum, from.Value)!.Source.ShouldContain("Meulaboh");
    }

    [Fact] public void A_child_s_levels_follow_each_other_and_come_to_87_million_and_19_years()
    {
        Rules.Levels.Sum(level => level.Amount.Amount * level.Years).ShouldBe(87_000_000);
        Rules.Levels.Sum(level => level.Years).ShouldBe(19);
        Rules.Levels.Zip(Rules.Levels.Skip(1)).ShouldAllBe(pair =>
            pair.First.EntryAge + pair.First.Years == pair.Second.EntryAge);
    }

    [Theory]
    [InlineData("sd", "TK-SD"), InlineData("TK-SD", "TK-SD"), InlineData(" SMK ", "SMA"), InlineData("S3", null)]
    public void A_level_has_several_words(string word, string? level) =>
        Rules.FindLevel(word)?.Code.ShouldBe(level);

    [Fact] public void No_two_rows_of_a_rule_are_in_force_at_once_and_each_has_an_id_of_its_own()
    {
        Rules.All.Select(row => row.Id).Concat(Rules.Levels.Select(level => level.Id)).ShouldBeUnique();
        foreach (var row in Rules.All)
            Rules.All.Where(other => other != row && other.What == row.What)
                .ShouldAllBe(other => !other.Covers(row.From!.Value) && !(row.To < other.From && other.To < row.From));
        DeadlineRules.Shipped.All.Select(row => row.Id).ShouldBeUnique();
        foreach (var row in DeadlineRules.Shipped.All)
            DeadlineRules.Shipped.All
                .Where(other => other != row && (other.What, other.Benefit) == (row.What, row.Benefit))
                .ShouldAllBe(other => !other.Covers(row.From!.Value));
    }

    [Fact] public void Heirs_stand_in_the_order_of_the_law()
    {
        HeirClasses.On(new(2024, 5, 1)).Select(row => (row.Rank, row.Code)).ShouldBe(
        [
            (1, "spouse"), (1, "child"), (2, "blood-relative"), (3, "sibling"), (4, "parent-in-law"), (5, "will"),
            (6, "funeral-arranger"), (7, "social-security-fund"),
        ]);
        HeirClasses.Find("will", new(2025, 2, 23))!.Name.ShouldNotContain("notaris");
        HeirClasses.Find("will", new(2025, 2, 24))!.Name.ShouldContain("notaris");
        HeirClasses.Knows("will").ShouldBeTrue();
        HeirClasses.Knows("friend").ShouldBeFalse();
    }
}
