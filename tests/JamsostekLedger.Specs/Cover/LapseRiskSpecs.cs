using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Cover.Samples;

namespace JamsostekLedger.Specs.Cover;

public class LapseRiskSpecs
{
    private static readonly Payer Apbd = new("desa-2024", "APBD");
    private static readonly Payer Csr = new("perusahaan", "CSR");

    [Theory]
    //          on            within 30         within 60         within 90
    [InlineData("2024-12-31", 0, 0,             0, 0,             0, 0)] // 1 April is 91 days away
    [InlineData("2025-01-01", 0, 0,             0, 0,             100, 1)]
    [InlineData("2025-01-30", 0, 0,             0, 0,             100, 1)] // to 31 March, to 30 April
    [InlineData("2025-01-31", 0, 0,             100, 1,           100, 2)] // to 1 April, to 1 May
    [InlineData("2025-02-28", 0, 0,             100, 1,           100, 2)] // to 29 April, to 29 May
    [InlineData("2025-03-02", 100, 1,           100, 2,           100, 2)] // to 1 April, to 1 May, to 31 May
    [InlineData("2025-03-31", 100, 1,           100, 2,           100, 3)] // to 30 April, 30 May, 29 June
    [InlineData("2025-04-01", 0, 0,             0, 0,             0, 0)] // it is too late
    public void Workers_paid_to_December_lapse_on_1_April_and_the_oldest_months_prevent_it(
        string on, int workers30, int months30, int workers60, int months60, int workers90, int months90)
    {
        var risk = Risk(on, new CoveredWorkers(Apbd, Month("2024-12"), 100));
        risk.Totals.Select(horizon => (horizon.Days, horizon.Workers, horizon.WorkerMonths, horizon.Prevention))
            .ShouldBe(
            [
                (30, workers30, 100 * months30, new(16_800 * 100L * months30)),
                (60, workers60, 100 * months60, new(16_800 * 100L * months60)),
                (90, workers90, 100 * months90, new(16_800 * 100L * months90)),
            ]);
    }

    [Theory]
    [InlineData("2025-03-31", 15, "2025-03")]
    [InlineData("2025-04-01", 10, "2025-05")]
    [InlineData("2025-06-01", 0, null)]
    public void Covered_are_those_in_grace_too_and_a_plan_sees_them_until_the_month_before_the_lapse(
        string on, int covered, string? firstToEnd)
    {
        CoveredWorkers[] workers = [new(Apbd, Month("2025-02"), 4), new(Csr, Month("2025-02"), 6),
            new(Apbd, Month("2024-12"), 5)];
        CoveredWorkers.StandingOn(workers, Day(on), CoverRules.Shipped).ShouldBe(covered);
        var ends = PlanRunOut.Of(workers, Day(on), CoverRules.Shipped);
        ends.Sum(end => end.Workers).ShouldBe(covered);
        ends.Select(end => end.LastMonth.ToString("yyyy-MM", null)).FirstOrDefault().ShouldBe(firstToEnd);
    }

    [Fact] public void What_is_paid_before_the_first_lapse_is_in_time_for_all()
    {
        var risk = Risk(
            "2025-03-10", new(Apbd, Month("2025-01"), 10), new(Apbd, Month("2024-12"), 5),
            new(Csr, Month("2025-02"), 7));
        risk.Totals.Select(horizon => (horizon.Workers, horizon.FirstLapse)).ShouldBe(
            [(5, Day("2025-04-01")), (15, Day("2025-04-01")), (22, Day("2025-04-01"))]);
        risk.Groups.Select(group => (group.Payer, group.Horizons[2].FirstLapse)).ShouldBe(
            [(Apbd, Day("2025-04-01")), (Csr, Day("2025-06-01"))]);
    }

    [Fact] public void Each_programme_and_fund_pays_its_own_rate_of_each_month()
    {
        // Half the rate for company money from April on.
        Rupiah Rate(Payer payer, YearMonth month) =>
            new(payer.Fund == "CSR" && month >= Month("2026-04") ? 8_400 : 16_800);

        var risk = LapseRisk.Of(
            [new(Apbd, Month("2026-02"), 2), new(Csr, Month("2026-02"), 3)], Day("2026-05-31"), Rate,
            CoverRules.Shipped);
        // Paid to February, they lapse on 1 June; to 29 August three months must be paid: March, April, May.
        risk.Groups.Select(group => group.Horizons[2].Prevention).ShouldBe(
            [new(2 * 3 * 16_800), new(3 * (16_800 + 2 * 8_400))]);
        risk.Totals[2].WorkerMonths.ShouldBe(15);
    }

