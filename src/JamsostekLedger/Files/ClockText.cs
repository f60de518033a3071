using System.Globalization;

namespace JamsostekLedger.Files;

/// <summary>
/// The time behind a date, and the zone behind the time: <c>2024-12-11T16:00:00.000Z</c>, <c>12/12/2024 00:00</c>,
/// <c>2024-12-12 10:00 WITA</c>.
/// </summary>
internal static class ClockText
{
    private static readonly (string Name, int Hours)[] Zones = [("WITA", 8), ("WIB", 7), ("WIT", 9), ("Z", 0)];

    /// <summary>Cuts a time off the end of a text; there may be none.</summary>
    /// <returns>Whether what stands there is a time, or there is none.</returns>
    public static bool TryCut(ref ReadOnlySpan<char> text, out LocalTime time, out Offset? offset)
    {
        (time, offset) = (LocalTime.Midnight, null);
        var colon = text.IndexOf(':');
        if (colon < 0)
            return true;
        var start = text[..colon].LastIndexOfAny(' ', 'T');
        if (start < 0)
            return false;
        var clock = text[(start + 1)..];
        text = text[..start].TrimEnd();
        return TryCutZone(ref clock, out offset) && TryRead(clock, out time);
    }

    private static bool TryCutZone(ref ReadOnlySpan<char> clock, out Offset? offset)
    {
        offset = null;
        foreach (var (name, hours) in Zones)
            if (clock.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                clock = clock[..^name.Length].TrimEnd();
                offset = Offset.FromHours(hours);
                return true;
            }

        var sign = clock.LastIndexOfAny('+', '-');
        if (sign < 0)
            return true;
        var digits = clock[(sign + 1)..].ToString().Replace(":", "");
        var isEast = clock[sign] == '+';
        clock = clock[..sign].TrimEnd();
        if (digits.Length is not (2 or 4) || !int.TryParse(digits, NumberStyles.None, null, out var number))
            return false;
        var minutes = digits.Length == 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        if (minutes > 14 * 60)
            return false;
        offset = Offset.FromSeconds((isEast ? minutes : -minutes) * 60);
        return true;
    }

    // Hours and minutes, seconds and parts of one where they are given.
    private static bool TryRead(ReadOnlySpan<char> clock, out LocalTime time)
    {
        time = LocalTime.Midnight;
        var dot = clock.IndexOfAny('.', ',');
        if (dot >= 0)
        {
            if (dot != 8 || clock[(dot + 1)..].IsEmpty || clock[(dot + 1)..].ContainsAnyExceptInRange('0', '9'))
                return false;
            clock = clock[..dot];
        }

        if (clock.Length == 4 || clock.Length == 7)
            return TryRead($"0{clock}", out time);
        if (clock.Length is not (5 or 8) || clock[2] != ':' || (clock.Length == 8 && clock[5] != ':'))
            return false;
        if (!IsNumber(clock[..2], 24, out var hour) || !IsNumber(clock[3..5], 60, out var minute))
            return false;
        var second = 0;
        if (clock.Length == 8 && !IsNumber(clock[6..], 60, out second))
            return false;
        time = new(hour, minute, second);
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int below, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < below;
}
