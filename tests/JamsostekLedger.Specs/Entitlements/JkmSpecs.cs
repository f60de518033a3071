using JamsostekLedger.Cover;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Entitlements.Samples;

namespace JamsostekLedger.Specs.Entitlements;

/// <summary>What a death leaves that no work caused.</summary>
public class JkmSpecs
{
    [Fact] public void A_death_leaves_42_million_each_part_with_its_rule()
    {
        var entitlement = Death("2024-05-06").Reckoned();
        entitlement.Total.ShouldBe(new(42_000_000));
        entitlement.Short().ShouldBe(
        [
            "LumpSum 20000000 jkm-lump-sum-2019", "Periodic 12000000 jkm-periodic-2019",
            "Funeral 10000000 funeral-2019",
        ]);
        entitlement.Lines.ShouldAllBe(line => line.Source.StartsWith("PP 82/2019"));
        entitlement.Doubts.ShouldBeEmpty();
    }

    [Theory]
    //          day            total        the rule of the lump sum
    [InlineData("2015-07-01",  24_000_000,  "jkm-lump-sum-2015")]
    [InlineData("2019-12-01",  24_000_000,  "jkm-lump-sum-2015")]
    [InlineData("2019-12-02",  42_000_000,  "jkm-lump-sum-2019")]
    public void Before_PP_82_of_2019_it_was_24_million(string day, long total, string rule)
    {
        var entitlement = Death(day, "2015-07").Reckoned();
        entitlement.Total.ShouldBe(new(total));
        entitlement.Lines[0].Rule.ShouldBe(rule);
    }

    [Theory]
    //          cover from   died           total
    [InlineData("2025-01",   "2025-02-23",  42_000_000)] // the day before the rule: in full after one day even
    [InlineData("2025-02",   "2025-02-23",  42_000_000)]
    [InlineData("2025-02",   "2025-02-24",  10_000_000)] // the day from which it is in force
    [InlineData("2025-03",   "2025-03-01",  10_000_000)]
    [InlineData("2025-03",   "2025-05-31",  10_000_000)] // the last day of the third month
    [InlineData("2025-03",   "2025-06-01",  42_000_000)]
    [InlineData("2024-12",   "2025-02-28",  10_000_000)]
    public void In_its_first_three_months_a_cover_leaves_10_million(string from, string died, long total) =>
        Death(died, from).Reckoned().Total.ShouldBe(new(total));

    [Fact] public void A_reduced_line_says_since_when_the_cover_runs_and_by_which_row()
    {
        var entitlement = Death("2025-05-10", "2025-03").Reckoned();
        entitlement.Short().ShouldBe(["Funeral 10000000 jkm-reduced-funeral-2025"]);
        entitlement.Lines[0].Certainty.ShouldBe(Certainty.Disputed);
        entitlement.Lines[0].Text().ShouldBe("cover-start 2025-03; first-months 3; cover-rule reduced-jkm-2025");
        entitlement.Rules().ShouldBe(["reduced-jkm-split-unsure"]);
    }

    [Fact] public void The_split_of_the_10_million_is_two_rows_and_no_code()
    {
        static BenefitRule Other(BenefitRule row) => row.What switch
        {
            BenefitRules.JkmReducedLumpSum => row with { Value = 8_000_000 },
            BenefitRules.JkmReducedFuneral => row with { Value = 2_000_000 },
            _ => row,
        };

        var rules = new BenefitRules(BenefitRules.Shipped.All.Select(Other), BenefitRules.Shipped.Levels);
        Entitlement.Of(Death("2025-05-10", "2025-03"), rules).Short().ShouldBe(
            ["LumpSum 8000000 jkm-reduced-lump-sum-2025", "Funeral 2000000 jkm-reduced-funeral-2025"]);
    }

    [Fact] public void The_three_months_are_a_row_of_the_rules_of_cover()
    {
        var four = new CoverRules(CoverRules.Shipped.All.Select(row =>
            row.Rule == CoverRules.ReducedJkmMonths ? row with { Value = 4 } : row));
        Entitlement.Of(Death("2025-06-30", "2025-03"), BenefitRules.Shipped, four).Total.ShouldBe(new(10_000_000));
        Entitlement.Of(Death("2025-07-01", "2025-03"), BenefitRules.Shipped, four).Total.ShouldBe(new(42_000_000));
    }

