namespace JamsostekLedger.Files;

/// <summary>Names of weekdays, which letters and programs put before a date.</summary>
internal static class WeekdayName
{
    private static readonly (string Name, IsoDayOfWeek Day)[] Names =
    [
        ("Senin", IsoDayOfWeek.Monday), ("Selasa", IsoDayOfWeek.Tuesday), ("Rabu", IsoDayOfWeek.Wednesday),
        ("Kamis", IsoDayOfWeek.Thursday), ("Jumat", IsoDayOfWeek.Friday), ("Jum'at", IsoDayOfWeek.Friday),
        ("Sabtu", IsoDayOfWeek.Saturday), ("Minggu", IsoDayOfWeek.Sunday), ("Ahad", IsoDayOfWeek.Sunday),
        ("Monday", IsoDayOfWeek.Monday), ("Tuesday", IsoDayOfWeek.Tuesday), ("Wednesday", IsoDayOfWeek.Wednesday),
        ("Thursday", IsoDayOfWeek.Thursday), ("Friday", IsoDayOfWeek.Friday),
        ("Saturday", IsoDayOfWeek.Saturday), ("Sunday", IsoDayOfWeek.Sunday),
    ];

    /// <summary>Takes one off the front, with the comma behind it.</summary>
    public static IsoDayOfWeek Take(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLetter(text[0]))
            return IsoDayOfWeek.None;
        foreach (var (name, day) in Names)
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text.Length > name.Length
                && text[name.Length] is ',' or ' ')
            {
                text = text[(name.Length + 1)..].TrimStart(", ");
                return day;
            }

        return IsoDayOfWeek.None;
    }
}
