using Npgsql;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Keeps checkpoints no more than ten seconds behind while a server runs: one small query a tick, and a file for each
/// region whose head moved.
/// </summary>
/// <param name="checkpoints">Writes them.</param>
/// <param name="time">What the ticks come from.</param>
/// <param name="onFailure">Told of a tick that failed; the next one tries again.</param>
public sealed class CheckpointClock(Checkpoints checkpoints, TimeProvider time, Action<Exception>? onFailure = null)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastTick = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, long> _written = [];

    /// <summary>Ticks until it is stopped, and once more then. Never throws: a server does not fall for it.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            do
                await TickAsync(stop);
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            using var last = new CancellationTokenSource(LastTick, time);
            await TickAsync(last.Token);
        }
    }

    /// <summary>Writes what moved since the last tick.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var (region, height) in await checkpoints.HeightsAsync(cancellation))
            {
                if (height <= _written.GetValueOrDefault(region))
                    continue;

                await checkpoints.WriteAsync(region, cancellation);
                _written[region] = height;
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            onFailure?.Invoke(failure);
        }
    }
}
