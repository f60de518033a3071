using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Plans.Samples;

namespace JamsostekLedger.Specs.Plans;

public class PlanCalculationSpecs
{
    [Fact] public void Workers_join_evenly_are_paid_their_months_and_fall_out_when_they_are_over()
    {
        var result = Of();
        (result.TargetWorkers, result.ExistingAtTarget, result.Needed, result.Planned).ShouldBe((560, 500, 60, 60));
        Moves(result).ShouldBe(
        [
            //         joining  not  ending  out  covered
            "2025-10: 20 0 0 0 20", "2025-11: 20 0 0 0 40", "2025-12: 20 0 0 0 60", "2026-01: 0 0 20 0 40",
            "2026-02: 0 0 20 0 20", "2026-03: 0 0 20 0 0",
        ]);
        // 60 workers × 3 months × 16,800.
        result.Cost.ShouldBe(new Rupiah(3_024_000));
        (result.Reached, result.ReachedPercent, result.RunsOutIn, result.UnpaidThen).ShouldBe((560, 56.00m, null, 0));
        Money(result).ShouldBe(["APBD 2025 2016000 97984000 ", "APBD 2026 1008000 98992000 "]);
        Rules(result).ShouldBe(["plan-run-outs-unknown"]);
    }

    [Theory]
    [InlineData(3, true), InlineData(4, false)]
    public void A_cover_that_never_reaches_the_full_benefit_is_warned_of(int months, bool warned)
    {
        var result = Of(Terms with { Mix = [Apbd with { Months = months }] });
        result.Warnings.Any(warning => warning.Rule == "plan-cover-short").ShouldBe(warned);
    }

    [Fact] public void A_line_of_cost_says_workers_months_and_the_rates_that_it_is_made_of()
    {
        var cost = Of().Months[1].Costs;
        cost.ShouldBe(
        [
            new("APBD", "desa", 20, 1, new(10_000), new(6_800), "bpu-jkk-2015", "bpu-jkm-2015"),
            new("APBD", "desa", 20, 1, new(10_000), new(6_800), "bpu-jkk-2015", "bpu-jkm-2015"),
        ]);
        cost[0].Amount.ShouldBe(new Rupiah(336_000));
    }

    [Fact] public void Sixty_by_seven_months_join_as_evenly_as_whole_workers_can() =>
        Of(Terms with { StartMonth = Month(2025, 6) }).Months.Take(7).Select(month => month.Joining)
            .ShouldBe([9L, 9, 8, 9, 8, 9, 8]);

    [Fact] public void Or_all_join_at_once() =>
        Moves(Of(Terms with { PhaseIn = PhaseIn.AtOnce })).ShouldBe(
        [
            "2025-10: 60 0 0 0 60", "2025-11: 0 0 0 0 60", "2025-12: 0 0 0 0 60", "2026-01: 0 0 60 0 0",
        ]);

    [Fact] public void Months_paid_ahead_are_paid_from_the_budget_of_the_month_of_joining()
    {
        var result = Of(Terms with { Mix = [Apbd with { Payment = PlanPayment.Ahead }] });
        Money(result).ShouldBe(["APBD 2025 3024000 96976000 "]);
        result.Months.Select(month => month.Cost.Amount).ShouldBe([1_008_000L, 1_008_000, 1_008_000, 0, 0, 0]);
        result.Months[0].Costs.Single().Months.ShouldBe(3);
        result.Months.Select(month => month.Covered).ShouldBe([20L, 40, 60, 40, 20, 0]);
    }

    [Fact] public void When_the_money_runs_out_those_who_came_last_fall_out_and_nobody_joins()
    {
        // Enough for 20 + 40 + 45 worker-months, and of 2026 nothing.
        var result = Of(null, Line(Either, 2025, 105 * 16_800 + 16_799));
        Moves(result).ShouldBe(
        [
            "2025-10: 20 0 0 0 20", "2025-11: 20 0 0 0 40", "2025-12: 5 15 0 0 45", "2026-01: 0 0 20 25 0",
            "2026-02: 0 0 0 0 0", "2026-03: 0 0 0 0 0",
        ]);
        (result.RunsOutIn, result.UnpaidThen, result.Reached).ShouldBe((Month(2025, 12), 15, 545));
        Money(result).ShouldBe(["APBD 2025 1764000 16799 2025-12", "APBD 2026 0 0 2026-01"]);
        Rules(result).ShouldBe(
            ["plan-target-missed", "plan-money-runs-out", "plan-no-pagu", "plan-run-outs-unknown"]);
    }

