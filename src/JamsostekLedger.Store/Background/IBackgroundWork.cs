using NodaTime;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// Keeps pieces of work in the database until they are done: across crashes, and by whichever node is free. Any number
/// of nodes may work on one database; a piece is done by one of them at a time.
/// </summary>
public interface IBackgroundWork : IAsyncDisposable
{
    /// <summary>What it is made with, for pages and logs.</summary>
    string Engine { get; }

    /// <summary>Begins to take work. One that was not started only keeps what it is asked for.</summary>
    Task StartAsync(IReadOnlyCollection<IWorker> workers, CancellationToken cancellation = default);

    /// <summary>
    /// Keeps a piece of work, and returns when it is durable. A piece with the key of one that waits is that one.
    /// </summary>
    /// <param name="work">The piece.</param>
    /// <param name="notBefore">When to do it at the earliest; null for now.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task EnqueueAsync(Work work, Instant? notBefore = null, CancellationToken cancellation = default);

    /// <summary>What is not done yet, the next first.</summary>
    /// <param name="region">Only of this region; null for all, and what is for all regions.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task<IReadOnlyList<WaitingWork>> WaitingAsync(string? region, CancellationToken cancellation = default);

    /// <summary>What was given up, the latest first.</summary>
    /// <param name="region">Only of this region; null for all, and what is for all regions.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? region, CancellationToken cancellation = default);

    /// <summary>Has a dead letter tried again from its first attempt.</summary>
    /// <returns>False where there is no such dead letter.</returns>
    Task<bool> ReplayAsync(string id, CancellationToken cancellation = default);

    /// <summary>Gives a dead letter up for good.</summary>
    /// <returns>False where there is no such dead letter.</returns>
    Task<bool> DiscardAsync(string id, CancellationToken cancellation = default);
}
