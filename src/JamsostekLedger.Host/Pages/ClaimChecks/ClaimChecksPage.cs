using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Persons;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.ClaimChecks;

/// <summary>The checks of claims, and the list of one of them.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">What the checks found.</param>
/// <param name="Open">The check whose list is shown.</param>
/// <param name="Page">Number of the list's page, from 1.</param>
/// <param name="Shown">The findings on it.</param>
/// <param name="Labels">How the workers on it are called.</param>
/// <param name="Programmes">Names of programmes by code.</param>
public sealed record ClaimChecksPage(
    RegionHead Head,
    ClaimCheckReport Report,
    ClaimCheckResult Open,
    long Page,
    IReadOnlyList<ClaimFinding> Shown,
    IReadOnlyDictionary<PersonId, WorkerLabel> Labels,
    IReadOnlyDictionary<string, string> Programmes) : IPage, IExport
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How many pages the list fills.</summary>
    public long Pages => PagesOf(Open);

    /// <summary>What the lists of an export are read from.</summary>
    public IDisposable? Held { get; private init; }

    /// <summary>The page.</summary>
    public static async Task<ClaimChecksPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var check = Coded.Read<ClaimCheck>(asked, "check");
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var names = PayeeNames.Of(served.Ledger, moment);
        var run = await ClaimCheckQuery.RunAsync(moment, head.Day, names, cancellation);
        // An export reads all lists later; a page has what it shows.
        var isPage = asked.Value("format") is null;
        using var done = isPage ? run : null;
        var report = run.Report;
        // Without a choice, the first that found anything.
        var open = report.Checks.FirstOrDefault(result => result.Check == check)
            ?? report.Checks.FirstOrDefault(result => result.Count > 0) ?? report.Checks[0];
        var page = Math.Clamp(asked.Page, 1, PagesOf(open));
        List<ClaimFinding> shown =
            isPage ? [.. open.Findings.Skip((int)(page - 1) * PageSize).Take(PageSize)] : [];
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(
            head, report, open, page, shown,
            await WorkerLabels.LoadAsync(
                served, moment, asked.Language,
                shown.Select(finding => finding.Worker).OfType<PersonId>(), cancellation),
            programmes.ToDictionary(card => card.Code, card => card.Name)) { Held = isPage ? null : run };
    }

    private static long PagesOf(ClaimCheckResult open) =>
        Math.Max(1, (open.Count + open.Notices + PageSize - 1) / PageSize);

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("pemeriksaan-klaim", Head.Region, Iso.Day(Report.On), Report.RecordedAsOf),
        [
            "check", "to_be_seen", "worker", "programme", "event_date", "status", "status_when_paid", "benefit",
            "component", "claims", "fund", "invoice", "month_from", "month_to", "months", "amount",
        ],
        Report.Checks.SelectMany(check => check.Findings).Select(finding => new[]
        {
            TableCell.Text(Coded.Of(finding.Check)), TableCell.Text(finding.IsNotice ? "yes" : "no"),
            TableCell.Text(finding.Worker?.ToString()), TableCell.Text(finding.Programme), TableCell.Date(finding.On),
            TableCell.Text(finding.Status is { } status ? Coded.Of(status) : null),
            TableCell.Text(finding.StatusWhenPaid is { } then ? Coded.Of(then) : null),
            TableCell.Text(finding.Benefit?.ToString().ToUpperInvariant()), TableCell.Text(finding.Component),
            TableCell.Text(string.Join(' ', finding.Claims)), TableCell.Text(finding.Fund),
            TableCell.Text(finding.Invoice),
            TableCell.Text(finding.MonthFrom is { } from ? Iso.Month(from) : null),
            TableCell.Text(finding.MonthTo is { } to ? Iso.Month(to) : null), TableCell.Number(finding.Months),
            TableCell.Amount(finding.Amount),
        })) { Held = Held };
}
