using System.Collections.Concurrent;
using System.Collections.Immutable;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// States of long streams as the last append of this process left them, so that a decision reads only what came after
/// them: it costs the same on a stream of any length. What is remembered of a region counts only while its
/// chain holds the block under which it was remembered, which every append looks up under its lock: another database in
/// the place of this one, or an older copy of it, is read anew.
/// </summary>
internal sealed class RememberedStreams
{
    // Shorter ones are read as fast as they are remembered.
    private const long Long = 128;

    // Some twenty megabytes, over all regions.
    private const long Most = 100_000;

    private readonly ConcurrentDictionary<string, Region> _regions = [];

    /// <summary>What is remembered of a region, or null.</summary>
    public Region? Of(string region) => _regions.GetValueOrDefault(region);

    /// <summary>Forgets what another chain left.</summary>
    public void Forget(string region, Region remembered) =>
        _regions.TryRemove(KeyValuePair.Create(region, remembered));

    /// <summary>Remembers what a committed append leaves.</summary>
    /// <param name="sealed">Its block.</param>
    /// <param name="streams">The streams that it loaded.</param>
    public void Keep(Block @sealed, LoadedStreams streams)
    {
        var longs = streams.All.Where(stream => stream.Value.Version >= Long).ToList();
        if (longs.Count == 0)
            return;

        _regions.AddOrUpdate(@sealed.Region, _ => Fresh(), (_, now) =>
            // A later append was here first; or it read on from elsewhere.
            now.Block.Height > @sealed.Height ? now
            : now.Chain == streams.Remembered?.Chain ? now.With(@sealed, longs)
            : Fresh());
        if (_regions.Values.Sum(region => region.Facts) > Most)
            _regions.Clear();

        Region Fresh() => Region.Empty(@sealed).With(@sealed, longs);
    }

    /// <summary>Streams of one region.</summary>
    /// <param name="Block">The last block that they know.</param>
    /// <param name="Chain">The same object for all that was read on from one another.</param>
    /// <param name="Streams">The states.</param>
    /// <param name="Facts">How many facts are in them.</param>
    internal sealed record Region(
        Block Block, object Chain, ImmutableDictionary<string, StreamState> Streams, long Facts)
    {
        /// <summary>Nothing remembered yet.</summary>
        public static Region Empty(Block block) =>
            new(block, new(), ImmutableDictionary<string, StreamState>.Empty, 0);

        /// <summary>With streams as a block left them.</summary>
        public Region With(Block block, IReadOnlyCollection<KeyValuePair<string, StreamState>> streams) => this with
        {
            Block = block,
            Streams = Streams.SetItems(streams),
            Facts = Facts + streams.Sum(stream =>
                stream.Value.Version - (Streams.GetValueOrDefault(stream.Key)?.Version ?? 0)),
        };
    }
}
