using System.Buffers;
using System.Collections.Concurrent;
using JamsostekLedger.Audit;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Journal;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// Serialises and hashes the facts of an append. Of a file's batch this is most of the work of the processor, so it
/// runs on all cores, beside the COPYs of the tables that do not need its outcome.
/// </summary>
internal static class FactRows
{
    // Fewer are done before another core has woken up.
    private const int Share = 250;

    /// <summary>Makes the rows of numbered facts and adds their leaves to the tree, in order.</summary>
    public static void Make(string region, Instant recordedAt, IReadOnlyList<PendingFact> facts, MerkleTree tree)
    {
        if (facts.Count <= Share)
            Make(region, recordedAt, facts, 0, facts.Count);
        else
            Parallel.ForEach(Partitioner.Create(0, facts.Count, Share), share =>
                Make(region, recordedAt, facts, share.Item1, share.Item2));

        foreach (var pending in facts)
            tree.Add(pending.Leaf);
    }

    /// <summary>What goes in beside the row of a fact that a session writes.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Beside(string region, Instant recordedAt, PendingFact pending) =>
    [
        LogRows.Number(region, pending), .. JournalRows.Commands(region, recordedAt, pending),
        .. SpelledKeys.Commands(region, pending),
    ];

    private static void Make(
        string region, Instant recordedAt, IReadOnlyList<PendingFact> facts, int from, int to)
    {
        using var json = new FactJson();
        var scratch = new ArrayBufferWriter<byte>(2048);
        for (var i = from; i < to; i++)
        {
            var pending = facts[i];
            var type = FactTypes.Of(pending.Fact);
            pending.Row = new(
                pending.Sequence, pending.Id, pending.Stream, pending.Version, type.Name, type.DotNetName, recordedAt,
                null, null, json.Headers(pending.Headers), json.Body(pending.Fact));
            pending.Leaf = new byte[Leaf.Size];
            Leaf.Hash(region, pending.Seq, pending.Row, scratch, pending.Leaf);
        }
    }
}
