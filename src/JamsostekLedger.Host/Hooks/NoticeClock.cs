using JamsostekLedger.Store.Hooks;

namespace JamsostekLedger.Host.Hooks;

/// <summary>
/// Has hooks told of what was recorded, by this process or another: at once where it is nudged, and every two seconds
/// in any case, with one small query.
/// </summary>
/// <param name="feed">Hands over what is due.</param>
/// <param name="onFailure">Told of a tick that failed; the next one tries again.</param>
public sealed class NoticeClock(NoticeFeed feed, Action<Exception>? onFailure = null) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _nudged = new(0, 1);

    /// <summary>Something may have been recorded. Never waits.</summary>
    public void Nudge()
    {
        // Two nudges at once are one.
        try
        {
            if (_nudged.CurrentCount == 0)
                _nudged.Release();
        }
        catch (SemaphoreFullException)
        {
        }
    }

    /// <summary>Ticks until it is stopped. Never throws: a server does not fall for it.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await TickAsync(stop);
                await _nudged.WaitAsync(Tick, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // What is not handed over yet is handed over by whoever runs next.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _nudged.Dispose();

    private async Task TickAsync(CancellationToken stop)
    {
        try
        {
            await feed.RunAsync(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            onFailure?.Invoke(failure);
        }
    }
}