    [Fact] public void Without_the_start_of_cover_it_is_reckoned_in_full_and_in_doubt()
    {
        var entitlement = Death("2025-05-10", null).Reckoned();
        entitlement.Total.ShouldBe(new(42_000_000));
        entitlement.Rules().ShouldBe(["reduced-jkm-cover-start-unknown"]);
        Death("2024-05-10", null).Reckoned().Doubts.ShouldBeEmpty();
    }

    [Fact] public void In_the_month_after_the_first_three_the_boundary_is_in_doubt()
    {
        Death("2025-06-20", "2025-03").Reckoned().Rules().ShouldBe(["reduced-jkm-boundary-unsure"]);
        Death("2025-07-01", "2025-03").Reckoned().Doubts.ShouldBeEmpty();
    }

    [Fact] public void Wage_earners_have_no_first_months()
    {
        (Death("2025-05-10", "2025-05") with { Segment = Segment.Pu }).Reckoned().Total.ShouldBe(new(42_000_000));
        (Death("2025-05-10", "2025-05") with { Segment = Segment.Jakon }).Reckoned().Total
            .ShouldBe(new(42_000_000));
    }

    [Fact] public void Two_memberships_leave_42_and_32_million_because_there_is_one_funeral()
    {
        // Gianyar: one man in two programmes, heirs received 74 million.
        var second = (Death("2024-05-06") with { OtherMembership = true }).Reckoned();
        second.Total.ShouldBe(new(32_000_000));
        second.Short()[^1].ShouldBe("Funeral 0 funeral-2019");
        second.Lines[^1].Text().ShouldBe("other-membership ya");
        (Death("2024-05-06").Reckoned().Total + second.Total).ShouldBe(new(74_000_000));
    }

    [Fact] public void Four_heirs_of_Badung_received_168_million_by_this_table_and_41_million_by_another()
    {
        // 209 million was published for four heirs. Four deaths are 168 million; the 41 million beside them are
        // scholarships, old-age savings or something else: the source does not say which.
        var four = Death("2024-05-06").Reckoned().Total * 4;
        four.ShouldBe(new(168_000_000));
        (new Rupiah(209_000_000) - four).ShouldBe(new(41_000_000));
    }

    [Fact] public void A_sum_that_was_published_is_the_three_parts_and_two_amounts_beside_them()
    {
        // 47,356,570 = 1,952,780 + 3,403,790 + 20 m + 10 m + 12 m. The first two are none of JKM; they are not said
        // to be anything in the source, and nothing here makes them.
        var parts = Death("2022-05-06").Reckoned();
        parts.Lines.Select(line => line.Amount.Amount).ShouldBe([20_000_000, 12_000_000, 10_000_000]);
        (parts.Total + new Rupiah(1_952_780) + new Rupiah(3_403_790)).ShouldBe(new(47_356_570));
    }

    [Theory]
    [InlineData(Benefit.Jht, Segment.Bpu, "2024-05-06", "entitlement-benefit-not-reckoned")]
    [InlineData(Benefit.Jp, Segment.Pu, "2024-05-06", "entitlement-benefit-not-reckoned")]
    [InlineData(Benefit.Jkm, Segment.Pmi, "2024-05-06", "entitlement-segment-not-reckoned")]
    [InlineData(Benefit.Jkm, Segment.Bpu, "2015-06-30", "entitlement-before-rules")]
    [InlineData(Benefit.Jkm, Segment.Bpu, "2017-12-31", "entitlement-before-cover")]
    public void What_cannot_be_reckoned_says_why(Benefit benefit, Segment segment, string day, string rule)
    {
        var entitlement = (Death(day) with { Benefit = benefit, Segment = segment }).Reckoned();
        entitlement.Total.ShouldBe(Rupiah.Zero);
        entitlement.Rules().ShouldBe([rule]);
        entitlement.Doubts[0].Message.ShouldEndWith(".");
    }
}
