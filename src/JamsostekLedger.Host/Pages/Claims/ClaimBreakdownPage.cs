using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Claims;

/// <summary>Benefits paid in a window by component, district and years, and beside premiums.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Breakdown">The breakdown.</param>
/// <param name="Ratio">Benefits beside premiums.</param>
/// <param name="Filter">Which rows are listed.</param>
/// <param name="Rows">The movements that the filter takes.</param>
/// <param name="Page">Number of the page of rows, from 1.</param>
/// <param name="Programmes">Names of programmes by code.</param>
public sealed record ClaimBreakdownPage(
    RegionHead Head,
    ClaimBreakdown Breakdown,
    ClaimsRatio Ratio,
    ClaimMovementFilter Filter,
    IReadOnlyList<ClaimMovement> Rows,
    long Page,
    IReadOnlyDictionary<string, string> Programmes) : IPage, IExport
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How many pages the rows fill.</summary>
    public long Pages => Math.Max(1, (Rows.Count + PageSize - 1) / PageSize);

    /// <summary>The rows of the page.</summary>
    public IEnumerable<ClaimMovement> Shown => Rows.Skip((int)(Page - 1) * PageSize).Take(PageSize);

    /// <summary>The page.</summary>
    public static async Task<ClaimBreakdownPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var filter = BreakdownAddress.Read(asked);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var totals = await ClaimTotalsQuery.RunAsync(moment, head.From, head.To, cancellation);
        var movements = await ClaimMovementsQuery.RunAsync(moment, head.From, head.To, cancellation);
        var ratio = await ClaimsRatioQuery.OfAsync(moment, head.From, head.To, movements, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var page = new ClaimBreakdownPage(
            head, ClaimBreakdown.Of(totals, movements), ratio, filter, [.. movements.Where(filter.Takes)], 1,
            programmes.ToDictionary(card => card.Code, card => card.Name));
        return page with
        {
            Page = Math.Clamp(asked.Page, 1, page.Pages),
        };
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf(
            "rincian-klaim", Head.Region, $"{Iso.Day(Head.From)}-{Iso.Day(Head.To)}", Head.AsOf.RecordedAt),
        ["region", "from", "to", "by", "benefit", "key", "paid_year", "claims", "payments", "amount"],
        [
            Row("total", null, null, null, Breakdown.Total),
            .. Breakdown.ByComponent.Select(row => Row(
                "component", row.Benefit, row.Component, null, new(row.Claims, row.Payments, row.Amount))),
            .. Breakdown.ByDistrict.Select(row => Row(
                "district", null, row.District, null, new(row.Claims, row.Payments, row.Amount))),
            .. Breakdown.ByYears.Select(row => Row(
                "event-year", null, $"{row.EventYear}", row.PaidYear, new(row.Claims, row.Payments, row.Amount))),
        ]);

    private TableCell[] Row(string by, Benefit? benefit, string? key, int? paidYear, ClaimSum sum) =>
    [
        TableCell.Text(Head.Region.Code), TableCell.Date(Head.From), TableCell.Date(Head.To), TableCell.Text(by),
        TableCell.Text(benefit?.ToString().ToUpperInvariant()), TableCell.Text(key), TableCell.Number(paidYear),
        TableCell.Number(sum.Claims), TableCell.Number(sum.Payments), TableCell.Amount(sum.Amount),
    ];
}
