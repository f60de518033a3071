namespace JamsostekLedger.Reference;

/// <summary>The name of a village or district as lists spell it: with or without capitals and its rank.</summary>
public static class PlaceName
{
    private static readonly HashSet<string> Ranks =
        ["DESA", "DS", "KEL", "KELURAHAN", "KECAMATAN", "KEC", "DUSUN", "NEGERI", "GAMPONG"];

    /// <summary>Whether two names may be one place that was spelled in two ways.</summary>
    public static bool IsAlike(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || PersonName.IsAlike(Plain(left), Plain(right));

    private static string Plain(string name)
    {
        var words = name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Ranks.Contains(words[0].ToUpperInvariant())
            ? string.Join(' ', words[1..])
            : name;
    }
}