    [Fact] public void Who_is_covered_is_paid_before_anybody_joins()
    {
        var result = Of(null, Line(Either, 2025, 50 * 16_800));
        Moves(result).Take(3).ShouldBe(
            ["2025-10: 20 0 0 0 20", "2025-11: 10 10 0 0 30", "2025-12: 0 20 0 30 0"]);
    }

    [Fact] public void A_benefit_is_paid_from_its_own_account_where_both_have_one()
    {
        // Money for 20 worker-months of JKK and for 1,000 of JKM.
        var result = Of(Terms with { PhaseIn = PhaseIn.AtOnce }, Line(Jkk, 2025, 200_000), Line(Jkm, 2025, 6_800_000));
        Moves(result)[0].ShouldBe("2025-10: 20 40 0 0 20");
        result.Months[0].Draws.ShouldBe(
            [new(Line(Jkk, 2025, 0).Line, new(200_000)), new(Line(Jkm, 2025, 0).Line, new(136_000))]);
    }

    [Fact] public void An_account_of_neither_benefit_helps_both_out()
    {
        var result = Of(Terms with { PhaseIn = PhaseIn.AtOnce },
            Line(Jkk, 2025, 200_000), Line(Jkm, 2025, 6_800_000), Line(Either, 2025, 405_000));
        Moves(result)[0].ShouldBe("2025-10: 60 0 0 0 60");
        result.Months[0].Left.ShouldBe([new("APBD", new(200_000 + 6_800_000 + 405_000 - 60 * 16_800))]);
        result.Months[0].Draws.Sum(draw => draw.Amount.Amount).ShouldBe(60 * 16_800);
    }

    [Fact] public void The_only_account_pays_for_both_benefits() =>
        Moves(Of(null, Line(Jkk, 2025, 20 * 16_800)))[0].ShouldBe("2025-10: 20 0 0 0 20");

    [Fact] public void A_programme_s_share_draws_on_its_own_lines_and_what_is_drawn_is_gone_for_the_others()
    {
        var terms = Terms with
        {
            PhaseIn = PhaseIn.AtOnce,
            Mix =
            [
                Apbd with { Percent = "50", Months = 1 }, Apbd with { Percent = "50", Programme = null, Months = 1 },
            ],
        };
        var result = Of(terms, Line(Either, 2025, 40 * 16_800), Line(Either, 2025, 10 * 16_800, "nelayan"));
        // Thirty of the village programme's forty go to the first share; ten of them and ten fishers' to the second.
        Moves(result)[0].ShouldBe("2025-10: 50 10 0 0 50");
        result.Months[0].Costs.Select(cost => (cost.Programme, cost.Workers)).ShouldBe([("desa", 30L), (null, 20L)]);
    }

    [Fact] public void Money_outside_the_regional_budget_is_bound_only_where_a_line_of_it_is_known()
    {
        var csr = Terms with { Mix = [Apbd with { Fund = "CSR", Programme = null }] };
        var free = Of(csr);
        (free.Reached, free.Money[0].IsLimited, free.Months[0].Draws.Count).ShouldBe((560, false, 0));
        Rules(free).ShouldBe(["plan-fund-outside-budget", "plan-run-outs-unknown"]);
        Of(csr, Line(Either, 2025, 20 * 16_800, fund: "CSR")).Reached.ShouldBe(500);
    }

    [Fact] public void The_regional_budget_has_no_money_without_a_line() =>
        Rules(Of(Terms with { Mix = [Apbd with { Programme = "belum-ada" }] }))
            .ShouldBe(["plan-target-missed", "plan-no-pagu", "plan-run-outs-unknown"]);

