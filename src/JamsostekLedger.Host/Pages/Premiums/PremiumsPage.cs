using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Premiums;

/// <summary>A year's premiums month by month: computed, invoiced, paid and receipted.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">The report, of all programmes and funds.</param>
/// <param name="Years">Years that have premiums or a budget.</param>
/// <param name="Programmes">Names of programmes by code.</param>
/// <param name="Programme">The only programme shown, or null for all.</param>
/// <param name="Fund">The only fund shown, or null for all.</param>
public sealed record PremiumsPage(
    RegionHead Head,
    PremiumReport Report,
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<string, string> Programmes,
    string? Programme,
    string? Fund) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The lines shown.</summary>
    public IReadOnlyList<PremiumLine> Lines { get; } =
    [
        .. Report.Lines.Where(line => (Programme ?? line.Programme) == line.Programme
            && (Fund ?? line.Fund) == line.Fund),
    ];

    /// <summary>Money shown that belongs to no month of the year.</summary>
    public IReadOnlyList<PremiumStanding> Standing { get; } =
    [
        .. Report.Standing.Where(row => (Programme ?? row.Programme) == row.Programme
            && (Fund ?? row.Fund) == row.Fund),
    ];

    /// <summary>All lines shown together.</summary>
    public PremiumRow Total => PremiumRow.Of(Lines);

    /// <summary>The lines shown by month.</summary>
    public IEnumerable<(YearMonth Month, PremiumRow Row)> Months => Lines.GroupBy(line => line.Month)
        .OrderBy(lines => lines.Key).Select(lines => (lines.Key, PremiumRow.Of([.. lines])));

    /// <summary>All lines of the year by programme and fund.</summary>
    public IEnumerable<(string Programme, string Fund, PremiumRow Row)> Payers => Report.Lines
        .GroupBy(line => (line.Programme, line.Fund))
        .Select(lines => (lines.Key.Programme, lines.Key.Fund, PremiumRow.Of([.. lines])));

    /// <summary>Where figures of the page lead.</summary>
    public PremiumLinks Links => new(Asked)
    {
        From = new(Report.Year, 1), To = new(Report.Year, 12), Programme = Programme, Fund = Fund,
    };

    /// <summary>The page.</summary>
    public static async Task<PremiumsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var held = await PremiumReportQuery.YearsAsync(moment, cancellation);
        // A window names its year; else the latest one of which an invoice asks for anything is what people look for.
        var year = asked is { Year: null, From: null, To: null } && held is [.., var latest]
            ? latest
            : head.BudgetYear;
        var report = await PremiumReportQuery.RunAsync(moment, year, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(
            head, report, [.. held.Concat(head.Years.Budgets).Distinct().Order()],
            programmes.ToDictionary(card => card.Code, card => card.Name), asked.Value("programme"),
            asked.Value("fund"));
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("iuran", Head.Region, $"{Report.Year}", Report.RecordedAsOf),
        [
            "region", "year", "programme", "fund", "month", "forecast", "workers", "invoiced_workers", "computed_jkk",
            "computed_jkm", "invoiced_jkk", "invoiced_jkm", "paid_jkk", "paid_jkm", "receipted_jkk", "receipted_jkm",
            "computed_now", "computed_at_rates_now", "prepaid", "unallocated", "unmatched",
        ],
        [.. Lines.Select(Row), .. Standing.Select(Row)]);

    private TableCell[] Row(PremiumLine line) =>
    [
        .. Payer(line.Programme, line.Fund), TableCell.Text(Iso.Month(line.Month)),
        TableCell.Text(line.Forecast ? "yes" : "no"), TableCell.Number(line.Workers),
        TableCell.Number(line.InvoicedWorkers), TableCell.Amount(line.Jkk.Computed),
        TableCell.Amount(line.Jkm.Computed), TableCell.Amount(line.Jkk.Invoiced), TableCell.Amount(line.Jkm.Invoiced),
        TableCell.Amount(line.Jkk.Paid), TableCell.Amount(line.Jkm.Paid), TableCell.Amount(line.Jkk.Receipted),
        TableCell.Amount(line.Jkm.Receipted), TableCell.Amount(line.ComputedNow), TableCell.Amount(line.AtRatesNow),
        .. Enumerable.Repeat(TableCell.Text(null), 3),
    ];

    private TableCell[] Row(PremiumStanding row) =>
    [
        .. Payer(row.Programme, row.Fund), .. Enumerable.Repeat(TableCell.Text(null), 14),
        TableCell.Amount(row.Prepaid), TableCell.Amount(row.Unallocated), TableCell.Amount(row.Unmatched),
    ];

    private TableCell[] Payer(string programme, string fund) =>
    [
        TableCell.Text(Report.Region), TableCell.Number(Report.Year), TableCell.Text(programme), TableCell.Text(fund),
    ];
}
