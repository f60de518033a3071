using System.Buffers;

namespace JamsostekLedger.Files;

/// <summary>
/// <c>5.10401E+15</c>: what a spreadsheet makes of a long identifier that it takes for a number. The digits are lost,
/// and many identifiers become the same.
/// </summary>
internal static class ScientificNotation
{
    private static readonly SearchValues<char> Mantissa = SearchValues.Create("0123456789.,");

    /// <summary>Whether the text is such a number, with a dot or a comma.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('E', 'e');
        if (exponent < 1 || exponent + 2 >= text.Length || text[exponent + 1] != '+')
            return false;
        return !text[(exponent + 2)..].ContainsAnyExceptInRange('0', '9')
            && char.IsAsciiDigit(text[0])
            && !text[..exponent].ContainsAnyExcept(Mantissa);
    }
}
