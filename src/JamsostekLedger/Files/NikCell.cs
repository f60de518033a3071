using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads a NIK, or says which of its parts cannot be. No message repeats one.</summary>
public static class NikCell
{
    /// <summary>The NIK's digits.</summary>
    public static CellReading<string> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        if (cell.Kind is CellKind.Date || ScientificNotation.Is(cell.Text))
            return IsANumber(column);

        var digits = Digits(cell, out var wasNumber);
        // A spreadsheet keeps fifteen digits and makes a zero of the last one; another digit there was never lost.
        if (wasNumber && (!Nik.HasSixteenDigits(digits) || digits[^1] == '0'))
            return IsANumber(column);
        if (!Nik.HasSixteenDigits(digits))
            return new Refusal("nik-malformed", $"Kolom {column} harus tepat 16 angka.");
        if (!Nik.HasPlace(digits))
            return new Refusal("nik-place", $"Enam angka pertama kolom {column} bukan kode provinsi, kabupaten/kota, "
                + "dan kecamatan. Periksa NIK itu.");
        if (!Nik.HasBirthDate(digits))
            return new Refusal("nik-date-impossible", $"Kolom {column} memuat tanggal lahir yang tidak ada di "
                + "kalender (angka ketujuh sampai kedua belas). Periksa NIK itu.");
        return Nik.HasSerial(digits)
            ? digits
            : new Refusal("nik-serial", $"Kolom {column} berakhir dengan 0000, padahal nomor urut NIK mulai dari "
                + "0001. Periksa NIK itu.");
    }

    // As offices write one: with an apostrophe before it, in groups, or with the .0 of a program that took it for a
    // number.
    private static string Digits(Cell cell, out bool wasNumber)
    {
        wasNumber = cell.Kind == CellKind.Number;
        if (Nik.HasSixteenDigits(cell.Text))
            return cell.Text;
        var text = cell.Text.AsSpan();
        if (text.StartsWith("'"))
            text = text[1..];
        if (text.Length == Nik.Length + 2 && (text.EndsWith(".0") || text.EndsWith(",0")))
        {
            text = text[..Nik.Length];
            wasNumber = true;
        }

        Span<char> digits = stackalloc char[Nik.Length];
        var found = 0;
        foreach (var sign in text)
        {
            if (sign is ' ' or '.' or '-' && found > 0)
                continue;
            if (!char.IsAsciiDigit(sign) || found == Nik.Length)
                return cell.Text;
            digits[found++] = sign;
        }

        return found == Nik.Length ? digits.ToString() : cell.Text;
    }

    private static Refusal IsANumber(string column) => new("nik-is-a-number",
        $"Kolom {column} diubah lembar kerja menjadi bilangan sehingga angkanya dapat hilang. Jadikan kolom itu teks, "
        + "lalu isi lagi dari dokumen aslinya.");

    /// <summary>Whether a text may be somebody's NIK, also where it was misspelt: no fact keeps it.</summary>
    internal static bool MayBeNik(ReadOnlySpan<char> text) => Nik.HasSixteenDigits(text) && Nik.HasBirthDate(text);
}
