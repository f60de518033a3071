using System.Text;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Store.Export;

/// <summary>
/// A region's journal as hledger and its like read it: a transaction for each day of a fact, rupiah as <c>IDR</c>,
/// counts as commodities of their own, what a line is about as tags, and at each month's end what every account that
/// moved in it comes to, which hledger holds against the lines. Memory grows with accounts and months alone.
/// </summary>
public static class HledgerExport
{
    /// <summary>Writes it as recorded up to an instant.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="region">The region.</param>
    /// <param name="recordedAsOf">The instant; null is the latest append.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="progress">Told how many facts were written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many facts there are.</returns>
    public static async Task<long> WriteAsync(
        OpenLedger ledger, Region region, Instant? recordedAsOf, Stream output, IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        await using var moment = await ledger.MomentAsync(region, recordedAsOf, cancellation);
        await using var snapshot = await Snapshot.TakeAsync(ledger.Database, cancellation);
        var log = new LogCursor(await snapshot.CursorAsync(
            LogCursor.Query(region.Code, 1, moment.AsOf.Seq), cancellation));
        var journal = new JournalCursor(await snapshot.CursorAsync(
            JournalCursor.Query(region.Code, moment.AsOf.Seq), cancellation));
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync($"""
            ; {region.Code} {region.Name}, {InstantPattern.ExtendedIso.Format(moment.AsOf.RecordedAt)}
            ; Blok {moment.AsOf.Height}, fakta 1 sampai {moment.AsOf.Seq}
            commodity 1000. IDR

            """);
        var balances = new MonthlyBalances();
        var facts = 0L;
        await journal.NextAsync();
        while (await log.NextAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            await FactAsync(writer, log, journal, balances);
            if (++facts % 1000 == 0)
                progress?.Report(facts);
        }

        await balances.AssertAsync(writer);
        return facts;
    }

    private static async Task FactAsync(
        StreamWriter writer, LogCursor log, JournalCursor journal, MonthlyBalances balances)
    {
        var lines = new List<JournalLine>();
        for (; journal.Seq <= log.Seq; await journal.NextAsync())
            lines.Add(journal.Line());
        if (lines.Count == 0)
            return;

        var row = log.Row();
        var key = FactTypes.Named(row.Type).Read(row.Body.Span).Key;
        foreach (var day in lines.GroupBy(line => line.ValueDate).OrderBy(day => day.Key))
        {
            await writer.WriteLineAsync(
                $"{LocalDatePattern.Iso.Format(day.Key)} * ({Plain(key, ')')}) {row.Type}  ; seq:{log.Seq}, "
                + $"stream:{Plain(row.Stream, ',')}, recorded:{InstantPattern.ExtendedIso.Format(row.RecordedAt)}");
            foreach (var line in day)
            {
                var tags = string.Join(", ", DimensionNames.Of(line.Of).Select(
                    dimension => $"{dimension.Name}:{Plain(dimension.Value, ',')}"));
                var comment = tags.Length > 0 ? $"  ; {tags}" : "";
                await writer.WriteLineAsync($"    {line.Debit}  {line.Amount} {Commodity(line.Unit)}{comment}");
                await writer.WriteLineAsync($"    {line.Credit}  -{line.Amount} {Commodity(line.Unit)}{comment}");
                balances.Add(line);
            }

            await writer.WriteLineAsync();
        }
    }

    /// <summary>A unit as hledger names it: one that is not letters alone stands in quotes.</summary>
    internal static string Commodity(string unit) => unit.All(char.IsAsciiLetter) ? unit : $"\"{unit}\"";

    // A comma ends a tag, a semicolon begins a comment, a bracket ends the document's number.
    private static string Plain(string text, char end) => string.Concat(text.Select(
        letter => letter == end || letter == ';' || char.IsControl(letter) ? ' ' : letter)).Trim();
}
