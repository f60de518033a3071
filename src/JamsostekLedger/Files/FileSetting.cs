namespace JamsostekLedger.Files;

/// <summary>What is known of a file beside its cells while its rows are read.</summary>
/// <param name="Zone">The region's zone, in which an instant has its day; null where no instant is read.</param>
/// <param name="GroupsByComma">Whether a comma groups three digits and a dot starts the sen.</param>
public sealed record FileSetting(DateTimeZone? Zone = null, bool GroupsByComma = false)
{
    /// <summary>A row that nobody knows more of.</summary>
    public static FileSetting Nothing { get; } = new();
}
