using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Claims;

public class ClaimBreakdownSpecs
{
    private static readonly ClaimMovement One = new(
        1, "K1", "P1", Benefit.Jkm, Segment.Bpu, null, null, "Santunan sekaligus", "Ubud", new(2023, 12, 30),
        new(2024, 1, 20), new(20), true);

    private static readonly Gen<ClaimMovement> Movement =
        from claim in Gen.Choose(1, 4)
        from benefit in Gen.Elements(Benefit.Jkk, Benefit.Jkm)
        from component in Gen.Elements("santunan", " Santunan", "biaya  pemakaman", "biaya pemakaman", "")
        from district in Gen.Elements("Ubud", "UBUD ", "Mas", "", null)
        from year in Gen.Choose(2022, 2024)
        from amount in Gen.Elements(-30L, 7, 30, 42)
        select One with
        {
            Claim = $"K{claim}", Benefit = benefit, Component = component, District = district,
            EventDate = new(year, 5, 1), Amount = new(amount), Stands = amount > 0,
        };

    [Fact] public void Spellings_of_case_and_blanks_are_one_under_the_most_frequent()
    {
        var all = Of(
            One with { District = "Ubud" }, One with { District = "UBUD" }, One with { District = " Ubud  " },
            One with { District = "Tampak Siring" }, One with { District = "tampak  siring", Amount = new(50) });
        all.ByDistrict.Select(row => (row.District, row.Payments, row.Amount.Amount)).ShouldBe(
            [("Tampak Siring", 2, 70), ("Ubud", 3, 60)]);
    }

    [Fact] public void What_has_no_district_stands_under_none_at_the_end() =>
        Of(One with { District = null, Amount = new(900) }, One with { District = "  " }, One).ByDistrict
            .ShouldBe([new("Ubud", 1, 1, new(20)), new(null, 1, 2, new(920))]);

    [Fact] public void Components_of_two_benefits_are_two() =>
        Of(One, One with { Benefit = Benefit.Jkk }, One with { Component = "SANTUNAN SEKALIGUS" }).ByComponent
            .ShouldBe(
            [
                new(Benefit.Jkk, "Santunan sekaligus", 1, 1, new(20)),
                new(Benefit.Jkm, "SANTUNAN SEKALIGUS", 1, 2, new(40)),
            ]);

    [Fact] public void The_year_of_the_event_stands_against_that_of_the_payment() =>
        Of(One, One with { Claim = "K2", EventDate = new(2024, 1, 2) }).ByYears.ShouldBe(
            [new(2023, 2024, 1, 1, new(20)), new(2024, 2024, 1, 1, new(20))]);

    [Fact] public void A_claim_counts_once_a_row_and_not_by_what_was_taken_back() =>
        Of(One, One with { Reference = "P2" }, One with { Claim = "K2", Stands = false },
                One with { Claim = "K2", Amount = new(-20), Stands = false }).ByDistrict
            .ShouldBe([new("Ubud", 1, 2, new(40))]);

    [Fact] public void Every_way_comes_to_the_same_money_and_payments() =>
        Prop.ForAll(Arb.From(Movement.ArrayOf(20)), movements =>
        {
            var all = Of(movements);
            var sum = ClaimMovement.Sum(movements);
            (sum.Payments, sum.Amount.Amount).ShouldBe(
                (all.ByComponent.Sum(row => row.Payments), all.ByComponent.Sum(row => row.Amount.Amount)));
            (sum.Payments, sum.Amount.Amount).ShouldBe(
                (all.ByDistrict.Sum(row => row.Payments), all.ByDistrict.Sum(row => row.Amount.Amount)));
            (sum.Payments, sum.Amount.Amount).ShouldBe(
                (all.ByYears.Sum(row => row.Payments), all.ByYears.Sum(row => row.Amount.Amount)));
        }).QuickCheckThrowOnFailure();

    [Fact] public void A_row_leads_to_its_own_movements() =>
        Prop.ForAll(Arb.From(Movement.ArrayOf(20)), movements =>
        {
            var all = Of(movements);
            foreach (var row in all.ByComponent)
                ClaimMovement.Sum(movements.Where(new ClaimMovementFilter(
                        row.Benefit, row.Component ?? ClaimMovementFilter.None).Takes))
                    .ShouldBe(new ClaimSum(row.Claims, row.Payments, row.Amount));
            foreach (var row in all.ByDistrict)
                ClaimMovement.Sum(movements.Where(new ClaimMovementFilter(
                        District: row.District ?? ClaimMovementFilter.None).Takes))
                    .ShouldBe(new ClaimSum(row.Claims, row.Payments, row.Amount));
            foreach (var row in all.ByYears)
                ClaimMovement.Sum(movements.Where(new ClaimMovementFilter(
                        EventYear: row.EventYear, PaidYear: row.PaidYear).Takes))
                    .ShouldBe(new ClaimSum(row.Claims, row.Payments, row.Amount));
        }).QuickCheckThrowOnFailure();

    private static ClaimBreakdown Of(params ClaimMovement[] movements) => ClaimBreakdown.Of(
        ClaimTotals.Of("51.04", new(2024, 1, 1), new(2024, 12, 31), Instant.MinValue, []), movements);
}
