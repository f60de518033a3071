namespace JamsostekLedger.Demonstration;

/// <summary>The ways in which a file may write a date.</summary>
internal enum DaySpelling
{
    /// <summary>2024-11-28.</summary>
    Iso,

    /// <summary>28/11/2024.</summary>
    Slashes,

    /// <summary>28-11-2024.</summary>
    Dashes,

    /// <summary>28 November 2024, with Indonesian months.</summary>
    Words,
}
