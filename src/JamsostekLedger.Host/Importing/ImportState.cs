namespace JamsostekLedger.Host.Importing;

/// <summary>Where an import in the background stands.</summary>
public enum ImportState
{
    /// <summary>It waits for somebody to say that it be recorded.</summary>
    Staged,

    /// <summary>No node is at it yet, or it is tried again later.</summary>
    Waiting,

    /// <summary>A node is at it.</summary>
    Running,

    /// <summary>It ended; the report says what came of it.</summary>
    Done,

    /// <summary>It ended and nothing is recorded; the report says why.</summary>
    Refused,

    /// <summary>It could not be done; somebody may have it tried again, or discard it.</summary>
    Failed,

    /// <summary>It could not be done, and somebody discarded it.</summary>
    Discarded,
}
