using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Claims;

public class ClaimTotalsSpecs
{
    private static readonly ClaimCell[] Cells =
    [
        new(Benefit.Jkm, Segment.Bpu, "desa", true, new(2024, 11), 2, 2, 3, 84),
        new(Benefit.Jkm, Segment.Bpu, "desa", true, new(2024, 12), -1, 0, -1, -42),
        new(Benefit.Jkk, Segment.Pu, null, null, new(2024, 12), 1, 1, 1, 7),
        new(Benefit.Jkk, Segment.Bpu, "adat", false, new(2024, 10), 1, 1, 2, 5),
    ];

    private static readonly ClaimTotals Report = ClaimTotals.Of(
        "51.04", new(2024, 10, 1), new(2024, 12, 31), Instant.MinValue, Cells);

    [Fact] public void All_of_it() => Report.Total.ShouldBe(new ClaimSum(3, 5, new(54)));

    [Fact] public void By_benefit() => Report.ByBenefit.ShouldBe(
        [new(Benefit.Jkk, 2, 3, new(12)), new(Benefit.Jkm, 1, 2, new(42))]);

    [Fact] public void By_segment() => Report.BySegment.ShouldBe(
        [new(Segment.Bpu, 2, 4, new(47)), new(Segment.Pu, 1, 1, new(7))]);

    [Fact] public void By_programme_those_without_one_last() => Report.ByProgramme.ShouldBe(
    [
        new("adat", false, 1, 2, new(5)), new("desa", true, 1, 2, new(42)), new(null, null, 1, 1, new(7)),
    ]);

    [Fact] public void By_month_with_the_claims_of_the_month() => Report.ByMonth.ShouldBe(
    [
        new(new(2024, 10), 1, 2, new(5)), new(new(2024, 11), 2, 3, new(84)), new(new(2024, 12), 1, 0, new(-35)),
    ]);

    [Fact] public void Every_way_of_adding_up_comes_to_the_same_money() =>
        new[]
        {
            Report.ByBenefit.Sum(row => row.Amount.Amount), Report.BySegment.Sum(row => row.Amount.Amount),
            Report.ByProgramme.Sum(row => row.Amount.Amount), Report.ByMonth.Sum(row => row.Amount.Amount),
        }.ShouldAllBe(sum => sum == Report.Total.Amount.Amount);
}
