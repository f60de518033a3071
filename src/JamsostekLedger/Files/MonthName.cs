namespace JamsostekLedger.Files;

/// <summary>
/// Indonesian names of months, with the short and the older spellings that letters still use, and the English ones that
/// programs write.
/// </summary>
internal static class MonthName
{
    private static readonly string[][] Names =
    [
        ["Januari", "Jan", "January"],
        ["Februari", "Feb", "Pebruari", "Peb", "February"],
        ["Maret", "Mar", "March"],
        ["April", "Apr"],
        ["Mei", "May"],
        ["Juni", "Jun", "June"],
        ["Juli", "Jul", "July"],
        ["Agustus", "Agu", "Ags", "Agt", "Agust", "August", "Aug"],
        ["September", "Sep", "Sept"],
        ["Oktober", "Okt", "October", "Oct"],
        ["November", "Nov", "Nopember", "Nop"],
        ["Desember", "Des", "December", "Dec"],
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
