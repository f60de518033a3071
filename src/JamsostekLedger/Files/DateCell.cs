using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Reads dates out of cells: <c>2024-11-28</c>, <c>28/11/2024</c>, <c>28-11-2024</c> or <c>28 November 2024</c>.
/// The day always stands before the month; <c>11/28/2024</c> is no date here.
/// </summary>
public static class DateCell
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>The date.</summary>
    public static CellReading<LocalDate> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        if (!TrySplit(cell.Text, out var year, out var month, out var day))
            return new Refusal("date-unreadable", $"Kolom {column}{Quoted.Of(cell.Text)} tidak dapat dibaca sebagai "
                + "tanggal. Tulis misalnya 2024-11-28, 28/11/2024 atau 28 November 2024.");
        if (year is < FirstYear or > LastYear)
            return OutOfRange(column, cell.Text);
        if (month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return new Refusal("date-impossible", $"Kolom {column}{Quoted.Of(cell.Text)} bukan tanggal yang ada di "
                + "kalender. Hari ditulis sebelum bulan, misalnya 28/11/2024.");
        return new LocalDate(year, month, day);
    }

    internal static Refusal OutOfRange(string column, string text) => new("date-out-of-range",
        $"Kolom {column}{Quoted.Of(text)} di luar tahun {FirstYear} sampai {LastYear}.");

    internal static bool IsYearInRange(int year) => year is >= FirstYear and <= LastYear;

    private static bool TrySplit(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        if (text.Length == 10 && text[4] == '-' && text[7] == '-')
            return TryDigits(text[..4], 4, 4, out year)
                && TryDigits(text[5..7], 2, 2, out month)
                && TryDigits(text[8..], 2, 2, out day);

        var separator = text.IndexOfAny('/', '-', ' ');
        if (separator < 0)
            return false;
        var last = text.LastIndexOf(text[separator]);
        if (last == separator || !TryDigits(text[..separator], 1, 2, out day)
            || !TryDigits(text[(last + 1)..], 4, 4, out year))
            return false;

        var middle = text[(separator + 1)..last];
        return text[separator] == ' '
            ? MonthName.TryRead(middle.Trim(), out month)
            : TryDigits(middle, 1, 2, out month);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int fewest, int most, out int value)
    {
        value = 0;
        if (text.Length < fewest || text.Length > most)
            return false;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
                return false;
            value = value * 10 + (character - '0');
        }

        return true;
    }
}
