using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Work;

/// <summary>How a server does background work.</summary>
public sealed record WorkSettings
{
    /// <summary>How often a failed piece is tried again.</summary>
    public RetryPolicy Retries { get; init; } = RetryPolicy.Usual;

    /// <summary>How often a server says that it lives.</summary>
    public Duration CheckIn { get; init; } = Duration.FromSeconds(2);

    /// <summary>After what silence another server takes over what it was at.</summary>
    public Duration Overdue { get; init; } = Duration.FromSeconds(8);

    /// <summary>How soon a server sees what is to be done.</summary>
    public Duration Look { get; init; } = Duration.FromSeconds(1);

    /// <summary>How long a server that stops lets its pieces go on.</summary>
    public Duration Patience { get; init; } = Duration.FromSeconds(10);
}
