using System.Globalization;
using System.Text;

namespace JamsostekLedger.Files;

/// <summary>
/// What of a cell's text counts: signs that nobody sees (Unicode Cf: zero-width blanks, marks of the direction of
/// writing) are dropped, blanks of any width are blanks, and none stands around it. A text that a spreadsheet was made
/// to keep as one (<c>="0012"</c>) is that text.
/// </summary>
public static class CellText
{
    /// <summary>The text as it counts.</summary>
    public static string Clean(string text) => IsPlain(text) ? text : Read(text, CellKind.Text).Text;

    // Nearly every cell is printable ASCII without a blank at its ends: one look at it is enough.
    internal static bool IsPlain(ReadOnlySpan<char> text) => text.IsEmpty
        || (text[0] is not (' ' or '=') && text[^1] != ' ' && !text.ContainsAnyExceptInRange(' ', '~'));

    internal static Cell Read(ReadOnlySpan<char> text, CellKind kind)
    {
        var hadUnseen = false;
        if (text.ContainsAnyExceptInRange('\0', '~'))
        {
            var seen = new StringBuilder(text.Length);
            hadUnseen = !TryKeep(text, seen);
            text = seen.ToString();
        }

        text = text.Trim();
        if (text.Length > 3 && text[0] == '=' && text[1] == '"' && text[^1] == '"'
            && text[2..^1].IndexOf('"') < 0)
            text = text[2..^1].Trim();
        return new(text.ToString(), kind) { HadUnseen = hadUnseen };
    }

    /// <summary>Whether every sign is seen; those that are go into the builder.</summary>
    private static bool TryKeep(ReadOnlySpan<char> text, StringBuilder seen)
    {
        var all = true;
        foreach (var rune in text.EnumerateRunes())
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                    all = false;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    seen.Append(' ');
                    break;
                default:
                    seen.Append(rune);
                    break;
            }

        return all;
    }
}
