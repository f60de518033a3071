using System.Globalization;

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

    /// <summary>Environment variable with other waits, in seconds: <c>10,60,600</c>.</summary>
    public const string Variable = "JAMSOSTEK_RETRY_SECONDS";

    /// <summary>The waits that the environment names, else the usual ones.</summary>
    /// <exception cref="LedgerUnavailableException">It names no whole seconds.</exception>
    public static RetryPolicy FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? Parse(given) : Usual;

    /// <summary>Waits in seconds, apart by commas.</summary>
    /// <exception cref="LedgerUnavailableException">They are no whole seconds.</exception>
    public static RetryPolicy Parse(string seconds)
    {
        var delays = new List<Duration>();
        foreach (var part in seconds.Split(','))
            delays.Add(int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var wait)
                ? Duration.FromSeconds(wait)
                : throw new LedgerUnavailableException(
                    $"{Variable} harus berisi detik bulat yang dipisah koma, misalnya 10,60,600."));
        return new(delays);
    }

    /// <summary>The wait after so many failed attempts, or null where there are no further ones.</summary>
    public Duration? After(int failed) => failed <= Delays.Count ? Delays[failed - 1] : null;
}
