using System.Collections.Concurrent;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Does what a test says, and remembers what it was given, also across several nodes.</summary>
internal sealed class TestWorker(Func<Piece, CancellationToken, Task>? does = null)
{
    private readonly ConcurrentQueue<Piece> _begun = new();
    private readonly ConcurrentQueue<Piece> _done = new();

    public IReadOnlyList<Piece> Begun => [.. _begun];

    public IReadOnlyList<Piece> Done => [.. _done];

    public async Task RunAsync(Piece piece, CancellationToken cancellation)
    {
        _begun.Enqueue(piece);
        if (does is not null)
            await does(piece, cancellation);
        _done.Enqueue(piece);
    }
}
