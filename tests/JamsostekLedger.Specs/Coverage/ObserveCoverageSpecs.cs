using JamsostekLedger.Coverage;
using static JamsostekLedger.Specs.Coverage.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Coverage;

public class ObserveCoverageSpecs
{
    [Fact] public void A_count_is_kept_with_its_parts_apart() =>
        Given().When(new ObserveCoverage(Gianyar)).Then(Gianyar);

    [Fact] public void The_same_count_again_adds_nothing() =>
        Given(Gianyar).When(new ObserveCoverage(Gianyar)).ThenNothing();

    [Fact] public void The_same_source_says_one_thing_of_a_day_and_a_definition() =>
        Given(Gianyar).When(new ObserveCoverage(Gianyar with { Numerator = 130_301 })).ThenRefusedBy("key-differs");

    [Fact] public void Another_definition_is_another_count() =>
        Given(Gianyar).When(new ObserveCoverage(Gianyar with { Definition = "dari angkatan kerja", Numerator = 1 }))
            .ThenRecorded();

    [Fact] public void Another_source_that_says_the_same_is_recorded() =>
        Given(Gianyar).When(new ObserveCoverage(Gianyar with { Source = "Disnaker" })).ThenRecorded();

    [Fact] public void Another_source_that_says_otherwise_is_recorded_with_a_warning() =>
        Given(Gianyar)
            .When(new ObserveCoverage(Gianyar with
            {
                Source = "Disnaker", Numerator = 130_299, Definition = $" {WorkingPopulation.ToUpperInvariant()} ",
            }))
            .ThenWarnedBy("coverage-sources-differ");

    [Fact] public void More_than_all_are_recorded_with_a_warning() =>
        Given().When(new ObserveCoverage(Gianyar with { Numerator = 198_629 })).ThenWarnedBy("coverage-above-whole");

    [Theory]
    //          of       published     refused by
    [InlineData(0,       "2025-09-29", "denominator-not-positive")]
    [InlineData(-1,      "2025-10-02", "denominator-not-positive")]
    [InlineData(198_628, "2025-09-29", "coverage-published-before-observed")]
    public void Refusals_in_the_order_in_which_they_are_checked(long of, string published, string rule) =>
        Given().When(new ObserveCoverage(Gianyar with
        {
            Denominator = of, PublishedOn = NodaTime.Text.LocalDatePattern.Iso.Parse(published).Value,
        })).ThenRefusedBy(rule);

    [Fact] public void A_count_may_be_published_on_its_day_and_posts_nothing()
    {
        Given().When(new ObserveCoverage(Gianyar with { PublishedOn = Gianyar.ObservedOn })).ThenRecorded();
        CoverageDay.Empty.Post(Gianyar, CoverageDay.Empty).ShouldBeEmpty();
    }
}
