using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Hooks;

/// <summary>Keeps background work in memory and does it when it is told to; it may be told to fail.</summary>
public sealed class MemoryWork : IBackgroundWork
{
    private readonly List<Work> _waiting = [];

    public string Engine => "memory";

    public IReadOnlyList<Work> Waiting => _waiting;

    /// <summary>Asked before a piece is kept; what it throws is the crash of whoever asks.</summary>
    public Action<Work> Before { get; set; } = _ => { };

    /// <summary>Asked after a piece is kept.</summary>
    public Action<Work> After { get; set; } = _ => { };

    public Task StartAsync(IReadOnlyCollection<IWorker> workers, CancellationToken cancellation = default) =>
        Task.CompletedTask;

    public Task EnqueueAsync(Work work, Instant? notBefore = null, CancellationToken cancellation = default)
    {
        Before(work);
        if (!_waiting.Exists(waiting => waiting.Kind == work.Kind && waiting.Key == work.Key))
            _waiting.Add(work);
        After(work);
        return Task.CompletedTask;
    }

    /// <summary>Takes a piece out, as done or given up.</summary>
    public void Done(Work work) => _waiting.Remove(work);

    public Task<IReadOnlyList<WaitingWork>> WaitingAsync(string? region, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<WaitingWork>>([.. _waiting.Select(work => new WaitingWork(work, 0, null))]);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(
        string? region, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<DeadLetter>>([]);

    public Task<bool> ReplayAsync(string id, CancellationToken cancellation = default) => Task.FromResult(false);

    public Task<bool> DiscardAsync(string id, CancellationToken cancellation = default) => Task.FromResult(false);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
