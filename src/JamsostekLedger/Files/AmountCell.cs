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
    public static CellReading<Rupiah> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        return cell.Kind switch
        {
            CellKind.Text => ReadText(column, cell.Text),
            CellKind.Number => ReadNumber(column, cell.Text),
            _ => Unreadable(column, cell.Text),
        };
    }

    private static CellReading<Rupiah> ReadText(string column, string text)
    {
        var rest = text.AsSpan();
        var negative = TakeMinus(ref rest);
        if (TakeRp(ref rest) && !negative)
            negative = TakeMinus(ref rest);

        var comma = rest.IndexOf(',');
        var whole = comma < 0 ? rest : rest[..comma];
        var sen = comma < 0 ? "00" : rest[(comma + 1)..];
        if (GroupedDigits.TryRead(whole, out var amount) && sen.Length == 2 && IsDigits(sen))
            return sen is "00" ? InRange(column, negative ? -amount : amount) : NotWhole(column, text);

        return HasSeparatorsBetweenDigits(rest) ? Ambiguous(column, text) : Unreadable(column, text);
    }

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

    private static bool TakeMinus(ref ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("-"))
            return false;
        rest = rest[1..];
        return true;
    }

    private static bool TakeRp(ref ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("Rp", StringComparison.OrdinalIgnoreCase))
            return false;
        rest = rest[2..];
        if (rest.StartsWith("."))
            rest = rest[1..];
        rest = rest.TrimStart();
        return true;
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

    private static Refusal Ambiguous(string column, string text) => new("amount-ambiguous",
        $"Kolom {column}{Quoted.Of(text)} dapat dibaca lebih dari satu cara. Titik memisahkan tiga angka dan koma "
        + "memulai sen yang harus 00, misalnya 1.500 atau 1.500,00.");

    private static Refusal Unreadable(string column, string text) => new("amount-unreadable",
        $"Kolom {column}{Quoted.Of(text)} tidak dapat dibaca sebagai jumlah rupiah. Tulis misalnya 1500, 1.500 atau "
        + "Rp1.500,00.");

    internal static Refusal TooLarge(string column, long most = Rupiah.Most) => new("amount-too-large",
        $"Kolom {column} melebihi {new Rupiah(most)}, batas terbesarnya.");
}
