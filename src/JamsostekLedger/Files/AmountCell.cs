using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Reads whole rupiah out of cells. A dot groups three digits and a comma starts the sen, which must be <c>00</c>;
/// what another country would read as another amount is refused, never guessed.
/// </summary>
public static class AmountCell
{
    /// <summary>The amount.</summary>
    public static CellReading<Rupiah> Read(string column, Cell cell) => Read(column, cell, english: false, out _);

    /// <summary>The amount of a file whose grouping is known.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="english">Whether a comma groups three digits and a dot starts the sen.</param>
    /// <param name="mark">How a bank's line marks the side: D, K, or nothing.</param>
    internal static CellReading<Rupiah> Read(string column, Cell cell, bool english, out char mark)
    {
        mark = default;
        if (cell.IsEmpty)
            return TextCell.Empty(column);

        return cell.Kind switch
        {
            CellKind.Text => ReadText(column, cell.Text, english, out mark),
            CellKind.Number => ReadNumber(column, cell.Text),
            _ => Unreadable(column, cell.Text),
        };
    }

    private static CellReading<Rupiah> ReadText(string column, string text, bool english, out char mark)
    {
        mark = default;
        var parts = new AmountText(text);
        if (!parts.IsSound)
            return Unreadable(column, text);

        var (isRead, isWhole, amount) = english ? English(parts.Digits) : Indonesian(parts.Digits);
        if (isRead && (!parts.HasNoSen || parts.Digits.IndexOf(english ? '.' : ',') < 0))
        {
            if (!isWhole)
                return NotWhole(column, text);
            mark = parts.Mark;
            return InRange(column, parts.IsNegative ? -amount : amount);
        }

        return HasSeparatorsBetweenDigits(parts.Digits)
            ? Ambiguous(column, text, EnglishDigits.Prove(parts.Digits))
            : Unreadable(column, text);
    }

    private static (bool IsRead, bool IsWhole, long Amount) Indonesian(ReadOnlySpan<char> digits)
    {
        var comma = digits.IndexOf(',');
        var whole = comma < 0 ? digits : digits[..comma];
        var sen = comma < 0 ? "00" : digits[(comma + 1)..];
        return (GroupedDigits.TryRead(whole, out var amount) && sen.Length == 2 && IsDigits(sen), sen is "00", amount);
    }

    private static (bool IsRead, bool IsWhole, long Amount) English(ReadOnlySpan<char> digits) =>
        EnglishDigits.TryRead(digits, out var amount, out var isWhole) ? (true, isWhole, amount) : default;

    private static CellReading<Rupiah> ReadNumber(string column, string text)
    {
        // 1E-400 would be rounded to nothing, and nothing is whole.
        if (text.Contains("E-", StringComparison.OrdinalIgnoreCase))
            return NotWhole(column, text);
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return text.Contains('E', StringComparison.OrdinalIgnoreCase)
                ? TooLarge(column)
                : Unreadable(column, text);
        if (number != decimal.Truncate(number))
            return NotWhole(column, text);
        return number is > Rupiah.Most or < -Rupiah.Most ? TooLarge(column) : new Rupiah((long)number);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool HasSeparatorsBetweenDigits(ReadOnlySpan<char> text)
    {
        var separators = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
                continue;
            var isBetween = at > 0 && at < text.Length - 1 && char.IsAsciiDigit(text[at - 1]);
            if (text[at] is not ('.' or ',') || !isBetween)
                return false;
            separators++;
        }

        return separators > 0;
    }

    private static CellReading<Rupiah> InRange(string column, long amount) =>
        amount is > Rupiah.Most or < -Rupiah.Most ? TooLarge(column) : new Rupiah(amount);

    private static Refusal NotWhole(string column, string text) => new("amount-not-whole-rupiah",
        $"Kolom {column}{Quoted.Of(text)} memuat sen. Jumlah harus rupiah utuh, misalnya 1.500 atau 1.500,00.");

    private static Refusal Ambiguous(string column, string text, bool isEnglish) => new("amount-ambiguous",
        $"Kolom {column}{Quoted.Of(text)} dapat dibaca lebih dari satu cara. Titik memisahkan tiga angka dan koma "
        + "memulai sen yang harus 00, misalnya 1.500 atau 1.500,00."
        + (isEnglish
            ? " Bila berkas ini memakai koma sebagai pemisah ribuan, tulis „angka := inggris” di peta kolomnya."
            : ""));

    private static Refusal Unreadable(string column, string text) => new("amount-unreadable",
        $"Kolom {column}{Quoted.Of(text)} tidak dapat dibaca sebagai jumlah rupiah. Tulis misalnya 1500, 1.500 atau "
        + "Rp1.500,00.");

    internal static Refusal TooLarge(string column, long most = Rupiah.Most) => new("amount-too-large",
        $"Kolom {column} melebihi {new Rupiah(most)}, batas terbesarnya.");
}
