using System.Buffers;
using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Export;

/// <summary>
/// The proof that one fact was recorded, as a small document: the fact, the hashes that lead from its leaf to the root
/// of its block, the blocks from there to the next checkpoint, and that checkpoint. A third person checks it without
/// the ledger.
/// </summary>
public static class FactProof
{
    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes it.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="checkpoints">What was signed of it.</param>
    /// <param name="region">The region.</param>
    /// <param name="seq">Number of the fact in the region.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The document; null where there is no such fact, or no whole block about it.</returns>
    public static async Task<byte[]?> OfAsync(
        LedgerDatabase database, Checkpoints checkpoints, Region region, long seq,
        CancellationToken cancellation = default)
    {
        await checkpoints.SignIfWholeAsync(region.Code, cancellation);
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var height = await snapshot.Connection.Query("""
            select height from ledger.block where region = $1 and first_seq <= $2 and last_seq >= $2
            order by height limit 1
            """, Sql.Text(region.Code), Sql.Number(seq)).FirstAsync(
            row => (long?)row.Number("height"), cancellation);
        if (height is not { } of)
            return null;
        var (name, checkpoint) = checkpoints.Files(region.Code, of)
            .Select(file => (file.Name, Checkpoint: Read(file.Content)))
            .FirstOrDefault(file => file.Checkpoint?.Height >= of);
        var blocks = await BlocksAsync(snapshot, region.Code, of, checkpoint?.Height ?? of, cancellation);
        if (await LeavesAsync(snapshot, region.Code, blocks[0].Block, seq, cancellation) is not { } found)
            return null;

        var document = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(document, Format))
            ExportLines.Write(writer, "inclusion", members =>
            {
                members.WriteNumber("format", JsonLinesExport.Format);
                members.WriteString("region", region.Code);
                members.WriteStartObject("fact");
                ExportLines.Fact(members, seq, found.Row);
                members.WriteEndObject();
                Path(members, MerklePath.Of(found.Leaves, (int)(seq - blocks[0].Block.FirstSeq)));
                Blocks(members, blocks);
                members.WriteString("file", name);
                members.WritePropertyName("checkpoint");
                if (checkpoint is null)
                    members.WriteNullValue();
                else
                    members.WriteRawValue(checkpoint.ToJson());
                ExportLines.Keys(members, checkpoints.Key.PublicHalves);
            });
        return document.WrittenSpan.ToArray();
    }

    private static void Path(Utf8JsonWriter writer, MerklePath path)
    {
        writer.WriteStartArray("path");
        foreach (var (isLeft, hash) in path.Siblings)
        {
            writer.WriteStartObject();
            writer.WriteString("side", isLeft ? "left" : "right");
            writer.WriteString("hash", Convert.ToHexStringLower(hash));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Blocks(Utf8JsonWriter writer, List<(Block Block, byte[] Hash)> blocks)
    {
        writer.WriteStartArray("blocks");
        foreach (var (block, hash) in blocks)
        {
            writer.WriteStartObject();
            ExportLines.Block(writer, block, hash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static async Task<List<(Block Block, byte[] Hash)>> BlocksAsync(
        Snapshot snapshot, string region, long from, long to, CancellationToken cancellation)
    {
        var rows = await snapshot.CursorAsync(BlockCheck.Query(region, from, to), cancellation);
        var blocks = new List<(Block, byte[])>();
        while (await rows.NextAsync())
            blocks.Add((BlockCheck.BlockOf(region, rows), BlockCheck.HashOf(rows)));
        return blocks;
    }

    // The leaves as the facts give them now, not as they are kept: a proof of what is no longer so proves nothing.
    private static async Task<(LogRow Row, List<byte[]> Leaves)?> LeavesAsync(
        Snapshot snapshot, string region, Block block, long seq, CancellationToken cancellation)
    {
        var log = new LogCursor(await snapshot.CursorAsync(
            LogCursor.Query(region, block.FirstSeq, block.LastSeq), cancellation));
        var (leaves, scratch, asked) = (new List<byte[]>(), new ArrayBufferWriter<byte>(4096), (LogRow?)null);
        while (await log.NextAsync())
        {
            if (!log.HasEvent || !log.IsWhole)
                return null;
            var (row, leaf) = (log.Row(), new byte[Leaf.Size]);
            Leaf.Hash(region, log.Seq, row, scratch, leaf);
            leaves.Add(leaf);
            if (log.Seq == seq)
                asked = row with { Headers = row.Headers.ToArray(), Body = row.Body.ToArray() };
        }

        return asked is { } of && leaves.Count == block.LastSeq - block.FirstSeq + 1 ? (of, leaves) : null;
    }

    private static Checkpoint? Read(byte[] content)
    {
        try
        {
            return Checkpoint.Parse(content);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidDataException
                                          or NodaTime.Text.UnparsableValueException)
        {
            return null;
        }
    }
}
