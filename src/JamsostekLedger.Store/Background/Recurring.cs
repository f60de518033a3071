using NodaTime;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// Lets work come again: whoever begins one time asks for the next one first, so that a failure of one time does not
/// end the row. Whatever fell due while no node ran is done once, not once for each time missed.
/// </summary>
/// <param name="worker">Does the work.</param>
/// <param name="engine">Keeps the times.</param>
/// <param name="clock">Says after when the next time is.</param>
public sealed class Recurring(IRecurringWorker worker, IBackgroundWork engine, IClock clock) : IWorker
{
    /// <inheritdoc/>
    public string Kind => worker.Kind;

    /// <summary>
    /// Asks for the next time of each region. Every node does so when it starts: the same key is the same piece.
    /// </summary>
    public async Task PlantAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        foreach (var region in worker.Regions)
        {
            var (next, at) = worker.Next(region, now);
            await engine.EnqueueAsync(next, at, cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var next = worker.Next(work.Region, clock.GetCurrentInstant());
        // An engine may begin a moment early, and then this very time is still the next one.
        if (next.Work.Key == work.Key)
            next = worker.Next(work.Region, next.At);
        await engine.EnqueueAsync(next.Work, next.At, cancellation);
        await worker.RunAsync(work, cancellation);
    }
}
