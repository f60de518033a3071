using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>A region's invoices: how far each is paid, how late, and whether it asks what was computed.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Filter">Which invoices.</param>
/// <param name="All">All invoices of the region.</param>
/// <param name="Matching">Those asked for, newest first.</param>
/// <param name="Entries">Those on the page; of an export, all that are asked for.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Programmes">The programmes by code.</param>
public sealed record InvoicesPage(
    RegionHead Head,
    InvoiceFilter Filter,
    IReadOnlyList<Invoice> All,
    IReadOnlyList<Invoice> Matching,
    IReadOnlyList<InvoiceEntry> Entries,
    long Page,
    IReadOnlyDictionary<string, ProgrammeCard> Programmes) : IPage, IExport
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How many pages there are.</summary>
    public long Pages => PagesOf(Matching);

    /// <summary>Name of a programme.</summary>
    public string NameOf(string programme) => Programmes.GetValueOrDefault(programme)?.Name ?? programme;

    /// <summary>The page.</summary>
    public static async Task<InvoicesPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var filter = InvoiceFilter.Read(asked);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var programmes = (await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation))
            .ToDictionary(card => card.Code);
        var all = (await ViewQueries.ListAsync<Invoice>(moment, cancellation))
            // A receipt may have come before its invoice, and an invoice may have been voided.
            .Where(invoice => invoice.Received is not null)
            .Where(invoice => invoice.Received is not null).ToList();
        List<Invoice> matching =
        [
            .. all.Where(filter.Takes).OrderByDescending(invoice => invoice.Received!.IssuedOn)
                .ThenBy(invoice => invoice.Received!.Number, StringComparer.Ordinal),
        ];
        var page = Math.Clamp(asked.Page, 1, PagesOf(matching));
        var shown = asked.Value("format") is null
            ? [.. matching.Skip((int)(page - 1) * PageSize).Take(PageSize)]
            : matching;
        return new(head, filter, all, matching,
            await InvoiceEntry.CheckAsync(moment, head, shown, programmes, cancellation), page, programmes);
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("tagihan", Head.Region, Filter.Name, Head.AsOf.RecordedAt),
        [
            "invoice_number", "issued_on", "due_on", "programme", "fund", "month_from", "month_to", "workers",
            "invoiced_jkk", "invoiced_jkm", "paid_jkk", "paid_jkm", "receipted", "status", "days_late",
            "difference_by_heads", "difference_by_price",
        ],
        Entries.Select(entry => new[]
        {
            TableCell.Text(entry.Received.Number), TableCell.Date(entry.Received.IssuedOn),
            TableCell.Date(entry.Received.DueOn), TableCell.Text(entry.Received.Programme),
            TableCell.Text(entry.Received.Fund), TableCell.Text(Iso.Month(entry.Received.MonthFrom)),
            TableCell.Text(Iso.Month(entry.Received.MonthTo)), TableCell.Number(entry.Received.Workers),
            TableCell.Amount(entry.Received.Jkk), TableCell.Amount(entry.Received.Jkm),
            TableCell.Amount(entry.Invoice.Paid.Jkk), TableCell.Amount(entry.Invoice.Paid.Jkm),
            TableCell.Amount(entry.Invoice.Receipted), TableCell.Text(Coded.Of(entry.Invoice.Status)),
            TableCell.Number(entry.DaysLate), TableCell.Amount(entry.Check.ByHeads.Total),
            TableCell.Amount(entry.Check.ByPrice.Total),
        }));

    private static long PagesOf(IReadOnlyCollection<Invoice> matching) =>
        Math.Max(1, (matching.Count + PageSize - 1) / PageSize);
}
