using System.Globalization;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Events;

/// <summary>A region's facts, newest first.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Stream">The only stream shown, or null for all.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Newer">Where the page before begins, or null where this is the first.</param>
/// <param name="Older">Where the next page begins, or null where this is the last.</param>
public sealed record EventsPage(
    RegionHead Head, string? Stream, IReadOnlyList<Recorded> Facts, long? Newer, long? Older) : IPage, IExport
{
    private const int PageSize = 100;

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<EventsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var facts = new List<Recorded>();
        if (asked.Value("stream") is { } stream)
        {
            await foreach (var fact in FactQueries.OfStreamAsync(moment, stream, cancellation))
                facts.Add(fact);
            facts.Reverse();
            return new(head, stream, facts, null, null);
        }

        // The region's count has no gaps, so a page is a range of numbers.
        var last = Before(asked) is { } before ? Math.Min(before - 1, head.AsOf.Seq) : head.AsOf.Seq;
        var first = Math.Max(1, last - PageSize + 1);
        await foreach (var fact in FactQueries.OfRegionAsync(moment, first, last, cancellation))
            facts.Add(fact);
        facts.Reverse();
        return new(head, null, facts,
            last < head.AsOf.Seq ? Math.Min(head.AsOf.Seq, last + PageSize) + 1 : null,
            first > 1 ? first : null);
    }

    private static long? Before(Asked asked) =>
        asked.Value("before") is not { } text ? null
        : long.TryParse(text, NumberStyles.None, null, out var seq) && seq > 0 ? seq
        : throw UnreadableAddressException.Parameter("before", text, "1234");

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("catatan", Head.Region, Facts is [var newest, .., var oldest]
            ? $"{oldest.Seq}-{newest.Seq}"
            : "0", Head.AsOf.RecordedAt),
        [
            "seq", "recorded_at", "value_date", "type", "stream", "version", "document_number", "amount", "source",
            "source_line", "actor",
        ],
        Facts.Select(fact => new[]
        {
            TableCell.Number(fact.Seq), TableCell.Text(Iso.Moment(fact.RecordedAt)),
            TableCell.Date(fact.Fact.ValueDate), TableCell.Text(fact.Type), TableCell.Text(fact.Stream),
            TableCell.Number(fact.Version), TableCell.Text(FactWords.DocumentOf(fact.Fact)),
            TableCell.Amount(FactWords.AmountOf(fact.Fact)), TableCell.Text(fact.Headers.Source),
            TableCell.Number(fact.Headers.Line), TableCell.Text(fact.Headers.Actor),
        }));
}
