using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Work that comes again and again for each region, by the region's own clock: whoever begins one time asks for the
/// next one first, so that a failure of one time does not end the row. Whatever fell due while no server ran is done
/// once, not once for each time missed.
/// </summary>
/// <param name="attempts">Makes the attempts.</param>
/// <param name="ledger">The ledger.</param>
public abstract class RecurringWork<T>(Attempts attempts, OpenLedger ledger) : WorkOn<T>(attempts), IRecurringWork
    where T : WorkMessage
{
    /// <summary>The ledger.</summary>
    protected OpenLedger Ledger => ledger;

    /// <inheritdoc/>
    public abstract Occurrence Next(Region region, Instant after);

    /// <inheritdoc/>
    public sealed override async Task RunAsync(T message, CancellationToken cancellation)
    {
        if (Regions.Find(message.Region) is not { } region)
            throw new HopelessWorkException($"Wilayah {message.Region} tidak dikenal program ini.");

        var next = Next(region, ledger.Clock.GetCurrentInstant());
        // It may be begun a moment early, and then this very time is still the next one.
        if (next.Piece.Key == message.Key)
            next = Next(region, next.At);
        await ledger.Work.EnqueueAsync([next], cancellation);
        await DoAsync(region, message, cancellation);
    }

    /// <summary>Does one time.</summary>
    protected abstract Task DoAsync(Region region, T message, CancellationToken cancellation);
}
