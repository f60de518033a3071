namespace JamsostekLedger.Store.Uploads;

/// <summary>How an import in the background ended.</summary>
public enum UploadOutcome
{
    /// <summary>It is recorded, or was looked at without recording; the report says what came of it.</summary>
    Done,

    /// <summary>Nothing is recorded; the report says why.</summary>
    Refused,

    /// <summary>It could not be done, and somebody gave it up.</summary>
    Discarded,
}
