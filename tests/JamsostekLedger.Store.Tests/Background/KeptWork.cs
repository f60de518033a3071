using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Background;

/// <summary>Keeps what it is asked for and does none of it.</summary>
internal sealed class KeptWork : IBackgroundWork
{
    public List<Occurrence> Asked { get; } = [];

    public string Engine => "none";

    public Task StartAsync(IReadOnlyCollection<IWorker> workers, CancellationToken cancellation = default) =>
        Task.CompletedTask;

    public Task EnqueueAsync(Work work, Instant? notBefore = null, CancellationToken cancellation = default)
    {
        if (Asked.TrueForAll(asked => asked.Work.Key != work.Key))
            Asked.Add(new(work, notBefore ?? Instant.MinValue));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WaitingWork>> WaitingAsync(string? region, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<WaitingWork>>([]);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(
        string? region, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<DeadLetter>>([]);

    public Task<bool> ReplayAsync(string id, CancellationToken cancellation = default) => Task.FromResult(false);

    public Task<bool> DiscardAsync(string id, CancellationToken cancellation = default) => Task.FromResult(false);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
