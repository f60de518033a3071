using System.Globalization;
using System.Text;

namespace JamsostekLedger.Files;

/// <summary>
/// Finds NIKs in texts that are kept for ever or shown to others: in numbers of documents, claims and payments, names
/// of files, names of those who act, and prose. A NIK is found however it is cut up: <c>5104015203809002</c>,
/// <c>51.04.01.520380.9002</c>, <c>5104 0152 0380 9002</c>, <c>510401-520380-9002</c>, in digits of any script, and
/// with signs in it that nobody sees. Sixteen digits that can be nobody's NIK are left alone.
/// </summary>
public static class NikText
{
    // Between two digits of one number. A slash parts a document's number from its year, and is none of them.
    private const int LongestGap = 3;

    /// <summary>Whether a text holds digits that can be somebody's NIK.</summary>
    public static bool Holds(string text) => Find(text, 0, digits => Nik.Of(digits) is not null) is not null;

    /// <summary>
    /// The same of prose, in which sixteen digits without a gap are no number of anything else: also one whose place is
    /// misspelt.
    /// </summary>
    public static bool HoldsInProse(string text) =>
        Holds(text) || Find(text, 0, digits => NikCell.MayBeNik(digits), mayHaveGaps: false) is not null;

    /// <summary>The text with each NIK in it cut down to its last four digits.</summary>
    public static string Masked(string text)
    {
        StringBuilder? masked = null;
        var done = 0;
        while (Find(text, done, digits => Nik.Of(digits) is not null) is var (start, end, digits))
        {
            (masked ??= new()).Append(text, done, start - done).Append('…').Append(digits, Nik.Length - 4, 4);
            done = end;
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    // The first NIK from a place on: sixteen digits that begin and end where a group of digits does.
    private static (int Start, int End, string Digits)? Find(
        string text, int from, Func<string, bool> isNik, bool mayHaveGaps = true)
    {
        for (var at = from; at <= text.Length - Nik.Length; at++)
        {
            if (DigitAt(text, at) < 0 || (at > from && DigitAt(text, at - 1) >= 0))
                continue;
            if (Read(text, at, mayHaveGaps) is var (end, digits) && isNik(digits))
                return (at, end, digits);
        }

        return null;
    }

    private static (int End, string Digits)? Read(string text, int at, bool mayHaveGaps)
    {
        Span<char> digits = stackalloc char[Nik.Length];
        var (found, gap) = (0, 0);
        for (; at < text.Length; at++)
        {
            if (DigitAt(text, at) is var digit and >= 0)
            {
                if (found == Nik.Length)
                    return null;
                digits[found++] = (char)('0' + digit);
                gap = 0;
                if (char.IsHighSurrogate(text[at]))
                    at++;
            }
            else if (found == Nik.Length)
            {
                break;
            }
            else if (++gap > LongestGap || !mayHaveGaps || !IsGap(text[at]))
            {
                return null;
            }
        }

        return found == Nik.Length ? (at, digits.ToString()) : null;
    }

    private static int DigitAt(string text, int at) => CharUnicodeInfo.GetDecimalDigitValue(text, at);

    private static bool IsGap(char sign) => sign is '.' or ',' or '_' or '\'' || char.GetUnicodeCategory(sign)
        is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format
        or UnicodeCategory.MathSymbol or UnicodeCategory.Control;
}
