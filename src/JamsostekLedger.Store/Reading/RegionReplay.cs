using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Replays a region: all its facts in the order in which they were recorded, read through a binary COPY on one
/// thread, read as JSON and folded on another.
/// </summary>
public static class RegionReplay
{
    /// <summary>Hands each fact to a fold, in order; a fact that cannot be read stops the replay.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">Region code.</param>
    /// <param name="fold">Called once a fact, on one thread.</param>
    /// <param name="toSeq">The last fact wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many facts there were.</returns>
    public static async Task<long> FoldAsync(
        LedgerDatabase database, string region, Action<Replayed> fold, long toSeq = long.MaxValue,
        CancellationToken cancellation = default)
    {
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var cursor = await snapshot.CursorAsync(Query(region, toSeq), cancellation);
        var facts = 0L;
        while (cursor.TryNext() || await cursor.NextAsync())
        {
            facts++;
            var fact = FactTypes.Named(cursor.Text(3)).Read(cursor.Json(5).Span);
            fold(new(cursor.Int64(0), cursor.Text(1), cursor.Int64(2), cursor.Time(4), fact));
        }

        return facts;
    }

    /// <summary>What it reads; a COPY of just this is what its speed is measured against.</summary>
    public static string Query(string region, long toSeq = long.MaxValue) => $"""
        select f.seq, e.stream_id, e.version, e.type, e.timestamp, e.data
        from ledger.fact f join ledger.mt_events e on e.seq_id = f.sequence
        where f.region = {CopyCursor.Literal(region)} and f.seq <= {toSeq}
        order by f.seq
        """;
}
