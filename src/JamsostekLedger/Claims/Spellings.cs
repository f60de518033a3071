namespace JamsostekLedger.Claims;

/// <summary>
/// Texts of files that say the same in another spelling: letter case and blanks around or doubled make no difference.
/// </summary>
public static class Spellings
{
    /// <summary>What all spellings of a text share; null where it says nothing.</summary>
    public static string? Key(string? text) => Trimmed(text)?.ToUpperInvariant();

    /// <summary>A text with single blanks between its words and none around; null where it says nothing.</summary>
    public static string? Trimmed(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>Of several spellings of one text the most frequent, and of equals the first by letters.</summary>
    public static string MostFrequent(IEnumerable<string> spellings) => spellings
        .GroupBy(spelling => spelling, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;
}
