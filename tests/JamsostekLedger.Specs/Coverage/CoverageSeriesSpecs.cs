using JamsostekLedger.Coverage;
using static JamsostekLedger.Specs.Coverage.Samples;

namespace JamsostekLedger.Specs.Coverage;

public class CoverageSeriesSpecs
{
    [Fact] public void Two_definitions_are_two_series_and_the_one_with_the_latest_count_comes_first()
    {
        var series = Of(Seen(1, "potensi"), Seen(2, "angkatan kerja"), Seen(3, " Potensi "), Seen(4, null));
        series.Select(one => string.Join(' ', one.Observations.Select(seen => seen.ObservedOn.Day)))
            .ShouldBe(["4", "1 3", "2"]);
        series.Select(one => one.Definition).ShouldBe([null, " Potensi ", "angkatan kerja"]);
    }

    [Fact] public void Percentages_without_a_definition_are_one_series_only_of_one_source()
    {
        var series = Of(Seen(1, null, "A"), Seen(2, null, "B"), Seen(3, null, "A"));
        series.Select(one => $"{one.Source} {one.Observations.Count}").ShouldBe(["A 2", "B 1"]);
    }

    [Fact] public void Within_a_series_the_oldest_comes_first() =>
        Of(Seen(3, "x"), Seen(1, "x"), Seen(2, "x")).Single().Observations.Select(seen => seen.ObservedOn.Day)
            .ShouldBe([1, 2, 3]);

    private static IReadOnlyList<CoverageSeries> Of(params CoverageObservation[] seen) => CoverageSeries.Of(seen);

    private static CoverageObservation Seen(int day, string? definition, string source = "BPJS") =>
        CoverageObservation.Of(Gianyar) with
        {
            ObservedOn = new(2025, 9, day), Definition = definition, Source = source,
        };
}
