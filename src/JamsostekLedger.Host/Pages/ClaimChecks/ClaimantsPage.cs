using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.ClaimChecks;

/// <summary>Who of a programme's enrolled has died or been hurt.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Programmes">Programmes that have a roster.</param>
/// <param name="Report">The report on the chosen one; null where there is none.</param>
/// <param name="Page">Number of the list's page, from 1.</param>
/// <param name="Labels">How the workers on it are called.</param>
public sealed record ClaimantsPage(
    RegionHead Head,
    IReadOnlyList<ProgrammeCard> Programmes,
    ClaimantReport? Report,
    long Page,
    IReadOnlyDictionary<PersonId, WorkerLabel> Labels) : IPage, IExport
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How many pages the list fills.</summary>
    public long Pages => Math.Max(1, ((Report?.Rows.Count ?? 0) + PageSize - 1) / PageSize);

    /// <summary>The rows on the page.</summary>
    public IEnumerable<ClaimantRow> Shown => Report?.Rows.Skip((int)(Page - 1) * PageSize).Take(PageSize) ?? [];

    /// <summary>The page.</summary>
    public static async Task<ClaimantsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var rosters = await RosterFunnelQuery.RunAsync(moment, null, cancellation);
        IReadOnlyList<ProgrammeCard> programmes =
        [
            .. (await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation))
                .Where(card => rosters.Any(roster => roster.Programme == card.Code)),
        ];
        var code = asked.Value("programme") ?? (programmes.Count > 0 ? programmes[0].Code : null);
        if (code is not null && programmes.All(card => card.Code != code))
            throw UnreadableAddressException.Parameter(
                "programme", code, string.Join(", ", programmes.Select(card => card.Code)));

        var page = new ClaimantsPage(
            head, programmes,
            code is null
                ? null
                : await ClaimCheckQuery.ClaimantsAsync(moment, code, head.Day, cancellation),
            1, new Dictionary<PersonId, WorkerLabel>());
        page = page with
        {
            Page = Math.Clamp(asked.Page, 1, page.Pages),
        };
        return page with
        {
            Labels = await WorkerLabels.LoadAsync(
                served, moment, asked.Language, page.Shown.Select(row => row.Worker), cancellation),
        };
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf(
            "siapa", Head.Region, $"{Report?.Programme}-{Iso.Day(Head.Day)}", Head.AsOf.RecordedAt),
        ["worker", "programme", "district", "outcome", "benefit", "event_date", "claim", "paid"],
        (Report?.Rows ?? []).Select(row => new[]
        {
            TableCell.Text($"{row.Worker}"), TableCell.Text(Report!.Programme), TableCell.Text(row.District),
            TableCell.Text(row.Died ? "died" : "hurt"), TableCell.Text(row.Benefit?.ToString().ToUpperInvariant()),
            TableCell.Date(row.EventDate), TableCell.Text(row.Claim), TableCell.Amount(row.Paid),
        }));
}
