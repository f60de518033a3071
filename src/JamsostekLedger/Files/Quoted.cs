namespace JamsostekLedger.Files;

/// <summary>
/// What a message may repeat of an amount or a date. When columns are shifted a NIK, a phone number or a name lands
/// there, so only what looks like a figure is repeated.
/// </summary>
internal static class Quoted
{
    private const int Shown = 40;
    private const int DigitsOfNik = 16;

    /// <summary>The cell between quotes with a blank before it, or nothing.</summary>
    public static string Of(string text)
    {
        if (!LooksLikeFigure(text))
            return "";
        return text.Length <= Shown ? $" \"{text}\"" : $" \"{text[..Shown]}…\"";
    }

    private static bool LooksLikeFigure(string text)
    {
        var start = text.StartsWith("Rp", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        while (start < text.Length && text[start] is ' ' or '-' or '(')
            start++;
        if (start == text.Length || !char.IsAsciiDigit(text[start]))
            return false;

        var isPhoneNumber = text[start] == '0' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])
            && text.AsSpan(start).IndexOfAnyExceptInRange('0', '9') < 0;
        var digits = 0;
        foreach (var character in text)
        {
            if (char.IsControl(character))
                return false;
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return !isPhoneNumber && digits < DigitsOfNik;
    }
}
