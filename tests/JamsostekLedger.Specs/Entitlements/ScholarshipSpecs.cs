using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Entitlements.Samples;

namespace JamsostekLedger.Specs.Entitlements;

/// <summary>Scholarships: by level and year, for two children, to the age of 23.</summary>
public class ScholarshipSpecs
{
    [Fact] public void A_child_before_school_gets_87_million_over_nineteen_years()
    {
        var entitlement = Of("2023-02-01").Reckoned();
        (entitlement.Total - new Rupiah(70_000_000)).ShouldBe(new(87_000_000));
        Scholarships(entitlement).ShouldBe(["TK-SD 8 12000000", "SMP 3 6000000", "SMA 3 9000000", "PT 5 60000000"]);
        entitlement.Scholarships.Count.ShouldBe(19);
        entitlement.Scholarships[0].ShouldBe(new(2027, 1, "TK-SD", "scholarship-tk-sd-2019", new(1_500_000)));
        entitlement.Scholarships[^1].ShouldBe(new(2045, 1, "PT", "scholarship-pt-2019", new(12_000_000)));
        entitlement.Rules().ShouldBe(["scholarship-years-assumed"]);
        entitlement.Lines.Single(line => line.Rule == "scholarship-smp-2019").Text()
            .ShouldBe("child 1; level SMP; a-year Rp2.000.000; years 3; from-school-year 2035/2036");
    }

    [Fact] public void Two_children_get_174_million_and_a_third_nothing()
    {
        Scholarship(Of("2023-02-01", "2021-05-01")).ShouldBe(174_000_000);
        var three = Of("2023-02-01", "2021-05-01", "2019-01-01");
        Scholarship(three).ShouldBe(174_000_000);
        three.Reckoned().Rules().ShouldContain("scholarship-children-limited");
        three.Reckoned().Scholarships.Select(year => year.Child).Distinct().ShouldBe([2, 1]);
    }

    [Fact] public void A_child_who_gets_nothing_leaves_the_place_to_the_next() =>
        Scholarship(Of(
            new EntitledChild(Day("2000-01-01")), new(Day("2020-02-01"), Ended: true), new(Day("2022-02-01")),
            new(Day("2023-02-01")))).ShouldBe(174_000_000);

    [Theory]
    //          born           level     what is left
    [InlineData("2012-03-01",  "SMP",    "SMP 3 6000000, SMA 3 9000000, PT 5 60000000")]     // 11 in July 2023
    [InlineData("2010-03-01",  "SMP",    "SMP 2 4000000, SMA 3 9000000, PT 5 60000000")]     // 13: one year spent
    [InlineData("2006-03-01",  "SMA",    "SMA 1 3000000, PT 5 60000000")]                    // 17: the last year
    [InlineData("2006-03-01",  "SMP",    "SMP 1 2000000, SMA 3 9000000, PT 2 24000000")]     // late: 23 cuts the last
    [InlineData("2005-03-01",  null,     "PT 5 60000000")]                                   // 18
    [InlineData("2001-03-01",  null,     "PT 1 12000000")]                                   // 22
    [InlineData("2000-07-01",  null,     "")]                                                // 23 on 1 July
    [InlineData("2000-07-02",  null,     "PT 1 12000000")]                                   // 22 on 1 July
    [InlineData("1990-01-01",  "PT",     "")]
    [InlineData("2019-08-01",  "belum",  "TK-SD 8 12000000, SMP 3 6000000, SMA 3 9000000, PT 5 60000000")]
    [InlineData("2017-03-01",  "belum",  "TK-SD 8 12000000, SMP 3 6000000, SMA 3 9000000, PT 2 24000000")]
    [InlineData("2017-03-01",  "SD",     "TK-SD 6 9000000, SMP 3 6000000, SMA 3 9000000, PT 5 60000000")]
    public void What_is_left_goes_by_level_and_age(string born, string? level, string left) =>
        string.Join(", ", Scholarships(Of(new EntitledChild(Day(born), level)).Reckoned())).ShouldBe(left);

