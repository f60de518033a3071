using NodaTime;

namespace JamsostekLedger.Store.Background;

/// <summary>How long a failed piece of work waits before each further attempt; then it is a dead letter.</summary>
/// <param name="Delays">One wait for each further attempt.</param>
public sealed record RetryPolicy(IReadOnlyList<Duration> Delays)
{
    /// <summary>Seven attempts over some twelve hours: a receiver that is down for a night's work is reached.</summary>
    public static RetryPolicy Usual { get; } = new([
        Duration.FromSeconds(10), Duration.FromMinutes(1), Duration.FromMinutes(10), Duration.FromHours(1),
        Duration.FromHours(3), Duration.FromHours(8),
    ]);

    /// <summary>The wait after so many failed attempts, or null where there are no further ones.</summary>
    public Duration? After(int failed) => failed <= Delays.Count ? Delays[failed - 1] : null;
}
