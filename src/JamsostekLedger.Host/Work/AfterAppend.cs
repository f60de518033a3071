using System.Collections.Concurrent;
using System.Globalization;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Work that follows each append to a region. Every append leaves a message of its own, and what is done for one is
/// done for all before it: the others need not be looked at, and where it fails one of them is enough to be tried
/// again.
/// </summary>
/// <param name="attempts">Makes the attempts.</param>
/// <param name="ledger">The ledger.</param>
public abstract class AfterAppend<T>(Attempts attempts, OpenLedger ledger) : WorkOn<T>(attempts) where T : WorkMessage
{
    private readonly ConcurrentDictionary<string, long> _done = new();

    /// <inheritdoc/>
    public sealed override int AtOnce => 1;

    /// <inheritdoc/>
    public sealed override bool IsFenced => false;

    /// <summary>The ledger.</summary>
    protected OpenLedger Ledger => ledger;

    /// <inheritdoc/>
    public sealed override async Task RunAsync(T message, CancellationToken cancellation)
    {
        var height = HeightOf(message.Key);
        if (height <= _done.GetValueOrDefault(message.Region))
            return;

        try
        {
            var reached = await FollowAsync(message.Region, height, cancellation);
            if (reached > 0)
                _done[message.Region] = reached;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // One of them comes in any case.
            var soon = fault is NotNowException later ? later.Wait : Duration.MaxValue;
            if (!await ledger.Work.AnotherWaitsAsync(PieceOf(message), soon, cancellation))
                throw;
        }
    }

    /// <summary>Does what follows all appends to a region so far.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="height">Height of the block of one of them; none where something else asks.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The height up to which it is done; 0 where that is not known.</returns>
    protected abstract Task<long> FollowAsync(string region, long? height, CancellationToken cancellation);

    private static long? HeightOf(string key) =>
        long.TryParse(key.AsSpan(key.IndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            ? height
            : null;
}
