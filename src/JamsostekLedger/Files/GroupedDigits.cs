namespace JamsostekLedger.Files;

/// <summary>Whole numbers as Indonesian documents print them: <c>40420000000</c> or <c>40.420.000.000</c>.</summary>
internal static class GroupedDigits
{
    /// <summary>What reads as a whole number but has more digits than that is too large, not unreadable.</summary>
    private const int MostDigits = 18;

    /// <summary>
    /// Reads it. A number of more than 18 digits is answered by <see cref="long.MaxValue"/>. No zero stands in front
    /// of others: <c>0812…</c> is a phone number, and <c>0.500</c> may mean one half.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long value, char separator = '.')
    {
        value = 0;
        if (text.IsEmpty || (text[0] == '0' && text.Length > 1))
            return false;

        var grouped = text.Contains(separator);
        var digits = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // Counted from the end, every fourth character of a grouped number is a dot and no other is.
            if (text[at] == separator && at > 0 && (text.Length - at) % 4 == 0)
                continue;
            if (!char.IsAsciiDigit(text[at]) || (grouped && (text.Length - at) % 4 == 0))
                return false;

            digits++;
            value = digits > MostDigits ? long.MaxValue : value * 10 + (text[at] - '0');
        }

        return true;
    }
}
