using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

[Collection(TestCluster.Collection)]
public sealed class CoverageQueryTests(TestCluster cluster)
{
    private static readonly LocalDate Day = new(2025, 9, 30);

    private static readonly FigurePublished Published = new(
        "gianyar-coverage", "coverage", null, null, "percent", "65.60", null, null, null, null, Day, "ANTARA", null,
        null);

    [Fact] public async Task Counts_come_from_files_and_figures_and_are_seen_as_they_were_recorded()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(new PublishFigure(Published));
        var before = ledger.Clock.Now;
        ledger.Clock.Move(Duration.FromMinutes(1));
        var report = await ledger.ImportAsync("coverage",
            "observed_on,numerator,denominator,definition,publisher",
            "2025-09-30,130300,198628,penduduk bekerja,BPJS Gianyar",
            "2025-09-30,130299,198628,penduduk bekerja,Disnaker");
        (report.Recorded, report.Refused).ShouldBe((2, 0));
        report.Warnings.Single().Rule.ShouldBe("coverage-sources-differ");
        await ledger.RecordAsync(new SetCoverageTarget(new(new(2026, 12, 31), "80", "Bupati", null, null)));

        var now = await ledger.ReadAsync(moment => CoverageQuery.RunAsync(moment, Day));
        (now.Numerator, now.Percent, now.Target, now.Ledger).ShouldBe((130_300, 65.60m, 80m, null));
        now.GapWorkers.ShouldBe(158_903 - 130_300);
        now.Series.Count.ShouldBe(2);

        var then = await ledger.ReadAsync(moment => CoverageQuery.RunAsync(moment, Day), before);
        (then.Numerator, then.Percent, then.Target, then.Source).ShouldBe((null, 65.60m, null, "ANTARA"));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact] public async Task A_published_coverage_is_checked_by_a_count_of_its_day()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(new PublishFigure(Published));
        (await CheckAsync(ledger)).Status.ShouldBe(FigureStatus.NoData);

        await ledger.RecordAsync(new ObserveCoverage(new(Day, 130_300, 198_628, "penduduk bekerja", "BPJS", null)));
        var check = await CheckAsync(ledger);
        (check.Status, check.Ledger).ShouldBe((FigureStatus.Matches, 65.60m));
    }

    private static async Task<FigureCheck> CheckAsync(TestLedger ledger) =>
        (await ledger.ReadAsync(moment => FigureChecksQuery.RunAsync(moment))).Single();
}
