namespace JamsostekLedger.Store;

/// <summary>What failed, told by what somebody can do about it.</summary>
public enum FaultKind
{
    /// <summary>Nobody foresaw it.</summary>
    Unexpected,

    /// <summary>The database is not to be reached, or the line to it broke.</summary>
    Away,

    /// <summary>The database ended the connection, or is going down or coming up.</summary>
    Restarting,

    /// <summary>It lets the program in no longer.</summary>
    ShutOut,

    /// <summary>It has no room left on its disk.</summary>
    Full,

    /// <summary>It, or the program, has no connection or memory left.</summary>
    Crowded,

    /// <summary>Somebody else holds the region for longer than one waits.</summary>
    Busy,

    /// <summary>Two who wrote at once collided, again and again.</summary>
    Collided,

    /// <summary>The answer took longer than anybody waits.</summary>
    Slow,

    /// <summary>A constraint of the database refused what the ledger should have refused.</summary>
    Contradicted,

    /// <summary>A sum is higher than any number holds.</summary>
    TooLarge,

    /// <summary>The master key that opens the vault is not at hand.</summary>
    Closed,

    /// <summary>Somebody must put something right before anything is recorded again.</summary>
    Hindered,

    /// <summary>The program's clock stands far ahead of the database's.</summary>
    ClockAhead,
}
