using System.Globalization;
using JamsostekLedger.Coverage;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Coverage;

/// <summary>Coverage on a day, what its target lacks, and how it went before.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">The report.</param>
/// <param name="Targets">All targets, whatever their day.</param>
/// <param name="IsLatest">Whether the day is that of the latest observation because the address asks for none.</param>
public sealed record CoveragePage(
    RegionHead Head, CoverageReport Report, IReadOnlyList<CoverageTarget> Targets, bool IsLatest) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<CoveragePage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var known = await CoverageQuery.StatementsAsync(moment, cancellation);
        var (on, isLatest) = DayOf(head, known);
        return new(
            head, await CoverageQuery.RunAsync(moment, on, known, cancellation),
            [.. known.Targets.OrderBy(target => target.TargetDate)], isLatest);
    }

    /// <summary>
    /// The day that an address asks for: its own, the end of its window, or that of the latest observation.
    /// </summary>
    internal static (LocalDate On, bool IsLatest) DayOf(RegionHead head, CoverageStatements known)
    {
        if (head.Asked.On is { } asked)
            return (asked, false);
        if (head.Reason == WindowReason.Asked)
            return (head.To, false);
        return known.Observations.Count > 0
            ? (known.Observations.Max(seen => seen.ObservedOn), true)
            : (head.To, false);
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("cakupan", Head.Region, Iso.Day(Report.On), Report.RecordedAsOf),
        [
            "region", "what", "day", "numerator", "denominator", "percent", "stated", "definition", "source",
            "published_on",
        ],
        Report.Series.SelectMany(series => series.Observations).Select(seen => new[]
        {
            TableCell.Text(Report.Region), TableCell.Text("observed"), TableCell.Date(seen.ObservedOn),
            TableCell.Number(seen.Numerator), TableCell.Number(seen.Denominator), Percent(seen.Percent),
            Percent(seen.Stated), TableCell.Text(seen.Definition), TableCell.Text(seen.Source),
            TableCell.Date(seen.PublishedOn),
        }).Concat(Targets.Select(target => new[]
        {
            TableCell.Text(Report.Region), TableCell.Text("target"), TableCell.Date(target.TargetDate),
            TableCell.Empty, TableCell.Empty, Percent(target.Percent), TableCell.Empty,
            TableCell.Text(target.Definition), TableCell.Text(target.Source), TableCell.Date(target.PublishedOn),
        })));

    private static TableCell Percent(decimal? percent) =>
        percent is { } known ? TableCell.Text(known.ToString(CultureInfo.InvariantCulture)) : TableCell.Empty;
}
