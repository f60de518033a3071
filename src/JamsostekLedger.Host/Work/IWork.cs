using Wolverine;

namespace JamsostekLedger.Host.Work;

/// <summary>One kind of background work, as Wolverine is told of it.</summary>
public interface IWork
{
    /// <summary>The kind, which names its messages and its queue.</summary>
    string Kind { get; }

    /// <summary>How many pieces a server does at once.</summary>
    int AtOnce { get; }

    /// <summary>Whether what is too much for this server waits for any of them, and not behind it.</summary>
    bool IsShared { get; }

    /// <summary>Whether two servers must never be at one piece at once.</summary>
    bool IsFenced { get; }

    /// <summary>Gives its messages to it.</summary>
    void AddTo(WolverineOptions options);
}
