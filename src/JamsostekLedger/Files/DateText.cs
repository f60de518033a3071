namespace JamsostekLedger.Files;

/// <summary>A date taken apart, before anybody asks whether there is such a day.</summary>
internal readonly record struct DateText
{
    /// <summary>Year, four digits; of two digits one of this century.</summary>
    public int Year { get; private init; }

    /// <summary>Month as it stands there, which may be none.</summary>
    public int Month { get; private init; }

    /// <summary>Day as it stands there, which may be none.</summary>
    public int Day { get; private init; }

    /// <summary>Whether the year has but two digits.</summary>
    public bool HasShortYear { get; private init; }

    /// <summary>Whether day and month are both digits and the year is last: two orders can be meant.</summary>
    public bool HasTwoOrders { get; private init; }

    /// <summary>The weekday before it, or none.</summary>
    public IsoDayOfWeek Weekday { get; private init; }

    /// <summary>The time behind it; midnight where there is none.</summary>
    public LocalTime Time { get; private init; }

    /// <summary>How far the time is from Greenwich's, or null where it does not say.</summary>
    public Offset? Offset { get; private init; }

    /// <summary>Reads it, in one of the spellings that offices and programs write.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateText read)
    {
        // The one that every program can write, first: it is most of any long file.
        if (text.Length == 10 && text[4] == '-' && text[7] == '-')
            return TryYearFirst(text, out read);

        if (text.StartsWith("'"))
            text = text[1..];
        var weekday = WeekdayName.Take(ref text);
        read = default;
        if (!ClockText.TryCut(ref text, out var time, out var offset))
            return false;
        var isRead = text.Length == 10 && text[4] is '-' or '/' && text[7] == text[4]
            ? TryYearFirst(text, out read)
            : TryDayFirst(text, out read);
        read = read with { Weekday = weekday, Time = time, Offset = offset };
        return isRead;
    }

    private static bool TryYearFirst(ReadOnlySpan<char> text, out DateText read)
    {
        var isRead = TryDigits(text[..4], 4, 4, out var year);
        isRead &= TryDigits(text[5..7], 2, 2, out var month);
        isRead &= TryDigits(text[8..], 2, 2, out var day);
        read = new() { Year = year, Month = month, Day = day };
        return isRead;
    }

    private static bool TryDayFirst(ReadOnlySpan<char> text, out DateText read)
    {
        read = default;
        var separator = text.IndexOfAny('/', '-', ' ');
        if (separator < 0)
            return false;
        var last = text.LastIndexOf(text[separator]);
        var years = text[(last + 1)..];
        if (last == separator || years.Length is not (2 or 4) || !TryDigits(text[..separator], 1, 2, out var day)
            || !TryDigits(years, 2, 4, out var year))
            return false;

        var middle = text[(separator + 1)..last].Trim();
        var isDigits = text[separator] != ' ' && TryDigits(middle, 1, 2, out var month) ? true
            : MonthName.TryRead(middle, out month) ? false
            : (bool?)null;
        read = new()
        {
            Year = years.Length == 2 ? 2000 + year : year, Month = month, Day = day,
            HasShortYear = years.Length == 2, HasTwoOrders = isDigits == true,
        };
        return isDigits is not null;
    }

    internal static bool TryDigits(ReadOnlySpan<char> text, int fewest, int most, out int value)
    {
        value = 0;
        if (text.Length < fewest || text.Length > most)
            return false;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
                return false;
            value = value * 10 + (character - '0');
        }

        return true;
    }
}
