namespace JamsostekLedger.Files;

/// <summary>
/// Numbers as programs in English print them: <c>446,819,131.00</c>. They are read only where the mapping of a file
/// says that it groups so.
/// </summary>
internal static class EnglishDigits
{
    /// <summary>Reads a whole number; of a fraction, only zeros behind the dot are whole.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long value, out bool isWhole)
    {
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var sen = dot < 0 ? "00" : text[(dot + 1)..];
        isWhole = sen is "00";
        return GroupedDigits.TryRead(whole, out value, ',')
            && sen.Length == 2 && !sen.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether digits can be read in no other way: two groups, or a group and a dot behind.</summary>
    public static bool Prove(ReadOnlySpan<char> text) => text.Count(',') + text.Count('.') >= 2
        && text.Contains(',') && TryRead(text, out _, out _);
}
