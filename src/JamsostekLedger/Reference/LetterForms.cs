using System.Globalization;
using System.Text;

namespace JamsostekLedger.Reference;

/// <summary>
/// One form of each letter, digit and sign that comes in several (Unicode NFKC, as far as it ends in Latin letters):
/// full width, superscript, with its accent beside it. The program runs without the tables of the operating system, so
/// that the same text has the same form on every machine; this is its own.
/// </summary>
public static class LetterForms
{
    private static readonly Lazy<Dictionary<string, string>> Forms = new(() => DatedTable.Read("letter-forms")
        .ToDictionary(row => Text(row["signs"]), row => Text(row["form"]), StringComparer.Ordinal));

    /// <summary>The text in the one form of each of its letters.</summary>
    public static string Of(string text)
    {
        var one = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = rune.ToString();
            if (one.Length > 0 && Forms.Value.TryGetValue($"{one[^1]}{sign}", out var joined))
                one.Remove(one.Length - 1, 1).Append(joined);
            else
                one.Append(Forms.Value.GetValueOrDefault(sign, sign));
        }

        return one.ToString();
    }

    private static string Text(string points) => string.Concat(points.Split(' ').Select(point =>
        char.ConvertFromUtf32(int.Parse(point, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))));
}
