using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Background;

/// <summary>How a node does background work.</summary>
public sealed record QuartzSettings
{
    /// <summary>How often a failed piece is tried again.</summary>
    public RetryPolicy Retries { get; init; } = RetryPolicy.Usual;

    /// <summary>How many pieces a node does at once.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>How often a node says that it lives.</summary>
    public Duration CheckIn { get; init; } = Duration.FromSeconds(3);

    /// <summary>How much later than that another node takes over what it was at.</summary>
    public Duration Overdue { get; init; } = Duration.FromSeconds(7);

    /// <summary>How soon a node sees what another process asked for, a second at least.</summary>
    public Duration Look { get; init; } = Duration.FromSeconds(2);

    /// <summary>How long a node that stops lets its pieces go on.</summary>
    public Duration Patience { get; init; } = Duration.FromSeconds(10);
}
