namespace JamsostekLedger.Files;

/// <summary>
/// The two columns that stand beside the rows that go back to whoever sent them, and that nobody reads when they come
/// in again.
/// </summary>
public static class RefusedRows
{
    /// <summary>Why a row was refused.</summary>
    public const string Why = "alasan_ditolak";

    /// <summary>The line on which it stood.</summary>
    public const string Line = "baris_asal";

    /// <summary>Whether a head is one of them.</summary>
    internal static bool IsOurs(string head) =>
        head.Equals(Why, StringComparison.OrdinalIgnoreCase) || head.Equals(Line, StringComparison.OrdinalIgnoreCase);
}
