using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using static JamsostekLedger.Specs.Coverage.Samples;

namespace JamsostekLedger.Specs.Figures;

public class PublishedCoverageSpecs
{
    private static readonly FigurePublished Bare = Samples.BaliCoverage with
    {
        Value = "58.68", Numerator = null, Denominator = null, Scope = null,
    };

    private static readonly FigurePublished Target = Bare with
    {
        Id = "target", Figure = "coverage_target", Value = "67.28", AsOf = new(2025, 12, 31),
    };

    [Fact] public void A_count_of_another_source_on_the_same_day_answers_a_figure()
    {
        // 935,079 of 1,873,899 are 49.90017…
        PublishedCoverage.Beside(Bare, Counted(Bali)).ShouldBe(49.9001m);
        FigureCheck.Of(Bare with { Value = "49.90" }, PublishedCoverage.Beside(Bare, Counted(Bali))).Status
            .ShouldBe(FigureStatus.RoundsTo);
    }

    [Fact] public void A_count_of_another_day_does_not() =>
        PublishedCoverage.Beside(Bare, Counted(Bali with { ObservedOn = new(2025, 3, 30) })).ShouldBeNull();

    [Fact] public void A_source_does_not_confirm_itself()
    {
        PublishedCoverage.Beside(Bare, Counted(Bali with { Source = "ANTARA" })).ShouldBeNull();
        PublishedCoverage.Beside(Samples.BaliCoverage, PublishedCoverage.Of([new(Samples.BaliCoverage)]))
            .ShouldBeNull();
    }

    [Fact] public void Where_both_name_a_definition_it_must_be_the_same()
    {
        PublishedCoverage.Beside(Samples.BaliCoverage, Counted(Bali)).ShouldBeNull();
        PublishedCoverage.Beside(Samples.BaliCoverage with { Scope = WorkingPopulation }, Counted(Bali))
            .ShouldBe(49.9001m);
    }

    [Fact] public void A_figure_of_another_publisher_answers_too_where_it_has_its_parts()
    {
        var other = Samples.BaliCoverage with { Id = "other", Publisher = "BPJS" };
        PublishedCoverage.Beside(Samples.BaliCoverage, PublishedCoverage.Of([new(other)])).ShouldBe(49.9001m);
        PublishedCoverage.Beside(Samples.BaliCoverage, PublishedCoverage.Of([new(Bare with { Publisher = "BPJS" })]))
            .ShouldBeNull();
    }

    [Fact] public void A_target_is_answered_by_the_target_of_another_for_the_same_day()
    {
        var known = CoverageStatements.Of([CoverageDay.Empty.Evolve(BaliTarget)]);
        PublishedCoverage.Beside(Target, known).ShouldBe(67.28m);
        PublishedCoverage.Beside(Target with { AsOf = new(2026, 12, 31) }, known).ShouldBeNull();
        PublishedCoverage.Beside(Target with { Publisher = BaliTarget.Source }, known).ShouldBeNull();
    }

    [Fact] public void A_figure_that_a_selector_narrows_is_not_the_region_s_coverage()
    {
        PublishedCoverage.Of([new(Samples.BaliCoverage with { Selector = "vulnerable=yes" })]).Observations
            .ShouldBeEmpty();
        PublishedCoverage.Beside(Bare with { Selector = "vulnerable=yes" }, Counted(Bali)).ShouldBeNull();
    }

    [Theory]
    [InlineData(935_079L, null), InlineData(null, 1_873_899L), InlineData(935_079L, 0L), InlineData(1L, -1L)]
    public void Half_a_ratio_is_a_percentage_that_was_said_alone(long? numerator, long? denominator)
    {
        var seen = PublishedCoverage.Of([new(Samples.BaliCoverage with
        {
            Numerator = numerator, Denominator = denominator,
        })]).Observations.Single();
        (seen.HasParts, seen.Numerator, seen.Percent).ShouldBe((false, null, 50.88m));
    }

    [Fact] public void Other_figures_say_nothing_of_coverage()
    {
        PublishedCoverage.Beside(Samples.ClaimsPaid, Counted(Bali)).ShouldBeNull();
        PublishedCoverage.Of([new(Samples.ClaimsPaid), new(Bare with { Figure = "workers_enrolled" })]).Observations
            .ShouldBeEmpty();
    }

    private static CoverageStatements Counted(CoverageObserved count) =>
        CoverageStatements.Of([CoverageDay.Empty.Evolve(count)]);
}
