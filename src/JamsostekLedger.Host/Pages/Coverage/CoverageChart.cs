using System.Text.Json;
using JamsostekLedger.Coverage;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Coverage;

/// <summary>What the chart script reads of a region's coverage: a line for each definition, and the targets.</summary>
public static class CoverageChart
{
    /// <summary>The lines.</summary>
    public static string Of(CoverageReport report, IEnumerable<CoverageTarget> targets, Spelled spelled) =>
        JsonSerializer.Serialize(new
        {
            locale = spelled.Language == Language.English ? "en" : "id",
            unit = "%",
            lines = report.Series.Select(series => new
            {
                name = NameOf(series, spelled.Language),
                points = series.Observations.Select(seen => new
                {
                    at = Iso.Day(seen.ObservedOn),
                    value = seen.Percent,
                    text = $"{spelled.Day(seen.ObservedOn)}: {spelled.Percent(seen.Percent ?? 0)}",
                }),
            }),
            marks = targets.Select(target => new
            {
                at = Iso.Day(target.TargetDate),
                value = target.Percent,
                text = $"{CoverageWords.Target[spelled.Language]} {spelled.Day(target.TargetDate)}: "
                    + spelled.Percent(target.Percent),
            }),
            marksName = CoverageWords.Target[spelled.Language],
        });

    /// <summary>What a series is called.</summary>
    public static string NameOf(CoverageSeries series, Language language) =>
        series.Definition ?? CoverageWords.SaidBy.With(language, series.Source);
}