    [Fact] public void Cover_of_today_that_ends_before_the_target_must_be_made_up_for()
    {
        var result = Of(Terms with
        {
            RunsOut = [new(Month(2025, 8), 5), new(Month(2025, 11), 15), new(Month(2025, 12), 99)],
        });
        (result.ExistingAtTarget, result.Needed, result.Reached).ShouldBe((480, 80, 560));
        result.Months.Select(month => (month.Existing, month.ExistingEnding)).ShouldBe(
            [(495L, 5L), (495, 0), (480, 15), (381, 99), (381, 0), (381, 0)]);
        Rules(result).ShouldBeEmpty();
    }

    [Fact] public void What_the_ledger_knows_of_it_counts_where_the_planner_says_nothing()
    {
        var seen = Seen with { RunsOut = [new(Month(2025, 11), 15)] };
        Of(null, seen).Needed.ShouldBe(75);
        Of(Terms with { RunsOut = [new(Month(2025, 11), 1)] }, seen).Needed.ShouldBe(61);
        Rules(Of(null, seen with { RunsOut = [] })).ShouldBeEmpty();
    }

    [Fact] public void Shares_add_up_to_who_is_needed()
    {
        var terms = Terms with
        {
            TargetPercent = "51", PhaseIn = PhaseIn.AtOnce,
            Mix = [Apbd with { Percent = "33.3" }, Apbd with { Percent = "33.3" }, Apbd with { Percent = "33.4" }],
        };
        var result = Of(terms);
        result.Planned.ShouldBe(10);
        result.Months[0].Costs.Select(cost => cost.Workers).ShouldBe([3L, 3, 4]);
    }

    [Fact] public void A_mix_that_names_fewer_than_are_needed_says_so() =>
        Rules(Of(Terms with { Mix = [Apbd with { Percent = null, Workers = 59 }] }))
            .ShouldBe(["plan-target-missed", "plan-mix-short", "plan-run-outs-unknown"]);

    [Fact] public void Months_that_end_before_the_target_are_warned_of() =>
        Rules(Of(Terms with { Mix = [Apbd with { Months = 2 }] }))
            .ShouldBe(["plan-target-missed", "plan-cover-ends-early", "plan-run-outs-unknown"]);

    [Fact] public void A_target_that_is_reached_needs_nobody() =>
        Of(Terms with { TargetPercent = "50" }).Planned.ShouldBe(0);

    [Fact] public void A_month_without_a_known_rate_stops_the_reckoning()
    {
        var trial = PlanCalculation.Of(
            Terms with { StartMonth = Month(2015, 6), TargetMonth = Month(2015, 7) }, Seen,
            PlanRates.Of(RateTable.Shipped));
        trial.Refusal!.Rule.ShouldBe("rate-unknown");
        trial.Result.ShouldBeNull();
    }

    [Fact] public void Bali_by_December_2025_costs_what_its_gap_costs()
    {
        var seen = Seen with { Numerator = 935_079, Denominator = 1_873_899, Lines = [] };
        var terms = Terms with
        {
            TargetPercent = "67.28", PhaseIn = PhaseIn.AtOnce, StartMonth = Month(2025, 1),
            TargetMonth = Month(2025, 12),
            Mix = [new("CSR", null, null, "100", null, 12, PlanPayment.Monthly)],
        };
        var result = Of(terms, seen);
        (result.Needed, result.Cost).ShouldBe((325_681, new Rupiah(65_657_289_600)));
        result.ReachedPercent.ShouldBe(67.28m);
    }

    // Three months are short by themselves; a test of its own says so.
    private static IEnumerable<string> Rules(PlanResult result) =>
        result.Warnings.Select(warning => warning.Rule).Where(rule => rule != "plan-cover-short");

    private static string[] Moves(PlanResult result) => [.. Samples.Moves(result)];

    private static IEnumerable<string> Money(PlanResult result) => result.Money.Select(money =>
        $"{money.Fund} {money.Year} {money.Spent.Amount} {money.Left.Amount} {money.RunsOutIn:uuuu-MM}");
}
