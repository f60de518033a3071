using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Marten.Background;

/// <summary>How a node does background work.</summary>
public sealed record WolverineSettings
{
    /// <summary>How often a failed piece is tried again.</summary>
    public RetryPolicy Retries { get; init; } = RetryPolicy.Usual;

    /// <summary>How many pieces a node does at once.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>How often a node says that it lives.</summary>
    public Duration CheckIn { get; init; } = Duration.FromSeconds(2);

    /// <summary>After what silence another node takes over what it was at.</summary>
    public Duration Overdue { get; init; } = Duration.FromSeconds(8);

    /// <summary>How soon a node sees what is to be done.</summary>
    public Duration Look { get; init; } = Duration.FromSeconds(1);

    /// <summary>How long a node that stops lets its pieces go on.</summary>
    public Duration Patience { get; init; } = Duration.FromSeconds(10);
}
