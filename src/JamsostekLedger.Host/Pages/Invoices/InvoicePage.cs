using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Premiums;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>One invoice: its months, whose money paid it, and every fact of its stream.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="History">Its facts.</param>
/// <param name="Entry">What it asks beside what was computed, and how late it is.</param>
/// <param name="Programmes">The programmes by code.</param>
/// <param name="Sources">Numbers of the facts of SP2D and STS, by the keys of their rows.</param>
public sealed record InvoicePage(
    RegionHead Head,
    InvoiceHistory History,
    InvoiceEntry Entry,
    IReadOnlyDictionary<string, ProgrammeCard> Programmes,
    IReadOnlyDictionary<string, long> Sources) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The invoice.</summary>
    public Invoice Invoice => Entry.Invoice;

    /// <summary>Its document.</summary>
    public InvoiceReceived Received => Entry.Received;

    /// <summary>Where its figures lead.</summary>
    public PremiumLinks Links => new(Asked) { Stream = Invoice.StreamOf(Received.Number) };

    /// <summary>Name of a programme.</summary>
    public string NameOf(string programme) => Programmes.GetValueOrDefault(programme)?.Name ?? programme;

    /// <summary>What workers' months stand on of one month.</summary>
    public AllocatedMonth AllocatedOf(YearMonth month) =>
        History.Allocated.FirstOrDefault(allocated => allocated.Month == month) ?? new(month, 0, PremiumSum.Zero);

    /// <summary>The page, or null where no such invoice was received in the state that is asked for.</summary>
    public static async Task<InvoicePage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, string number, CancellationToken cancellation)
    {
        // A link of the page must find the invoice again, whatever signs its number has.
        var path = $"/regions/{asked.Region!.Code}/{InvoiceAddress.PageOf(number)}";
        var head = await RegionHead.LoadAsync(served, moment, asked with { Path = path }, cancellation);
        var facts = await FactQueries.StandingAsync(moment, Invoice.StreamOf(number), cancellation);

        var history = InvoiceHistory.Of(facts);
        if (history.Invoice.Received is null)
            return null;

        var keys = facts.SelectMany(fact => SourcesOf(fact.Fact)).Distinct()
            .ToDictionary(key => FactId.Of(head.Region.Code, key));
        var numbers = await FactQueries.NumbersAsync(moment, keys.Keys, cancellation);
        var programmes = (await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation))
            .ToDictionary(card => card.Code);
        var entries = await InvoiceEntry.CheckAsync(moment, head, [history.Invoice], programmes, cancellation);
        return new(head, history, entries[0], programmes,
            numbers.ToDictionary(pair => keys[pair.Key], pair => pair.Value));
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("tagihan", Head.Region, $"{Uri.EscapeDataString(Received.Number)}", Head.AsOf.RecordedAt),
        [
            "invoice_number", "month", "invoiced_jkk", "invoiced_jkm", "paid_jkk", "paid_jkm", "receipted_jkk",
            "receipted_jkm", "allocated_workers", "allocated_jkk", "allocated_jkm",
        ],
        Invoice.Months.Select(month => (Month: month, Allocated: AllocatedOf(month.Month))).Select(row => new[]
        {
            TableCell.Text(Received.Number), TableCell.Text(Iso.Month(row.Month.Month)),
            TableCell.Amount(row.Month.Invoiced.Jkk), TableCell.Amount(row.Month.Invoiced.Jkm),
            TableCell.Amount(row.Month.Paid.Jkk), TableCell.Amount(row.Month.Paid.Jkm),
            TableCell.Amount(row.Month.Receipted.Jkk), TableCell.Amount(row.Month.Receipted.Jkm),
            TableCell.Number(row.Allocated.Workers), TableCell.Amount(row.Allocated.Amount.Jkk),
            TableCell.Amount(row.Allocated.Amount.Jkm),
        }));

    private static IEnumerable<string> SourcesOf(LedgerEvent fact) => fact switch
    {
        PaymentMatched paid => [paid.Payment],
        RefundMatched refund => [refund.Refund],
        InvoiceSettled settled => settled.Steps.Select(step => step.Source).OfType<string>(),
        _ => [],
    };
}
