using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Entitlements.Samples;

namespace JamsostekLedger.Specs.Entitlements;

/// <summary>What a work accident leaves.</summary>
public class JkkSpecs
{
    [Fact] public void A_death_at_work_leaves_70_million_at_the_lowest_base()
    {
        var entitlement = Accident(AccidentOutcome.Death).Reckoned();
        entitlement.Total.ShouldBe(new(70_000_000));
        entitlement.Short().ShouldBe(
        [
            "Death 48000000 jkk-death-2019", "Periodic 12000000 jkk-periodic-2019", "Funeral 10000000 funeral-2019",
        ]);
        entitlement.Lines[0].Text().ShouldBe(
            "percent 60 %; wages 80; base Rp1.000.000; at-least Rp20.000.000 (jkm-lump-sum-2019)");
    }

    [Fact] public void Total_disability_leaves_56_million_at_the_lowest_base_and_the_periodic_benefit()
    {
        var entitlement = Accident(AccidentOutcome.TotalDisability).Reckoned();
        entitlement.Short().ShouldBe(
            ["TotalDisability 56000000 jkk-total-disability-2019", "Periodic 12000000 jkk-periodic-2019"]);
        entitlement.Lines[0].Text().ShouldBe("percent 70 %; wages 80; base Rp1.000.000");
    }

    [Theory]
    //          wage         death
    [InlineData(5_000_000,   240_000_000)] // 48 wages
    [InlineData(416_667,     20_000_016)]
    [InlineData(416_666,     20_000_000)]  // 48 wages are 19,999,968: the lump sum of JKM is the least
    [InlineData(1,           20_000_000)]
    public void A_wage_earner_s_death_is_48_wages_and_at_least_the_lump_sum(long wage, long death) =>
        (Accident(AccidentOutcome.Death) with { Segment = Segment.Pu, Wage = new(wage) }).Reckoned()
            .Lines[0].Amount.ShouldBe(new(death));

    [Fact] public void An_income_gives_the_base_of_somebody_without_a_wage()
    {
        var entitlement = (Accident(AccidentOutcome.TotalDisability) with { Wage = new(1_250_000) }).Reckoned();
        entitlement.Lines[0].Amount.ShouldBe(new(67_200_000));
        entitlement.Lines[0].Text().ShouldBe("percent 70 %; wages 80; base Rp1.200.000");
        entitlement.Lines[0].Certainty.ShouldBe(Certainty.Background);
    }

    [Fact] public void An_income_of_six_million_leaves_a_total_disability_of_333_200_000_and_the_periodic_benefit()
    {
        var entitlement = (Accident(AccidentOutcome.TotalDisability) with { Wage = new(6_000_000) }).Reckoned();
        entitlement.Short().ShouldBe(
            ["TotalDisability 333200000 jkk-total-disability-2019", "Periodic 12000000 jkk-periodic-2019"]);
        entitlement.Lines[0].Certainty.ShouldBe(Certainty.Press);
    }

    [Fact] public void A_wage_earner_without_a_known_wage_is_reckoned_from_the_lowest_base_and_in_doubt()
    {
        var entitlement = (Accident(AccidentOutcome.Death) with { Segment = Segment.Pu }).Reckoned();
        entitlement.Total.ShouldBe(new(70_000_000));
        entitlement.Rules().ShouldBe(["entitlement-wage-unknown"]);
    }

    [Theory]
    //          table     loss    outcome                             amount
    [InlineData("40",     null,   AccidentOutcome.PartialDisability,  32_000_000)]
    [InlineData("17.5",   null,   AccidentOutcome.PartialDisability,  14_000_000)]
    [InlineData("40",     "25",   AccidentOutcome.LossOfFunction,     8_000_000)]
    [InlineData("100",    "100",  AccidentOutcome.LossOfFunction,     80_000_000)]
    public void A_part_of_the_body_is_a_part_of_80_wages(
        string table, string? loss, AccidentOutcome outcome, long amount) =>
        (Accident(outcome) with { DisabilityPercent = table, LossPercent = loss }).Reckoned().Total
            .ShouldBe(new(amount));

    [Fact] public void The_line_of_a_lost_function_tells_both_percentages() =>
        (Accident(AccidentOutcome.LossOfFunction) with { DisabilityPercent = "40", LossPercent = "12.5" }).Reckoned()
            .Lines[0].Text().ShouldBe("loss-percent 12.5 %; table-percent 40 %; wages 80; base Rp1.000.000");

    [Theory]
    [InlineData(null), InlineData(""), InlineData("101"), InlineData("-5"), InlineData("1e2"), InlineData("40 %")]
    public void Without_a_percentage_nothing_is_reckoned_and_it_is_said(string? percent)
    {
        var entitlement = (Accident(AccidentOutcome.PartialDisability) with { DisabilityPercent = percent }).Reckoned();
        entitlement.Total.ShouldBe(Rupiah.Zero);
        entitlement.Rules().ShouldBe(["disability-percent-unknown"]);
    }

