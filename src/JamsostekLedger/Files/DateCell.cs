using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Reads dates out of cells: <c>2024-11-28</c>, <c>28/11/2024</c>, <c>28 November 2024</c>, <c>28-Nov-24</c>, also with
/// a weekday before and a time behind. The day always stands before the month; <c>11/28/2024</c> is no date here.
/// </summary>
public static class DateCell
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>The date.</summary>
    public static CellReading<LocalDate> Read(string column, Cell cell) => Read(column, cell, null, out _);

    /// <summary>The date, and how it stood there.</summary>
    /// <param name="column">Name of the column; of a birth, two digits are no year.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="zone">Whose day an instant is taken in; without one, no instant is read.</param>
    /// <param name="stood">How it stood there.</param>
    internal static CellReading<LocalDate> Read(string column, Cell cell, DateTimeZone? zone, out DateText stood)
    {
        stood = default;
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        if (cell.Kind is not (CellKind.Text or CellKind.Date) || !DateText.TryRead(cell.Text, out stood)
            || (stood.Offset is not null && zone is null))
            return Unreadable(column, cell);
        if (stood.HasShortYear && IsBirth(column))
            return new Refusal("date-unreadable", $"Kolom {column}{Quoted.Of(cell.Text)} harus memuat tahun lahir "
                + "dengan empat angka, misalnya 28/11/1984.");
        if (!IsYearInRange(stood.Year))
            return OutOfRange(column, cell.Text);
        if (stood.Month is < 1 or > 12 || stood.Day < 1
            || stood.Day > CalendarSystem.Iso.GetDaysInMonth(stood.Year, stood.Month))
            return new Refusal("date-impossible", $"Kolom {column}{Quoted.Of(cell.Text)} bukan tanggal yang ada di "
                + "kalender. Hari ditulis sebelum bulan, misalnya 28/11/2024.");

        var date = new LocalDate(stood.Year, stood.Month, stood.Day);
        if (stood.Weekday != IsoDayOfWeek.None && stood.Weekday != date.DayOfWeek)
            return new Refusal("date-weekday-differs", $"Kolom {column}: tanggal itu bukan hari yang tertulis di "
                + "depannya. Cocokkan dengan dokumennya.");
        return stood.Offset is { } offset && zone is not null
            ? (date + stood.Time).WithOffset(offset).ToInstant().InZone(zone).Date
            : date;
    }

    internal static Refusal OutOfRange(string column, string text) => new("date-out-of-range",
        $"Kolom {column}{Quoted.Of(text)} di luar tahun {FirstYear} sampai {LastYear}.");

    internal static bool IsYearInRange(int year) => year is >= FirstYear and <= LastYear;

    private static bool IsBirth(string column) => column.Contains("birth", StringComparison.Ordinal);

    private static Refusal Unreadable(string column, Cell cell) => new("date-unreadable", cell.Kind == CellKind.Number
        ? $"Kolom {column}{Quoted.Of(cell.Text)} adalah bilangan. Jadikan sel itu tanggal, atau tulis misalnya "
            + "28/11/2024."
        : $"Kolom {column}{Quoted.Of(cell.Text)} tidak dapat dibaca sebagai tanggal. Tulis misalnya 2024-11-28, "
            + "28/11/2024 atau 28 November 2024.");
}
