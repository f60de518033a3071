using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Events;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Journal;

/// <summary>What a figure is made of.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Filter">Which lines.</param>
/// <param name="Lines">A page of them, and their sum.</param>
public sealed record JournalPage(RegionHead Head, JournalFilter Filter, JournalLines Lines) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>Whether the figure is an amount of money.</summary>
    public bool IsMoney => Filter.Measure.IsMoney();

    /// <summary>The page.</summary>
    public static async Task<JournalPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var filter = JournalAddress.Read(asked);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var (from, to) = head.OpenWindow;
        filter = filter with { From = from, To = to };
        return new(head, filter, await JournalLinesQuery.RunAsync(moment, filter, asked.Page, cancellation));
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("jurnal", Head.Region, $"halaman-{Lines.Page}", Head.AsOf.RecordedAt),
        [
            "value_date", "document_number", "debit", "credit", "unit", "amount", "counts", "programme", "fund",
            "fund_year", "month", "account_code", "benefit", "segment", "seq", "line", "stream", "recorded_at",
            "source", "source_line", "actor",
        ],
        Lines.Entries.Select(entry => new[]
        {
            TableCell.Date(entry.Posted.ValueDate), TableCell.Text(FactWords.DocumentOf(entry.Recorded.Fact)),
            TableCell.Text(entry.Posted.Debit), TableCell.Text(entry.Posted.Credit),
            TableCell.Text(entry.Posted.Unit), TableCell.Number(entry.Posted.Amount),
            TableCell.Number(entry.Counts), TableCell.Text(entry.Posted.Of.Programme),
            TableCell.Text(entry.Posted.Of.Fund), TableCell.Number(entry.Posted.Of.FundYear),
            TableCell.Text(entry.Posted.Of.Month is { } month ? Iso.Month(month) : null),
            TableCell.Text(entry.Posted.Of.AccountCode),
            TableCell.Text(entry.Posted.Of.Benefit?.ToString().ToUpperInvariant()),
            TableCell.Text(entry.Posted.Of.Segment?.ToString().ToUpperInvariant()),
            TableCell.Number(entry.Recorded.Seq), TableCell.Number(entry.Line),
            TableCell.Text(entry.Recorded.Stream), TableCell.Text(Iso.Moment(entry.Recorded.RecordedAt)),
            TableCell.Text(entry.Recorded.Headers.Source), TableCell.Number(entry.Recorded.Headers.Line),
            TableCell.Text(entry.Recorded.Headers.Actor),
        }));
}
