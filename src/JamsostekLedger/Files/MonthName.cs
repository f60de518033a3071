namespace JamsostekLedger.Files;

/// <summary>Indonesian names of months, with the short and the older spellings that letters still use.</summary>
internal static class MonthName
{
    private static readonly string[][] Names =
    [
        ["Januari", "Jan"],
        ["Februari", "Feb", "Pebruari", "Peb"],
        ["Maret", "Mar"],
        ["April", "Apr"],
        ["Mei"],
        ["Juni", "Jun"],
        ["Juli", "Jul"],
        ["Agustus", "Agu", "Ags", "Agt"],
        ["September", "Sep", "Sept"],
        ["Oktober", "Okt"],
        ["November", "Nov", "Nopember", "Nop"],
        ["Desember", "Des"],
    ];

    /// <summary>The month's number, whatever the letter case.</summary>
    public static bool TryRead(ReadOnlySpan<char> name, out int month)
    {
        for (month = 1; month <= Names.Length; month++)
            foreach (var spelling in Names[month - 1])
                if (name.Equals(spelling, StringComparison.OrdinalIgnoreCase))
                    return true;
        month = 0;
        return false;
    }
}