    [Theory]
    //          died           first school year
    [InlineData("2024-06-30",  2023)]
    [InlineData("2024-07-01",  2024)]
    public void It_begins_with_the_school_year_of_the_event(string died, int first) =>
        (Of("2012-03-01") with { EventDate = Day(died) }).Reckoned().Scholarships[0].Year.ShouldBe(first);

    [Fact] public void A_level_that_nobody_knows_is_taken_from_the_age()
    {
        var entitlement = Of(new EntitledChild(Day("2010-03-01"), "S3")).Reckoned();
        entitlement.Scholarships[0].Level.ShouldBe("SMP");
        entitlement.Rules().ShouldBe(["school-level-unknown", "scholarship-years-assumed"]);
    }

    [Theory]
    [InlineData("2025-03-01", 87_000_000), InlineData("2025-04-01", 0)]
    public void A_child_born_after_the_event_is_the_worker_s_within_ten_months(string born, long scholarship)
    {
        var question = Of(born);
        Scholarship(question).ShouldBe(scholarship);
        question.Reckoned().Rules().ShouldBe(
            [scholarship > 0 ? "scholarship-years-assumed" : "scholarship-child-born-later"]);
    }

    [Theory]
    //          paid months   died           scholarship
    [InlineData(36,           "2024-05-06",  87_000_000)]
    [InlineData(35,           "2024-05-06",  0)]
    [InlineData(59,           "2019-12-01",  0)]
    [InlineData(60,           "2019-12-01",  12_000_000)] // once, before PP 82/2019
    [InlineData(36,           "2019-12-02",  87_000_000)]
    public void JKM_pays_them_after_three_paid_years(int months, string died, long scholarship)
    {
        var question = Death(died, "2015-07") with { PaidMonths = months, Children = [new(Day("2019-01-01"))] };
        Scholarship(question).ShouldBe(scholarship);
    }

    [Fact] public void JKM_without_a_known_number_of_months_pays_none_and_says_so()
    {
        var question = Death("2024-05-06") with { PaidMonths = null, Children = [new(Day("2023-02-01"))] };
        Scholarship(question).ShouldBe(0);
        question.Reckoned().Rules().ShouldBe(["scholarship-paid-months-unknown"]);
        (question with { Children = [] }).Reckoned().Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AccidentOutcome.Death, true), InlineData(AccidentOutcome.TotalDisability, true)]
    [InlineData(AccidentOutcome.PartialDisability, false), InlineData(AccidentOutcome.Healed, false)]
    public void JKK_pays_them_from_the_first_month_at_death_or_total_disability(AccidentOutcome outcome, bool pays)
    {
        var question = Accident(outcome) with
        {
            PaidMonths = 1, DisabilityPercent = "10", Children = [new(Day("2023-02-01"))],
        };
        Scholarship(question).ShouldBe(pays ? 87_000_000 : 0);
    }

    [Fact] public void Before_PP_82_of_2019_JKK_paid_12_million_once()
    {
        var entitlement = (Of("2015-02-01", "2017-05-01") with { EventDate = Day("2019-12-01") }).Reckoned();
        Scholarships(entitlement).Length.ShouldBe(0);
        entitlement.Short()[^1].ShouldBe("Scholarship 12000000 scholarship-once-2015");
        entitlement.Lines[^1].Text().ShouldBe("child 1");
    }

    // A death at work on 6 May 2024, in the school year 2023/2024.
    private static EntitlementQuestion Of(params string[] born) =>
        Accident(AccidentOutcome.Death) with { Children = [.. born.Select(day => new EntitledChild(Day(day)))] };

    private static EntitlementQuestion Of(EntitledChild child, params EntitledChild[] more) =>
        Accident(AccidentOutcome.Death) with { Children = [child, .. more] };

    private static string[] Scholarships(Entitlement entitlement) =>
    [
        .. entitlement.Scholarships.GroupBy(year => year.Level)
            .Select(level => $"{level.Key} {level.Count()} {level.Sum(year => year.Amount.Amount)}"),
    ];

    private static long Scholarship(EntitlementQuestion question) => question.Reckoned().Lines
        .Where(line => line.Component == BenefitComponent.Scholarship).Sum(line => line.Amount.Amount);
}
