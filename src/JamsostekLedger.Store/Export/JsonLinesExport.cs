using System.Text.Json;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Export;

/// <summary>
/// A region's whole ledger as lines of JSON: keys and checkpoints, then every fact as its leaf attests it with the
/// journal lines that it posted, each block behind its facts. It names people by their numbers alone. Memory does not
/// grow with the region.
/// </summary>
public static class JsonLinesExport
{
    /// <summary>The version of what it writes.</summary>
    public const int Format = 1;

    /// <summary>Writes it; what was recorded last is signed first, so that all of it lies under a checkpoint.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="checkpoints">What was signed of it.</param>
    /// <param name="region">The region.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="progress">Told how many facts were written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many facts there are.</returns>
    public static async Task<long> WriteAsync(
        LedgerDatabase database, Checkpoints checkpoints, Region region, Stream output,
        IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        await checkpoints.SignIfWholeAsync(region.Code, cancellation);
        // Taken before the moment: what is signed while it is written is of blocks that it does not hold.
        var files = checkpoints.Files(region.Code);
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var lines = new ExportLines(output);
        lines.Write("ledger", writer =>
        {
            writer.WriteNumber("format", Format);
            writer.WriteString("region", region.Code);
            writer.WriteString("name", region.Name);
            ExportLines.Keys(writer, checkpoints.Key.PublicHalves);
        });
        foreach (var (name, content) in files)
            lines.Write("checkpoint", writer => Checkpoint(writer, name, content));
        var resealed = await snapshot.Connection.Query(
            "select height from ledger.resealed where region = $1", Sql.Text(region.Code)).FirstAsync(
            row => (long?)row.Number("height"), cancellation);
        if (resealed is { } height)
            lines.Write("resealed", writer => writer.WriteNumber("height", height));
        return await new Pass(
            region.Code, lines,
            new(await snapshot.CursorAsync(LogCursor.Query(region.Code), cancellation)),
            new(await snapshot.CursorAsync(JournalCursor.Query(region.Code, long.MaxValue), cancellation)),
            await snapshot.CursorAsync(BlockCheck.Query(region.Code), cancellation)).RunAsync(progress, cancellation);
    }

    // One that somebody damaged goes out as the text that it is: whoever verifies is to see it.
    private static void Checkpoint(Utf8JsonWriter writer, string name, byte[] content)
    {
        writer.WriteString("file", name);
        try
        {
            using var document = JsonDocument.Parse(content);
            writer.WritePropertyName("document");
            document.RootElement.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteNull("document");
        }
    }

    private sealed class Pass(
        string region, ExportLines lines, LogCursor log, JournalCursor journal, CopyCursor blocks)
    {
        private readonly List<JournalLine> _posted = [];
        private long _facts;
        private long _posts;

        public async Task<long> RunAsync(IProgress<long>? progress, CancellationToken cancellation)
        {
            await journal.NextAsync();
            var (count, isBlock) = (0L, await blocks.NextAsync());
            while (await log.NextAsync())
            {
                cancellation.ThrowIfCancellationRequested();
                await FactAsync();
                for (; isBlock && blocks.Int64(2) <= log.Seq; isBlock = await blocks.NextAsync(), count++)
                    lines.Write("block", writer => ExportLines.Block(
                        writer, BlockCheck.BlockOf(region, blocks), BlockCheck.HashOf(blocks)));
                if (++_facts % 1000 == 0)
                    progress?.Report(_facts);
            }

            for (; isBlock; isBlock = await blocks.NextAsync(), count++)
                lines.Write("block", writer => ExportLines.Block(
                    writer, BlockCheck.BlockOf(region, blocks), BlockCheck.HashOf(blocks)));
            lines.Write("end", writer =>
            {
                writer.WriteNumber("facts", _facts);
                writer.WriteNumber("blocks", count);
                writer.WriteNumber("lines", _posts);
            });
            return _facts;
        }

        private async ValueTask FactAsync()
        {
            _posted.Clear();
            for (; journal.Seq <= log.Seq; await journal.NextAsync())
                _posted.Add(journal.Line());
            _posts += _posted.Count;
            // Of a fact that is gone its number goes out: that it is missing is for the verifier to say.
            lines.Write("fact", writer =>
            {
                if (log.HasEvent && log.IsWhole)
                    ExportLines.Fact(writer, log.Seq, log.Row());
                else
                    writer.WriteNumber("seq", log.Seq);
                if (!log.Leaf.IsEmpty)
                    writer.WriteString("leaf", Convert.ToHexStringLower(log.Leaf.Span));
                ExportLines.Lines(writer, _posted);
            });
        }
    }
}
