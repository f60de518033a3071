using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Entitlements.Samples;

namespace JamsostekLedger.Specs.Entitlements;

/// <summary>The clocks of a claim.</summary>
public class DeadlinesSpecs
{
    private static readonly Deadlines Clocks = Deadlines.Shipped;
    private static readonly DateTimeZone Wib = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];
    private static readonly DateTimeZone Wita = DateTimeZoneProviders.Tzdb["Asia/Makassar"];

    [Fact] public void An_accident_is_reported_within_48_hours_in_the_zone_of_the_region()
    {
        // 23.30 in Bengkayang is the next day in Badung.
        var accident = new LocalDateTime(2025, 3, 10, 23, 30);
        var due = Clocks.StageOne(accident, Wib).ShouldNotBeNull();
        due.At.ShouldBe(Instant.FromUtc(2025, 3, 12, 16, 30));
        due.On.ShouldBe(Day("2025-03-12"));
        Clocks.StageOne(accident.InZoneStrictly(Wib).ToInstant(), Wita)!.On.ShouldBe(Day("2025-03-13"));
        Clocks.StageOne(accident, Wita)!.At.ShouldBe(due.At!.Value - Duration.FromHours(1));
        due.Rule.ShouldBe("stage-one-2021");
    }

    [Fact] public void The_doctor_s_statement_has_48_hours_of_its_own()
    {
        var statement = Instant.FromUtc(2025, 4, 30, 2, 0);
        var due = Clocks.StageTwo(statement, Wita).ShouldNotBeNull();
        due.At.ShouldBe(Instant.FromUtc(2025, 5, 2, 2, 0)); // Labour Day does not stop it
        due.Rule.ShouldBe("stage-two-2021");
        Clocks.StageTwo(new LocalDateTime(2025, 4, 30, 10, 0), Wita).ShouldBe(due);
    }

    [Fact] public void Without_the_hour_it_runs_from_the_end_of_the_day_and_says_so()
    {
        var due = Clocks.StageOne(Day("2025-03-10"), Wita).ShouldNotBeNull();
        due.On.ShouldBe(Day("2025-03-12"));
        due.Doubts.Single().Rule.ShouldBe("deadline-hour-unknown");
        Clocks.StageTwo(Day("2025-03-10"), Wita)!.On.ShouldBe(Day("2025-03-12"));
    }

    [Fact] public void Before_the_rules_there_is_no_clock()
    {
        Clocks.StageOne(Day("2015-06-30"), Wita).ShouldBeNull();
        Clocks.Payment(Benefit.Jkk, Day("2015-06-30")).ShouldBeNull();
        Clocks.Payment(Benefit.Jht, Day("2024-06-30")).ShouldBeNull();
        Clocks.Late(Benefit.Jkk, Day("2015-06-30"), Day("2015-07-30"), new(1)).ShouldBeNull();
        Clocks.Lapse(Benefit.Jkm, Day("2019-12-01")).ShouldBeNull();
    }

    [Theory]
    //          benefit       complete       due
    [InlineData(Benefit.Jkk,  "2024-05-06",  "2024-05-17")] // over Kenaikan, its joint leave and two weekends
    [InlineData(Benefit.Jkm,  "2024-05-06",  "2024-05-13")]
    [InlineData(Benefit.Jkm,  "2024-04-05",  "2024-04-18")] // over Idulfitri
    [InlineData(Benefit.Jkm,  "2025-08-15",  "2025-08-21")] // the joint leave of 18 August 2025
    [InlineData(Benefit.Jkm,  "2025-01-06",  "2025-01-09")]
    [InlineData(Benefit.Jkm,  "2027-03-05",  "2027-03-18")] // over Nyepi, Idulfitri and their joint leave
    public void BPJS_pays_within_seven_working_days_or_three(Benefit benefit, string complete, string due)
    {
        var deadline = Clocks.Payment(benefit, Day(complete)).ShouldNotBeNull();
        deadline.On.ShouldBe(Day(due));
        deadline.At.ShouldBeNull();
        deadline.Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2021-05-10", "2021"), InlineData("2027-12-30", "2028"), InlineData("2019-12-31", "2019 dan 2020")]
    public void A_year_whose_holidays_are_not_known_is_named(string complete, string years)
    {
        var doubt = Clocks.Payment(Benefit.Jkk, Day(complete))!.Doubts.Single();
        doubt.Rule.ShouldBe("holidays-unknown");
        doubt.Message.ShouldContain($"Hari libur {years} belum");
    }

    [Theory]
    //          due            on             amount       days   compensation
    [InlineData("2024-05-17",  "2024-05-17",  42_000_000,  0,     0)]
    [InlineData("2024-05-17",  "2024-05-10",  42_000_000,  0,     0)]
    [InlineData("2024-05-17",  "2024-05-18",  42_000_000,  1,     420_000)]
    [InlineData("2024-05-17",  "2024-05-27",  42_000_000,  10,    4_200_000)] // every day counts, Sundays too
    [InlineData("2027-03-18",  "2027-03-20",  42_000_000,  2,     840_000)]
    [InlineData("2024-05-17",  "2024-05-18",  50,          1,     1)]         // half a rupiah goes up
    [InlineData("2024-05-17",  "2024-05-18",  49,          1,     0)]
    public void Each_day_of_lateness_costs_one_per_cent(
        string due, string on, long amount, int days, long compensation)
    {
        var late = Clocks.Late(Benefit.Jkm, Day(due), Day(on), new(amount)).ShouldNotBeNull();
        (late.Days, late.Amount.Amount).ShouldBe((days, compensation));
        late.Certainty.ShouldBe(Certainty.Disputed);
        late.Source.ShouldContain("Hari kalender");
        late.Rounding.ShouldBe(RoundingRules.All[0].Id);
    }

    [Fact] public void Whether_working_days_count_is_a_row_and_no_code()
    {
        var rules = new DeadlineRules(DeadlineRules.Shipped.All.Select(row => row.What == DeadlineRules.LatePercent
            ? row with { Days = DayKind.Working }
            : row with { Days = DayKind.Calendar }));
        var clocks = new Deadlines(rules, WorkingDays.Shipped);
        clocks.Late(Benefit.Jkm, Day("2024-05-17"), Day("2024-05-27"), new(42_000_000))!.Days.ShouldBe(4);
        clocks.Payment(Benefit.Jkk, Day("2024-05-06"))!.On.ShouldBe(Day("2024-05-13"));
        clocks.Payment(Benefit.Jkk, Day("2021-05-06"))!.Doubts.ShouldBeEmpty();
        clocks.Late(Benefit.Jkm, Day("2021-05-06"), Day("2021-05-07"), new(1))!.Doubts.Single().Rule
            .ShouldBe("holidays-unknown");
    }

    [Theory]
    //          benefit       event          last day       rule
    [InlineData(Benefit.Jkk,  "2015-11-23",  "2017-11-23",  "lapse-jkk-2015")]
    [InlineData(Benefit.Jkk,  "2019-12-01",  "2021-12-01",  "lapse-jkk-2015")]
    [InlineData(Benefit.Jkk,  "2019-12-02",  "2024-12-02",  "lapse-jkk-2019")]
    [InlineData(Benefit.Jkk,  "2024-02-29",  "2029-02-28",  "lapse-jkk-2019")]
    [InlineData(Benefit.Jkm,  "2024-05-06",  "2029-05-06",  "lapse-jkm-2019")]
    public void A_right_lapses_after_five_years_and_before_PP_82_of_2019_after_two(
        Benefit benefit, string happened, string last, string rule)
    {
        var lapse = Clocks.Lapse(benefit, Day(happened)).ShouldNotBeNull();
        (lapse.On, lapse.Rule).ShouldBe((Day(last), rule));
    }
}
