using JamsostekLedger.Claims;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Claims;

/// <summary>Benefits paid in a window, added up in each of the ways that people ask for.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Totals">The report.</param>
/// <param name="Programmes">Names of programmes by code.</param>
public sealed record ClaimsPage(
    RegionHead Head, ClaimTotals Totals, IReadOnlyDictionary<string, string> Programmes) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<ClaimsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var totals = await ClaimTotalsQuery.RunAsync(moment, head.From, head.To, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(head, totals, programmes.ToDictionary(card => card.Code, card => card.Name));
    }

    /// <summary>Days of a month that lie in the window.</summary>
    public (LocalDate From, LocalDate To) Within(YearMonth month) => (
        LocalDate.Max(Head.From, month.OnDayOfMonth(1)),
        LocalDate.Min(Head.To, month.ToDateInterval().End));

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("klaim", Head.Region, $"{Iso.Day(Totals.From)}-{Iso.Day(Totals.To)}", Totals.RecordedAsOf),
        ["region", "from", "to", "by", "key", "vulnerable", "claims", "payments", "amount"],
        [
            Row("total", null, null, Totals.Total.Claims, Totals.Total.Payments, Totals.Total.Amount),
            .. Totals.ByBenefit.Select(row => Row("benefit", $"{row.Benefit}".ToUpperInvariant(), null, row.Claims,
                row.Payments, row.Amount)),
            .. Totals.BySegment.Select(row => Row("segment", $"{row.Segment}".ToUpperInvariant(), null, row.Claims,
                row.Payments, row.Amount)),
            .. Totals.ByProgramme.Select(row => Row("programme", row.Programme, row.Vulnerable, row.Claims,
                row.Payments, row.Amount)),
            .. Totals.ByMonth.Select(row => Row("month", Iso.Month(row.Month), null, row.Claims, row.Payments,
                row.Amount)),
        ]);

    private TableCell[] Row(
        string by, string? key, bool? vulnerable, long claims, long payments, Rupiah amount) =>
    [
        TableCell.Text(Totals.Region), TableCell.Date(Totals.From), TableCell.Date(Totals.To), TableCell.Text(by),
        TableCell.Text(key), TableCell.Text(vulnerable is { } yes ? yes ? "yes" : "no" : null),
        TableCell.Number(claims), TableCell.Number(payments), TableCell.Amount(amount),
    ];
}
