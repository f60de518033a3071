using System.Collections.Concurrent;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Does what a test says, and remembers what it was given, also across several nodes.</summary>
internal sealed class TestWorker(Func<Work, CancellationToken, Task>? does = null, string kind = "test") : IWorker
{
    private readonly ConcurrentQueue<Work> _begun = new();
    private readonly ConcurrentQueue<Work> _done = new();
    private readonly ConcurrentDictionary<string, int> _at = new();

    public string Kind => kind;

    public IReadOnlyList<Work> Begun => [.. _begun];

    public IReadOnlyList<Work> Done => [.. _done];

    /// <summary>Whether two were ever at one piece at once.</summary>
    public bool Overlapped { get; private set; }

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        _begun.Enqueue(work);
        Overlapped |= _at.AddOrUpdate(work.Key, 1, (_, at) => at + 1) > 1;
        try
        {
            if (does is not null)
                await does(work, cancellation);
            _done.Enqueue(work);
        }
        finally
        {
            _at.AddOrUpdate(work.Key, 0, (_, at) => at - 1);
        }
    }
}
