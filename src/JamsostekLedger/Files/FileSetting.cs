namespace JamsostekLedger.Files;

/// <summary>What is known of a file beside its cells while its rows are read.</summary>
/// <param name="Zone">The region's zone, in which an instant has its day; null where no instant is read.</param>
/// <param name="Today">The day after which nothing can have happened, or null where that is not asked.</param>
/// <param name="GroupsByComma">Whether a comma groups three digits and a dot starts the sen.</param>
public sealed record FileSetting(DateTimeZone? Zone = null, LocalDate? Today = null, bool GroupsByComma = false)
{
    // A due date or a start may lie ahead; what is said to have happened may not.
    private static readonly HashSet<string> OfThePast = new(StringComparer.Ordinal)
    {
        "document_date", "transferred_on", "issued_on", "received_on", "event_date", "paid_on", "noticed_on",
        "decided_on", "proposed_on", "checked_on", "corrected_on", "assigned_on", "birth_date", "stated_on",
    };

    /// <summary>A row that nobody knows more of.</summary>
    public static FileSetting Nothing { get; } = new();

    /// <summary>Whether a date in a column lies ahead of today although it cannot.</summary>
    internal bool IsAhead(string column, LocalDate date) => date > Today && OfThePast.Contains(column);
}
