using System.Text.Json;
using JamsostekLedger.Checks;
using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Specs.Claims;
using NodaTime;
using static JamsostekLedger.Specs.Cover.Samples;

namespace JamsostekLedger.Specs.Checks;

public class MonthlyCheckSpecs
{
    private static readonly Region Gianyar = Regions.Find("51.04")!;
    private static readonly Payer Apbd = new("desa", "APBD");
    private static readonly Payer Csr = new("perusahaan", "CSR");
    private static readonly Instant Now = Instant.FromUtc(2025, 6, 30, 18, 0);

    [Fact] public void Cover_is_counted_by_months_left_and_by_what_prevents_a_lapse()
    {
        // Looked at on 1 March 2025: paid to December is three months owed, and lapses on 1 April.
        var cover = CoverOf(
            "2025-03-01", new(Apbd, Month("2024-12"), 5), new(Apbd, Month("2025-03"), 7), new(Csr, Month("2025-03"), 2),
            new(Csr, Month("2025-08"), 1), new(Apbd, Month("2024-11"), 4));

        (cover.Covered, cover.Lapsed).ShouldBe((15, 4));
        cover.MonthsLeft.ShouldBe([new(-3, 5), new(0, 9), new(5, 1)]);
        cover.Horizons.Select(horizon => (horizon.Days, horizon.Workers)).ShouldBe([(30, 0), (60, 5), (90, 5)]);
        cover.Horizons[1].Prevention.ShouldBe(new(16_800 * 5));
        cover.Groups.Select(group => (group.Programme, group.Fund, group.Covered, group.Lapsed))
            .ShouldBe([("desa", "APBD", 12, 4), ("perusahaan", "CSR", 3, 0)]);
        cover.Groups.Sum(group => group.Horizons[2].Prevention.Amount).ShouldBe(cover.Horizons[2].Prevention.Amount);
    }

    [Fact] public void Claims_are_counted_by_age_and_by_the_clock_that_they_are_beyond()
    {
        // The accident of 4 March was never reported; the documents of the death were complete on 23 June.
        var claims = ClaimsCheck.Of(Due(
            new(2025, 7, 1), [CaseSamples.AccidentNoticed], [.. CaseSamples.Complete]));

        (claims.Open, claims.Late).ShouldBe((2, 2));
        claims.Ages.ShouldBe([new(0, 30, 1), new(31, 60, 0), new(61, 90, 0), new(91, null, 1)]);
        claims.Clocks.ShouldBe([new(ClaimClockKind.StageOne, 1, 117), new(ClaimClockKind.Payment, 1, 5)]);
        claims.Latest.Select(late => (late.Claim, late.Clock, late.DaysLate)).ShouldBe(
            [(CaseSamples.Accident, ClaimClockKind.StageOne, 117), (CaseSamples.Death, ClaimClockKind.Payment, 5)]);
        claims.Cost.ShouldBe(claims.Latest[1].Cost);
        claims.Cost.Amount.ShouldBePositive();
    }

    [Fact] public void What_is_in_time_is_open_and_not_late()
    {
        var claims = ClaimsCheck.Of(Due(new(2025, 6, 24), [.. CaseSamples.Complete]));
        (claims.Open, claims.Late, claims.Clocks.Count, claims.Latest.Count).ShouldBe((1, 0, 0, 0));
    }

    [Fact] public void It_is_of_the_month_whose_first_day_both_look_at_and_is_stored_as_it_is()
    {
        var check = MonthlyCheck.Of(
            41,
            new("51.04", new(2025, 7, 1), Now,
                LapseRisk.Of([new(Apbd, Month("2025-05"), 3)], new(2025, 7, 1), Price, CoverRules.Shipped), []),
            Due(new(2025, 7, 1), [CaseSamples.AccidentNoticed]));
        (check.Month, check.On, check.Seq, check.RecordedAsOf).ShouldBe(
            (Month("2025-07"), MonthlyCheck.DayOf(Month("2025-07")), 41, Now));

        var json = JsonSerializer.Serialize(check, LedgerJson.Stored.MonthlyCheck);
        var again = JsonSerializer.Deserialize(json, LedgerJson.Stored.MonthlyCheck)!;
        JsonSerializer.Serialize(again, LedgerJson.Stored.MonthlyCheck).ShouldBe(json);
        again.Claims.Latest.ShouldBe(check.Claims.Latest);
        json.ShouldContain("\"month\":\"2025-07\"");
        json.ShouldContain("\"clock\":\"stage-one\"");
    }

    private static CoverCheck CoverOf(string on, params CoveredWorkers[] workers)
    {
        var day = Day(on);
        return CoverCheck.Of(new(
            "51.04", day, Now, LapseRisk.Of(workers, day, Price, CoverRules.Shipped),
            CoverLeft.Of(workers, day, Price, _ => null, CoverRules.Shipped)));
    }

    private static DueClaims Due(LocalDate on, params LedgerEvent[][] cases) => DueClaims.Of(
        Gianyar, on, Now,
        cases.Select(facts => facts.Aggregate(
            ClaimCase.Empty, (found, fact) => found.Evolve(fact))),
        Deadlines.Shipped);

    private static Rupiah Price(Payer payer, YearMonth month) => new(16_800);
}
