using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Registry;
using NodaTime;

namespace JamsostekLedger.Specs.Plans;

public class PlanPropertySpecs
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(150);

    // The same plans on every run: what random ones reach would differ from day to day.
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(2025, 1231);

    [Fact] public void A_plan_costs_its_workers_times_their_months_times_the_rates_to_the_rupiah() => Holds(walk =>
    {
        var result = walk.Run();
        foreach (var month in result.Months)
        {
            foreach (var cost in month.Costs)
            {
                // The id says of which month and fund the rate is; nothing else is believed.
                var of = NodaTime.Text.YearMonthPattern.Iso.Parse(cost.JkkRate[^7..]).Value;
                var rate = walk.Rate(of, cost.Fund, null);
                (cost.Jkk, cost.Jkm, cost.JkkRate).ShouldBe((rate.Jkk, rate.Jkm, $"{cost.Fund} {of:uuuu-MM}"));
                cost.Amount.Amount.ShouldBe(cost.Workers * cost.Months * (rate.Jkk.Amount + rate.Jkm.Amount));
                of.ShouldBeGreaterThanOrEqualTo(month.Month);
            }

            if (walk.Terms.Mix.All(share => share.Payment == PlanPayment.Monthly))
                month.Costs.Sum(cost => cost.Workers).ShouldBe(month.Covered);
        }

        result.Cost.Amount.ShouldBe(result.Months.SelectMany(month => month.Costs).Sum(cost => cost.Amount.Amount));
        result.Money.Sum(money => money.Spent.Amount).ShouldBe(result.Cost.Amount);
    });

    [Fact] public void A_plan_never_spends_more_than_the_pagu_and_says_whom_it_does_not_reach() => Holds(walk =>
    {
        var result = walk.Run();
        foreach (var line in walk.Seen.Lines)
            Drawn(result, draw => draw.Line == line.Line)
                .ShouldBeLessThanOrEqualTo(Math.Max(0, line.Available.Amount));
        foreach (var money in result.Money.Where(money => money.IsLimited))
        {
            money.Left.Amount.ShouldBeGreaterThanOrEqualTo(0);
            Drawn(result, draw => (draw.Line.Fund, draw.Line.FiscalYear) == (money.Fund, money.Year))
                .ShouldBe(money.Spent.Amount);
        }

        var unpaid = result.Months.Sum(month => month.NotJoining + month.RunningOut);
        (result.RunsOutIn is not null).ShouldBe(unpaid > 0);
        result.Warnings.Any(warning => warning.Rule is "plan-money-runs-out" or "plan-no-pagu").ShouldBe(unpaid > 0);
        result.Warnings.Any(warning => warning.Rule == "plan-target-missed")
            .ShouldBe(result.Reached < result.TargetWorkers);
    });

    [Fact] public void What_a_month_leaves_is_what_the_fund_had_less_all_that_was_drawn() => Holds(walk =>
    {
        var result = walk.Run();
        foreach (var month in result.Months)
            foreach (var left in month.Left)
            {
                var of = result.Money.Single(money =>
                    money.IsLimited && (money.Fund, money.Year) == (left.Fund, month.Month.Year));
                left.Amount.Amount.ShouldBe(of.Available.Amount - result.Months
                    .Where(earlier => earlier.Month <= month.Month)
                    .SelectMany(earlier => earlier.Draws)
                    .Where(draw => (draw.Line.Fund, draw.Line.FiscalYear) == (of.Fund, of.Year))
                    .Sum(draw => draw.Amount.Amount));
            }
    });

    [Fact] public void Whoever_was_planned_is_covered_or_has_fallen_out_or_could_not_join() => Holds(walk =>
    {
        var result = walk.Run();
        var (joined, gone, without) = (0L, 0L, 0L);
        foreach (var month in result.Months)
        {
            joined += month.Joining;
            without += month.NotJoining;
            gone += month.Ending + month.RunningOut;
            month.Covered.ShouldBe(joined - gone);
            month.Existing.ShouldBeGreaterThanOrEqualTo(0);
        }

        (joined + without).ShouldBe(result.Planned);
        result.Months[^1].Covered.ShouldBe(0);
        gone.ShouldBe(joined);
        result.Months[0].Existing.ShouldBe(walk.Seen.Numerator - result.Months[0].ExistingEnding);
    });

    [Fact] public void With_money_enough_and_months_enough_the_target_is_reached() => Holds(walk =>
    {
        var terms = walk.Terms with
        {
            Mix = [new("CSR", null, null, "100", null, 12, walk.Terms.Mix[0].Payment)],
        };
        var result = (walk with { Terms = terms, Seen = walk.Seen with { Lines = [] } }).Run();
        result.Planned.ShouldBe(result.Needed);
        result.Reached.ShouldBeGreaterThanOrEqualTo(result.TargetWorkers);
        if (result.Needed > 0)
            result.Reached.ShouldBe(result.TargetWorkers);
    });

    [Fact] public void Reckoned_again_it_says_the_same_and_beside_itself_nothing_differs() => Holds(walk =>
    {
        var result = walk.Run();
        walk.Run().ShouldBe(result);
        PlanComparison.Of(result, walk.Run()).IsEmpty.ShouldBeTrue();
    });

    [Fact] public void Side_by_side_the_differences_add_up() =>
        Prop.ForAll(PlanWalk.Arbitrary, PlanWalk.Arbitrary, (left, right) =>
        {
            var (first, second) = (left.Run(), right.Run());
            var comparison = PlanComparison.Of(first, second);
            comparison.Months.Sum(month => month.Cost.Amount).ShouldBe((second.Cost - first.Cost).Amount);
            comparison.Funds.Sum(fund => fund.Difference.Amount).ShouldBe(comparison.Cost.Amount);
            comparison.IsEmpty.ShouldBe(PlanComparison.Of(second, first).IsEmpty);
        }).Check(Often);

    [Theory, InlineData(ReservePer.Month), InlineData(ReservePer.Total)]
    public void Its_reservations_come_to_what_it_spends_of_each_fund(ReservePer per) => Holds(walk =>
    {
        var kept = KeptOf(walk);
        var made = PlanReservations.Of(kept, per, new LocalDate(2025, 2, 3));
        foreach (var money in kept.Result.Money.Where(money => money.IsLimited))
            made.Where(command => (command.Reservation.Line.Fund, command.Reservation.Line.FiscalYear)
                    == (money.Fund, money.Year))
                .Sum(command => command.Reservation.Amount.Amount).ShouldBe(money.Spent.Amount);
        made.Select(command => command.Reservation.DocumentNumber).ShouldBeUnique();
        made.ShouldAllBe(command => command.Reservation.DocumentNumber.StartsWith("acak/")
            && command.Reservation.DocumentDate.Year == command.Reservation.Line.FiscalYear
            && command.Reservation.Amount > Rupiah.Zero);
    });

    [Fact] public void What_is_kept_reads_as_it_was_written_and_stores_nothing_empty() => Holds(walk =>
    {
        var kept = KeptOf(walk);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new() { Encoder = LedgerJson.Stored.Options.Encoder }))
            FactTypes.Of(kept).Write(writer, kept);
        FactTypes.Of(kept).Read(output.WrittenSpan).ShouldBe(kept);
        Encoding.UTF8.GetString(output.WrittenSpan).ShouldNotContain("null");
    });

    [Fact] public void The_walks_reach_what_they_are_meant_to_reach()
    {
        var seen = new HashSet<string>();
        Prop.ForAll(PlanWalk.Arbitrary, walk =>
        {
            var result = walk.Run();
            seen.UnionWith(result.Warnings.Select(warning => warning.Rule));
            if (result.Months.Any(month => month.RunningOut > 0))
                seen.Add("runs out");
            if (result.Months.Any(month => month.ExistingEnding > 0))
                seen.Add("existing ends");
            if (result.Reached >= result.TargetWorkers && result.Planned > 0)
                seen.Add("reaches");
            if (result.Months.Any(month => month.Costs.Any(cost => cost.Months > 1)))
                seen.Add("same rate ahead");
        }).Check(Fixed);
        seen.ShouldBe(["plan-target-missed", "plan-mix-short", "plan-money-runs-out", "plan-no-pagu",
            "plan-cover-ends-early", "plan-cover-short", "plan-fund-outside-budget", "plan-run-outs-unknown",
            "earmark-ceiling-broken", "earmark-allocation-unknown", "earmark-rule-uncertain", "runs out",
            "existing ends", "reaches"],
            ignoreOrder: true);
    }

    private static PlanKept KeptOf(PlanWalk walk) => new("acak", "Acak", walk.Terms, walk.Seen, walk.Run());

    private static long Drawn(PlanResult result, Func<PlanDraw, bool> of) =>
        result.Months.SelectMany(month => month.Draws).Where(of).Sum(draw => draw.Amount.Amount);

    private static void Holds(Action<PlanWalk> property) => Prop.ForAll(PlanWalk.Arbitrary, property).Check(Often);
}
