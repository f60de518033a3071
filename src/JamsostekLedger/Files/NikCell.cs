using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Files;

/// <summary>
/// Reads a NIK: six digits of the place, the birth date as DDMMYY with 40 added to the day for women, four of a
/// count. No message repeats one.
/// </summary>
public static class NikCell
{
    private const int Digits = 16;
    private const int AddedForWomen = 40;

    /// <summary>The NIK.</summary>
    public static CellReading<string> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        if (cell.Kind != CellKind.Text || ScientificNotation.Is(cell.Text))
            return new Refusal("nik-is-a-number", $"Kolom {column} diubah lembar kerja menjadi bilangan sehingga "
                + "angkanya dapat hilang. Jadikan kolom itu teks, lalu isi lagi dari dokumen aslinya.");
        if (!IsSixteenDigits(cell.Text))
            return new Refusal("nik-malformed", $"Kolom {column} harus tepat 16 angka tanpa tanda lain.");
        return IsNik(cell.Text)
            ? cell.Text
            : new Refusal("nik-date-impossible", $"Kolom {column} memuat tanggal lahir yang tidak ada di kalender "
                + "(angka ketujuh sampai kedua belas). Periksa NIK itu.");
    }

    /// <summary>Whether it can be a NIK.</summary>
    internal static bool IsNik(ReadOnlySpan<char> text)
    {
        if (!IsSixteenDigits(text))
            return false;
        var day = int.Parse(text[6..8]);
        if (day > AddedForWomen)
            day -= AddedForWomen;
        var month = int.Parse(text[8..10]);
        // Two digits do not tell the century; 1900 and 2000 differ in 29 February only, which 2000 had.
        var year = 2000 + int.Parse(text[10..12]);
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
    }

    private static bool IsSixteenDigits(ReadOnlySpan<char> text) =>
        text.Length == Digits && !text.ContainsAnyExceptInRange('0', '9');
}
