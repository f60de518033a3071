using System.Text;

namespace JamsostekLedger.Reference;

/// <summary>
/// A person's name as offices spell it: with or without capitals, points, titles (<c>Hj.</c>) and degrees
/// (<c>, S.Pd.</c>). It tells spellings of one name from names of two.
/// </summary>
public static class PersonName
{
    // One slip of the pen for so many letters of a name.
    private const int LettersOfASlip = 7;

    private static readonly HashSet<string> Titles =
    [
        "H", "HJ", "HAJI", "HAJJAH", "DR", "DRS", "DRA", "IR", "PROF", "KH", "UST", "USTADZ", "BPK", "BAPAK", "IBU",
        "SDR", "SDRI", "TN", "NY", "NN", "ALM", "ALMH",
    ];

    private static readonly HashSet<string> Degrees =
    [
        "SPD", "SPDI", "SE", "SH", "SHI", "SAG", "SIP", "SSOS", "SKOM", "ST", "SKEP", "SKM", "SP", "SPT", "SSI", "SSN",
        "SFARM", "AMD", "AMDKEB", "AMDKEP", "MPD", "MPDI", "MSI", "MM", "MH", "MKES", "MAP", "MT", "BA", "BSC", "NERS",
    ];

    /// <summary>
    /// The name in capitals, its words apart by one blank, without titles, degrees and points; what is all of titles
    /// stays as it is.
    /// </summary>
    public static string Plain(string name)
    {
        // Degrees stand behind a comma; what stands before one is the name.
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var words = Words(comma > 0 ? name[..comma] : name);
        var (first, last) = (0, words.Count);
        while (first < last - 1 && Titles.Contains(words[first]))
            first++;
        while (last > first + 1 && (Degrees.Contains(words[last - 1])
            || (last > first + 2 && Degrees.Contains(words[last - 2] + words[last - 1]))))
            last -= Degrees.Contains(words[last - 1]) ? 1 : 2;
        return string.Join(' ', words[first..last]);
    }

    /// <summary>Whether two names differ only in capitals, blanks, points, titles and degrees.</summary>
    public static bool IsSame(string left, string right) =>
        Letters(Plain(left)) == Letters(Plain(right));

    /// <summary>
    /// Whether two names may be one that was spelled in two ways: words in another order, old spelling, a slip of the
    /// pen or two in a long name.
    /// </summary>
    public static bool IsAlike(string left, string right)
    {
        var (one, other) = (Plain(left), Plain(right));
        if (Sorted(one) == Sorted(other))
            return true;
        var (first, second) = (Modern(Letters(one)), Modern(Letters(other)));
        var slips = Math.Min(first.Length, second.Length) / LettersOfASlip;
        return Math.Abs(first.Length - second.Length) <= slips && Distance(first, second) <= Math.Min(2, slips);
    }

    private static List<string> Words(string name) =>
    [
        .. name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Letters)
            .Where(word => word.Length > 0),
    ];

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToUpperInvariant(letter));
        return letters.ToString();
    }

    private static string Sorted(string name) =>
        string.Join(' ', name.Split(' ').Order(StringComparer.Ordinal));

    // The spelling of before 1972.
    private static string Modern(string letters) => letters
        .Replace("OE", "U", StringComparison.Ordinal).Replace("DJ", "J", StringComparison.Ordinal)
        .Replace("TJ", "C", StringComparison.Ordinal);

    private static int Distance(string left, string right)
    {
        var before = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var (diagonal, current) = (before[0], row);
            before[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                current = Math.Min(
                    Math.Min(before[column], before[column - 1]) + 1,
                    diagonal + (left[row - 1] == right[column - 1] ? 0 : 1));
                (diagonal, before[column]) = (before[column], current);
            }
        }

        return before[^1];
    }
}
