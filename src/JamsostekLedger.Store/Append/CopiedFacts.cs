using JamsostekLedger.Store.Journal;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// Many facts of one append, by COPY into the tables of Marten and into ours, as Marten's own bulk insert does. That
/// one cannot be used: it opens a transaction of its own, takes new streams only and runs no projection.
/// </summary>
internal static class CopiedFacts
{
    public static async Task WriteAsync(
        RegionAppend append, KeptViews views, Audit.MerkleTree tree, CancellationToken cancellation)
    {
        var (connection, region, facts) = (append.Connection, append.Region, append.Pending);
        var numbers = await AppendQueries.DrawAsync(connection, facts.Count, cancellation);
        for (var i = 0; i < numbers.Length; i++)
            facts[i].Sequence = numbers[i];

        // The processor makes rows and documents while the connection is busy with tables that do not need them.
        var rows = Task.Run(() => FactRows.Make(region, append.RecordedAt, facts, tree), CancellationToken.None);
        await views.EvolveAsync(facts, cancellation);
        var documents = Task.Run(views.Serialise, CancellationToken.None);
        var streams = ChangedStreams(append);
        await LogRows.CopyNewStreamsAsync(connection, region,
            streams.Where(stream => stream.Before == 0).Select(stream => (stream.Stream, stream.After)), cancellation);
        await LogRows.UpdateStreamsAsync(
            connection, region,
            [.. streams.Where(stream => stream.Before > 0).Select(stream => (stream.Stream, stream.After))],
            cancellation);
        await JournalRows.CopyAsync(connection, region, append.RecordedAt, facts, cancellation);
        await SpelledKeys.CopyAsync(connection, region, facts, cancellation);
        await rows;
        await LogRows.CopyFactsAsync(connection, region, facts, cancellation);
        await LogRows.CopyEventsAsync(connection, region, facts, cancellation);
        await documents;
        await views.WriteAsync(cancellation);
    }

    private static List<(string Stream, long Before, long After)> ChangedStreams(RegionAppend append)
    {
        var first = new Dictionary<string, long>();
        foreach (var pending in append.Pending)
            first.TryAdd(pending.Stream, pending.Version - 1);
        return [.. first.Select(stream => (stream.Key, stream.Value, append.Stream(stream.Key).Version))];
    }
}