    [Theory]
    //          day            months   lines
    [InlineData("2024-05-06",  2,       "2000000")]
    [InlineData("2024-05-06",  6,       "6000000")]
    [InlineData("2024-05-06",  7,       "6000000 1000000")]
    [InlineData("2024-05-06",  14,      "6000000 6000000 1000000")] // 50 % for the last two
    [InlineData("2019-12-01",  14,      "6000000 4500000 1000000")] // 75 % before PP 82/2019
    public void Being_unable_to_work_pays_by_steps_of_six_months(string day, int months, string amounts)
    {
        var entitlement = (Accident(AccidentOutcome.Healed, day) with { UnableMonths = months }).Reckoned();
        string.Join(' ', entitlement.Lines.Select(line => line.Amount.Amount)).ShouldBe(amounts);
        entitlement.Lines.ShouldAllBe(line => line.Component == BenefitComponent.TemporaryDisability);
    }

    [Fact] public void Each_month_of_it_is_rounded_by_itself()
    {
        var entitlement = (Accident(null) with
        {
            Segment = Segment.Pu, Wage = new(1_000_001), UnableMonths = 15,
        }).Reckoned();
        // Half of 1,000,001 is 500,001 by the rule of rounding, three times.
        entitlement.Lines[^1].Amount.ShouldBe(new(1_500_003));
        entitlement.Lines[^1].Text().ShouldBe("months 13–15; percent 50 %; wage Rp1.000.001");
        entitlement.Rules().ShouldBe(["entitlement-outcome-unknown"]);
    }

    [Theory]
    [InlineData(-1, 0), InlineData(241, 126_000_000)] // 12 wages, and 228 halves
    public void Months_beyond_sense_are_reckoned_to_the_nearest_that_is(int months, long total)
    {
        var entitlement = (Accident(AccidentOutcome.Healed) with { UnableMonths = months }).Reckoned();
        entitlement.Total.ShouldBe(new(total));
        entitlement.Rules().ShouldBe(["unable-months-out-of-range"]);
    }

    [Fact] public void Each_mode_of_transport_is_paid_up_to_its_own_ceiling()
    {
        var entitlement = (Accident(AccidentOutcome.Healed) with
        {
            Transport = [new("sea", new(1_500_000)), new("air", new(12_000_000)), new("sea", new(700_000))],
        }).Reckoned();
        entitlement.Short().ShouldBe(["Transport 2000000 transport-sea-2019", "Transport 10000000 transport-air-2019"]);
        entitlement.Lines[0].Text().ShouldBe("mode sea; spent Rp2.200.000; at-most Rp2.000.000");
    }

    [Fact] public void Care_has_no_ceiling_but_at_home_and_a_prosthesis_is_its_price_and_40_per_cent()
    {
        var entitlement = (Accident(AccidentOutcome.Healed) with
        {
            MedicalCost = new(350_000_000), HomeCareCost = new(25_000_000), Rehabilitation = new(12_345_679),
            Aids = [new("denture", new(6_000_000)), new("glasses", new(900_000)), new("hearing", new(3_000_000))],
        }).Reckoned();
        entitlement.Short().ShouldBe(
        [
            "Medical 350000000 medical-2019", "HomeCare 20000000 home-care-2019",
            "Rehabilitation 17283951 rehabilitation-2019", "Aid 5000000 aid-denture-2019",
            "Aid 900000 aid-glasses-2019", "Aid 2500000 aid-hearing-2019",
        ]);
        entitlement.Lines[2].Text().ShouldBe("price Rp12.345.679; surcharge 40 %");
    }

    [Theory]
    [InlineData("2019-12-01", "land", true)] // care at home came with PP 82/2019
    [InlineData("2024-05-06", "horse", false)]
    public void A_cost_that_no_rule_covers_is_named(string day, string mode, bool home)
    {
        var entitlement = (Accident(AccidentOutcome.Healed, day) with
        {
            Transport = [new(mode, new(500_000))], HomeCareCost = new(home ? 1_000_000 : 0),
        }).Reckoned();
        entitlement.Rules().ShouldBe(["entitlement-cost-not-covered"]);
        entitlement.Total.ShouldBe(new(home ? 500_000 : 0));
    }

    [Theory]
    [InlineData(-1, 0), InlineData(long.MinValue, 0), InlineData(long.MaxValue, 1_000_000_000_000)]
    public void An_amount_beyond_sense_is_reckoned_to_the_nearest_that_is(long cost, long total)
    {
        var entitlement = (Accident(AccidentOutcome.Healed) with { MedicalCost = new(cost) }).Reckoned();
        entitlement.Total.ShouldBe(new(total));
        entitlement.Rules().ShouldBe(["entitlement-amount-out-of-range"]);
    }

    [Fact] public void The_first_three_months_are_no_matter_of_accidents() =>
        (Accident(AccidentOutcome.Death, "2025-05-10") with { CoverStart = Month("2025-05") }).Reckoned().Total
            .ShouldBe(new(70_000_000));

    [Fact] public void The_funeral_of_a_worker_with_another_membership_is_paid_there() =>
        (Accident(AccidentOutcome.Death) with { OtherMembership = true }).Reckoned().Total.ShouldBe(new(60_000_000));
}
