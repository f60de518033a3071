using JamsostekLedger.Claims;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>A region's claims under way: what is late, what it costs, and what is due next.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Due">All open cases.</param>
/// <param name="Stages">All cases by stage, closed ones among them.</param>
/// <param name="Filter">Which open cases are listed.</param>
/// <param name="Matching">Those asked for, the latest first.</param>
/// <param name="Shown">Those on the page.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Labels">How the workers on the page are called.</param>
/// <param name="Programmes">Names of programmes by code.</param>
public sealed record CasesPage(
    RegionHead Head,
    DueClaims Due,
    IReadOnlyList<CasesOfStage> Stages,
    CaseFilter Filter,
    IReadOnlyList<DueClaim> Matching,
    IReadOnlyList<DueClaim> Shown,
    long Page,
    IReadOnlyDictionary<PersonId, WorkerLabel> Labels,
    IReadOnlyDictionary<string, string> Programmes) : IPage, IExport
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How many pages there are.</summary>
    public long Pages => PagesOf(Matching);

    /// <summary>Name of a programme.</summary>
    public string NameOf(string programme) => Programmes.GetValueOrDefault(programme, programme);

    /// <summary>The page.</summary>
    public static async Task<CasesPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var filter = CaseFilter.Read(asked);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var due = await DueClaimsQuery.RunAsync(moment, head.Day, head.Today, cancellation);
        var stages = await CaseStagesQuery.RunAsync(moment, head.Day, cancellation);
        List<DueClaim> matching = [.. due.Claims.Where(filter.Takes)];
        var page = Math.Clamp(asked.Page, 1, PagesOf(matching));
        List<DueClaim> shown = [.. matching.Skip((int)(page - 1) * PageSize).Take(PageSize)];
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(
            head, due, stages, filter, matching, shown, page,
            await WorkerLabels.LoadAsync(
                served, moment, asked.Language,
                shown.Select(claim => claim.Case.Notice!.Worker).OfType<PersonId>(), cancellation),
            programmes.ToDictionary(card => card.Code, card => card.Name));
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf(
            "klaim_berjalan", Head.Region, $"{Iso.Day(Due.On)}-{Filter.Name}", Due.RecordedAsOf),
        [
            "claim_number", "benefit", "segment", "programme", "worker", "event_date", "stage", "open_since",
            "days_open", "next_clock", "due_on", "days_late", "cost_of_lateness", "expected", "decided", "paid",
            "outstanding",
        ],
        Matching.Select(due => (Due: due, due.Case, Notice: due.Case.Notice!)).Select(row => new[]
        {
            TableCell.Text(row.Notice.Claim), TableCell.Text($"{row.Notice.Benefit}".ToUpperInvariant()),
            TableCell.Text($"{row.Notice.Segment}".ToUpperInvariant()), TableCell.Text(row.Notice.Programme),
            TableCell.Text(row.Notice.Worker is { } worker ? $"{worker}" : null),
            TableCell.Date(row.Notice.EventDate), TableCell.Text(Coded.Of(row.Case.Stage)),
            TableCell.Date(row.Case.OpenSince), TableCell.Number(row.Due.DaysOpen),
            TableCell.Text(row.Due.Next is { } next ? Coded.Of(next.Kind) : null),
            TableCell.Date(row.Due.Next?.Due.On), TableCell.Number(row.Due.Next?.DaysLate),
            TableCell.Amount(row.Due.Cost), TableCell.Amount(row.Due.Expected), TableCell.Amount(row.Case.Decided),
            TableCell.Amount(row.Case.Paid), TableCell.Amount(row.Case.Outstanding),
        }));

    private static long PagesOf(IReadOnlyCollection<DueClaim> matching) =>
        Math.Max(1, (matching.Count + PageSize - 1) / PageSize);
}
