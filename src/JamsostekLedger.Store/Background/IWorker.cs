namespace JamsostekLedger.Store.Background;

/// <summary>
/// Does the work of one kind. A piece may be begun more than once, when a node died in the middle of it, so a worker
/// does again what was not finished and nothing of what was.
/// </summary>
public interface IWorker
{
    /// <summary>The kind of work that it takes.</summary>
    string Kind { get; }

    /// <summary>
    /// Does a piece. Returning is being done; an exception is a failed attempt, after which the engine tries again
    /// later.
    /// </summary>
    /// <exception cref="HopelessWorkException">Trying again will not help: it is a dead letter at once.</exception>
    Task RunAsync(Work work, CancellationToken cancellation);
}
