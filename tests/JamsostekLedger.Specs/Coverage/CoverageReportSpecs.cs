using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Coverage.Samples;

namespace JamsostekLedger.Specs.Coverage;

public class CoverageReportSpecs
{
    private static readonly FigurePublished Target = Specs.Figures.Samples.BaliCoverage with
    {
        Id = "bali-coverage-target-2025", Figure = "coverage_target", Scope = "target of the ministry",
        Value = "67.28", Numerator = null, Denominator = null, AsOf = new(2025, 12, 31),
    };

    private static readonly FigurePublished Badung = Specs.Figures.Samples.BaliCoverage with
    {
        Id = "badung-coverage-2024", Scope = null, Value = "61", Numerator = null, Denominator = null,
        AsOf = new(2024, 12, 31), Publisher = "SuaraPemerintah.ID",
    };

    [Fact] public void Bali_is_reckoned_from_its_parts_and_not_from_what_was_printed()
    {
        var report = On(new(2025, 3, 31), Published(Specs.Figures.Samples.BaliCoverage, Target));
        (report.Numerator, report.Denominator, report.Percent).ShouldBe((935_079, 1_873_899, 49.90m));
        report.Stated.ShouldBe(50.88m);
        (report.Definition, report.Source).ShouldBe(("participants of working population", "ANTARA"));
        (report.Target, report.TargetDate).ShouldBe((67.28m, new LocalDate(2025, 12, 31)));
        // 67.28 % of 1,873,899 are 1,260,759.25: one worker more is needed.
        report.GapWorkers.ShouldBe(1_260_760 - 935_079);
        report.GapYearlyPremium.ShouldBe(new Rupiah(325_681 * 201_600L));
        (report.YearlyPremium, report.Ledger).ShouldBe((new Rupiah(201_600), null));
        report.Rates.ShouldBe(["bpu-jkk-2015", "bpu-jkm-2015"]);
    }

    [Fact] public void A_percentage_without_parts_is_shown_as_said_and_makes_no_gap()
    {
        var report = On(new(2025, 1, 31), Published(Badung, Target));
        (report.Percent, report.Stated, report.Source).ShouldBe((61m, 61m, "SuaraPemerintah.ID"));
        (report.Numerator, report.Denominator, report.Definition).ShouldBe((null, null, null));
        (report.Target, report.GapWorkers, report.GapYearlyPremium).ShouldBe((67.28m, null, null));
        report.Said.ShouldBeNull();
    }

    [Fact] public void A_count_is_taken_although_a_bare_percentage_is_later_and_the_later_one_is_named()
    {
        var report = On(new(2025, 12, 31),
            Counted(Bali).With(Published(Badung with { AsOf = new(2025, 6, 30) })));
        (report.Percent, report.ObservedOn).ShouldBe((49.90m, Bali.ObservedOn));
        report.Said!.Percent.ShouldBe(61m);
        On(new(2025, 12, 31), Counted(Bali).With(Published(Badung))).Said.ShouldBeNull();
    }

    [Theory]
    //          on            counted of the day
    [InlineData(2025, 3, 30,  null)]
    [InlineData(2025, 3, 31,  "2025-03-31")]
    [InlineData(2025, 9, 29,  "2025-03-31")]
    [InlineData(2025, 9, 30,  "2025-09-30")]
    [InlineData(2026, 1, 1,   "2025-09-30")]
    public void The_latest_count_on_or_before_the_day_is_taken(int year, int month, int day, string? counted) =>
        On(new(year, month, day), Counted(Gianyar, Bali)).ObservedOn
            .ShouldBe(counted is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(counted).Value);

    [Theory]
    //          on            target
    [InlineData(2025, 1, 1,   67.28)]
    [InlineData(2025, 12, 31, 67.28)]
    [InlineData(2026, 1, 1,   99.5)]
    [InlineData(2046, 1, 1,   null)]
    public void The_nearest_target_on_or_after_the_day_is_taken(int year, int month, int day, double? target) =>
        On(new(year, month, day), Targets(BaliTarget with
        {
            TargetDate = new(2045, 12, 31), Percent = "99.5", Source = "RPJPN",
        }, BaliTarget)).Target.ShouldBe((decimal?)target);

    [Fact] public void Where_nothing_is_known_nothing_is_said()
    {
        var report = On(new(2025, 3, 31), Counted());
        (report.Numerator, report.Denominator, report.Percent, report.Target).ShouldBe((null, null, null, null));
        (report.GapWorkers, report.GapYearlyPremium, report.Source).ShouldBe((null, null, null));
        report.Series.ShouldBeEmpty();
    }

    [Fact] public void A_target_that_is_reached_leaves_no_gap() =>
        On(Gianyar.ObservedOn, Counted(Gianyar).With(Targets(BaliTarget with { Percent = "65.60" }))).GapWorkers
            .ShouldBe(0);

    [Fact] public void One_worker_less_is_a_gap_of_one() =>
        On(Gianyar.ObservedOn, Counted(Gianyar with { Numerator = 130_299 })
            .With(Targets(BaliTarget with { Percent = "65.60" }))).GapWorkers.ShouldBe(1);

    [Fact] public void Before_the_first_known_rate_a_gap_has_no_price()
    {
        var report = On(new(2015, 6, 30), Counted(Gianyar with { ObservedOn = new(2015, 6, 30) })
            .With(Targets(BaliTarget)));
        report.GapWorkers.ShouldNotBeNull();
        (report.GapYearlyPremium, report.YearlyPremium).ShouldBe((null, null));
        report.Rates.ShouldBeEmpty();
    }

    [Fact] public void Of_one_day_a_recorded_count_goes_before_a_published_figure() =>
        On(Bali.ObservedOn, Counted(Bali with { Numerator = 1 }).With(Published(Specs.Figures.Samples.BaliCoverage)))
            .Numerator.ShouldBe(1);

    [Fact] public void Of_one_day_the_count_that_was_published_last_is_taken() =>
        On(Bali.ObservedOn, Counted(
            Bali, Bali with { Source = "b", Numerator = 2, PublishedOn = new(2025, 6, 1) },
            Bali with { Source = "c", Numerator = 3, PublishedOn = null })).Numerator.ShouldBe(2);

    [Fact] public void The_roster_s_own_count_stands_beside_the_others() =>
        CoverageReport.Of("51", Bali.ObservedOn, default, Counted(Bali), ledger: 7, RateTable.Shipped)
            .Ledger.ShouldBe(7);

    private static CoverageReport On(LocalDate on, CoverageStatements known) =>
        CoverageReport.Of("51", on, Instant.FromUtc(2025, 6, 1, 0, 0), known, ledger: null, RateTable.Shipped);

    private static CoverageStatements Counted(params CoverageObserved[] counts) =>
        CoverageStatements.Of(counts.Select(count => CoverageDay.Empty.Evolve(count)));

    private static CoverageStatements Targets(params CoverageTargetSet[] targets) =>
        CoverageStatements.Of(targets.Select(target => CoverageDay.Empty.Evolve(target)));

    private static CoverageStatements Published(params FigurePublished[] figures) =>
        PublishedCoverage.Of(figures.Select(figure => new Figure(figure)));
}