    [Fact] public void Who_has_lapsed_is_counted_apart_and_cannot_be_saved()
    {
        var group = Risk("2025-04-10", new(Apbd, Month("2024-12"), 40), new(Apbd, Month("2025-03"), 60))
            .Groups.Single();
        (group.Workers, group.Lapsed).ShouldBe((60, 40));
        group.Horizons.Select(horizon => horizon.Workers).ShouldBe([0, 0, 60]);
    }

    [Fact] public void Nobody_is_at_risk_where_there_is_nobody()
    {
        var risk = Risk("2025-04-10");
        risk.Groups.ShouldBeEmpty();
        risk.Totals.Select(horizon => (horizon.Until, horizon.Workers, horizon.Prevention)).ShouldBe(
            [(Day("2025-05-10"), 0, default), (Day("2025-06-09"), 0, default), (Day("2025-07-09"), 0, default)]);
    }

    [Fact] public void Standings_are_counted_by_payer_and_month_those_without_a_cover_left_out()
    {
        const string asOf = "2025-01-20";
        var year = Paid("2024-01", "2024-12", "2024-01-10");
        Standing?[] standings =
        [
            Timeline(asOf, Member("2024-01"), year).Standing,
            Timeline(asOf, Member("2024-01"), year).Standing,
            Timeline(asOf, Member("2024-01"), year, Paid("2025-01", "2025-01", "2025-01-10")).Standing,
            Timeline(asOf, Member("2024-01", endedOn: "2024-10-01"), year).Standing,
            Timeline(asOf, Member("2024-01")).Standing,
            Timeline(asOf, Member("2024-01"), Paid("2024-01", "2024-06", "2024-01-10", fund: "APBDES")).Standing,
        ];
        CoveredWorkers.Of(standings.OfType<Standing>()).ShouldBe(
        [
            new(new(Village, "APBD"), Month("2024-12"), 2), new(new(Village, "APBD"), Month("2025-01"), 1),
            new(new(Village, "APBDES"), Month("2024-06"), 1),
        ]);
    }

    [Fact] public void Gianyar_s_stage_two_is_kept_in_cover_for_a_month_by_forty_million() =>
        Risk("2025-03-10", new CoveredWorkers(Apbd, Month("2024-12"), 2_429)).Totals[0].Prevention
            .ShouldBe(new Rupiah(40_807_200));

    [Fact] public void A_fund_s_cover_is_what_its_workers_are_paid_for_and_what_its_money_pays()
    {
        CoveredWorkers[] workers =
        [
            new(Apbd, Month("2025-06"), 100), new(Apbd, Month("2025-02"), 50), new(Apbd, Month("2024-10"), 9),
            new(new("adat", "APBD"), Month("2025-06"), 20), new(Csr, Month("2025-03"), 10),
        ];
        var left = CoverLeft.Of(
            workers, Day("2025-03-10"), Rate, fund => fund == "APBD" ? new Rupiah(10_000_000) : null,
            CoverRules.Shipped);

        left.Select(fund => (fund.Fund, fund.Workers, fund.WorkerMonths, fund.MonthsPaid)).ShouldBe(
            [("APBD", 170, 360, 2.1m), ("CSR", 10, 0, 0m)]);
        left[0].Until.ShouldBe([new(Month("2025-02"), 50), new(Month("2025-06"), 120)]);
        left[0].MonthlyCost.ShouldBe(new Rupiah(170 * 16_800));
        left[0].MonthsOfMoney.ShouldBe(3.5m);
        left[1].MonthsOfMoney.ShouldBeNull();
    }

    [Fact] public void Nothing_is_divided_by_nobody()
    {
        var none = new CoverLeft("APBD", 0, [], 0, Rupiah.Zero, new Rupiah(5));
        (none.MonthsPaid, none.MonthsOfMoney).ShouldBe((null, null));
    }

    private static LapseRisk Risk(string on, params CoveredWorkers[] workers) =>
        LapseRisk.Of(workers, Day(on), Rate, CoverRules.Shipped);

    private static Rupiah Rate(Payer payer, YearMonth month) => 
        RateTable.Shipped.Bpu(month, payer.Fund, sector: null).Total;
}
