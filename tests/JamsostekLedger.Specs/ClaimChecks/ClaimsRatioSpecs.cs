using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.ClaimChecks.CheckWalk;

namespace JamsostekLedger.Specs.ClaimChecks;

public class ClaimsRatioSpecs
{
    private static readonly ClaimMovement Death = new(
        1, "K1", "P1", Benefit.Jkm, Segment.Bpu, Programme, Somebody, "santunan", "Ubud", new(2024, 3, 10),
        new(2024, 4, 1), new(42_000_000), true);

    private static readonly PremiumsSettled[] Premiums =
        [new(Programme, "APBD", new(100_000), new(68_000)), new(Other, "CSR", new(10_000), new(6_800))];

    [Fact] public void Each_programme_has_benefits_beside_premiums_and_neither_takes_from_the_other()
    {
        var ratio = Of([Death, Death with { Benefit = Benefit.Jkk, Amount = new(50_000) },
            Death with { Programme = null, Worker = null, Amount = new(7) }]);
        ratio.ByProgramme.Select(line => (line.Code, line.Jkk, line.Jkm)).ShouldBe(
        [
            (Other, Ratio(0, 10_000), Ratio(0, 6_800)), (Programme, Ratio(50_000, 100_000), Ratio(42_000_000, 68_000)),
            (null, Ratio(0, 0), Ratio(7, 0, 7)),
        ]);
        ratio.Total.Both.ShouldBe(Ratio(42_050_007, 184_800, 7));
        ratio.ByProgramme[1].Jkk.Percent.ShouldBe(50.0m);
        ratio.ByProgramme[2].Jkm.Percent.ShouldBeNull();
    }

    [Fact] public void Other_benefits_stand_apart()
    {
        var ratio = Of([Death with { Benefit = Benefit.Jht, Amount = new(9) }]);
        ratio.Total.OtherBenefits.ShouldBe(new(9));
        ratio.Total.Both.Benefits.ShouldBe(Rupiah.Zero);
        ratio.ByFund.Select(line => line.Code).ShouldBe(["APBD", "CSR"]);
        ratio.Attribution.ShouldBeEmpty();
    }

    [Fact] public void A_benefit_goes_to_the_fund_that_paid_the_month_of_the_event()
    {
        var ratio = Of(
            [
                Death, Death with { EventDate = new(2024, 8, 1), Amount = new(5) },
                Death with { Worker = null, Amount = new(3) },
                Death with { Worker = null, Programme = null, Amount = new(2) },
                Death with { Amount = new(-1) },
            ],
            [.. Enrolled(), Months(1, 6, fund: "DBH-SAWIT")]);
        ratio.ByFund.Select(line => (line.Code, line.Both.Benefits.Amount)).ShouldBe(
            [("APBD", 8), ("CSR", 0), ("DBH-SAWIT", 41_999_999), (null, 2)]);
        ratio.Attribution.ShouldBe(
        [
            new(FundAttribution.Cover, 0, new(41_999_999)), new(FundAttribution.Usual, 2, new(8)),
            new(FundAttribution.None, 1, new(2)),
        ]);
        ratio.ByFund.Sum(line => line.Both.Benefits.Amount).ShouldBe(ratio.Total.Both.Benefits.Amount);
    }

    [Fact] public void Of_two_funds_of_a_month_the_claims_programme_comes_first()
    {
        LedgerEvent[] both =
            [.. Enrolled(), .. Enrolled(Other), Months(1, 6, Other, "CSR"), Months(3, 3, fund: "BAZNAS", number: 2)];
        Of([Death], both).ByFund.Single(line => line.Both.Benefits > Rupiah.Zero).Code.ShouldBe("BAZNAS");
        Of([Death with { EventDate = new(2024, 4, 1) }], both).ByFund
            .Single(line => line.Both.Benefits > Rupiah.Zero).Code.ShouldBe("CSR");
    }

    [Fact] public void Benefits_whose_programme_paid_nothing_here_are_shown_and_not_in_the_ratio()
    {
        var ratio = Of([Death with { Amount = new(68_000), Worker = null }, Death with { Programme = "lain" }]);
        ratio.Total.Jkm.ShouldBe(Ratio(42_068_000, 74_800, 42_000_000));
        ratio.Total.Jkm.Percent.ShouldBe(90.9m);
        ratio.ByFund.Single(line => line.Code == "APBD").Jkm.Percent.ShouldBe(100m);
    }

    private static Ratio Ratio(long benefits, long premiums, long withoutPremium = 0) =>
        new(new(benefits), new(premiums), new(withoutPremium));

    private static ClaimsRatio Of(ClaimMovement[] movements, LedgerEvent[]? worker = null) => ClaimsRatio.Of(
        "51.04", new(2024, 1, 1), new(2024, 12, 31), Instant.MinValue, Premiums, movements,
        worker is null
            ? new Dictionary<PersonId, Claimant>()
            : new Dictionary<PersonId, Claimant> { [Somebody] = new(worker, new(2024, 12, 31)) },
        new Dictionary<string, string> { [Programme] = "APBD", [Other] = "CSR" });
}
