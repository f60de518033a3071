using System.Globalization;
using JamsostekLedger.Figures;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Figures;

/// <summary>What others published, beside what the ledger says.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Figures">The figures with the address of the ledger's lines, where it has an answer.</param>
/// <param name="Parts">
/// By id of a figure, the programmes that its count of workers is made of, where they are counted on different days and
/// no single address holds the lines of all.
/// </param>
public sealed record FiguresPage(
    RegionHead Head,
    IReadOnlyList<(FigureCheck Check, string? Lines)> Figures,
    IReadOnlyDictionary<string, IReadOnlyList<EnrolledOn>> Parts) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<FiguresPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var checks = await FigureChecksQuery.RunAsync(moment, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var enrolled = await EnrolledQuery.RunAsync(
            moment, checks.Select(check => check.Published), programmes, cancellation);
        return new(
            head,
            [
                .. checks.Select(check => (check, enrolled.TryGetValue(check.Published.Id, out var counts)
                    ? LinesOf(asked, counts)
                    : LinesOf(asked, check, programmes))),
            ],
            enrolled.Where(figure => DaysOf(figure.Value) > 1).ToDictionary());
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("angka", Head.Region, "terbit", Head.AsOf.RecordedAt),
        [
            "id", "figure", "selector", "unit", "stated", "ledger", "difference", "status", "numerator",
            "denominator", "period_from", "period_to", "as_of", "publisher", "published_on", "title",
        ],
        Figures.Select(figure => figure.Check).Select(check => new[]
        {
            TableCell.Text(check.Published.Id), TableCell.Text(check.Published.Figure),
            TableCell.Text(check.Published.Selector), TableCell.Text(check.Published.Unit), Value(check.Stated),
            Value(check.Ledger), Value(check.Difference), TableCell.Text(FiguresWords.CodeOf(check.Status)),
            TableCell.Number(check.Published.Numerator), TableCell.Number(check.Published.Denominator),
            TableCell.Date(check.Published.PeriodFrom), TableCell.Date(check.Published.PeriodTo),
            TableCell.Date(check.Published.AsOf), TableCell.Text(check.Published.Publisher),
            TableCell.Date(check.Published.PublishedOn), TableCell.Text(check.Published.Title),
        }));

    /// <summary>The lines of enrolled workers, where all of them are counted on one day.</summary>
    public static string? LinesOf(Asked asked, IReadOnlyList<EnrolledOn> counts) => DaysOf(counts) != 1
        ? null
        : asked.InRegion("journal",
        [
            ("of", "roster_on_day"), ("from", null), ("to", Iso.Day(counts[0].On)), ("year", null), ("on", null),
            .. counts.Select(count => ("programme", (string?)count.Programme)),
        ]);

    private static int DaysOf(IReadOnlyList<EnrolledOn> counts) => counts.Select(count => count.On).Distinct().Count();

    // A figure's lines are those of its own period and selector, whatever window the visitor looks at.
    private static string? LinesOf(Asked asked, FigureCheck check, IReadOnlyList<ProgrammeCard> programmes)
    {
        if (check.Ledger is null || !FigureSelector.TryParse(check.Published.Selector, out var selector))
            return null;

        if (check.Published.Figure is FigureQuestion.PersonsEnrolled or FigureQuestion.Memberships
            or FigureQuestion.PersonsCovered)
            return asked.InRegion("protected",
                ("on", Iso.Day(check.Published.AsOf)), ("from", null), ("to", null), ("year", null));
        if (check.Published.Figure is FigureQuestion.Coverage or FigureQuestion.CoverageTarget)
            return asked.InRegion("coverage",
                ("on", Iso.Day(check.Published.AsOf)), ("from", null), ("to", null), ("year", null));

        var (from, to) = check.Published.Window();
        var filter = new List<(string, string?)>
        {
            ("of", check.Published.Figure == FigureQuestion.ClaimsPaidCount ? "claims" : "claims_paid"),
            ("from", Iso.Day(from)),
            ("to", Iso.Day(to)),
            ("year", null),
            ("vulnerable", selector.Vulnerable is { } yes ? yes ? "yes" : "no" : null),
            ("benefit", selector.Benefit?.ToString().ToUpperInvariant()),
            ("toHeir", check.Published.Figure == FigureQuestion.BenefitsHandedOver ? "yes" : null),
        };
        if (selector.Programme is not null || selector.Fund is not null)
            filter.AddRange(programmes
                .Where(card => selector.Programme is null || card.Code == selector.Programme)
                .Where(card => selector.Fund is null || card.Fund == selector.Fund)
                .Select(card => ("programme", (string?)card.Code)));
        return asked.InRegion("journal", [.. filter]);
    }

    // Per cent have decimals; a spreadsheet gets them as it would type them, whole numbers as numbers.
    private static TableCell Value(decimal? value) => value switch
    {
        null => TableCell.Empty,
        { Scale: 0 } whole => TableCell.Number((long)whole),
        { } number => TableCell.Text(number.ToString(CultureInfo.InvariantCulture)),
    };
}
