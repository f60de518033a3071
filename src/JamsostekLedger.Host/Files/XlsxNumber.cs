using System.Globalization;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>A number of a spreadsheet as the text of a <see cref="Cell"/>.</summary>
internal static class XlsxNumber
{
    // Up to here every whole number has a double of its own.
    private const double MostWritten = 9_007_199_254_740_991;
    private const int DaysTo1904 = 1462;
    private const double FirstDay = 1;
    private const double LastDay = 2_958_465;

    // A spreadsheet believes that 1900 had a 29 February, its day 60; the days before it are one off.
    private const int DayThatNeverWas = 60;

    private static readonly DateTime DayZero = new(1899, 12, 30);

    /// <summary>The cell; a date where its style says so and there is such a day.</summary>
    public static Cell Read(string text, bool isDate, bool countsFrom1904)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
            return new(text);
        if (isDate && DateOf(number + (countsFrom1904 ? DaysTo1904 : 0)) is { } date)
            return new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date);
        return new(Written(number), CellKind.Number);
    }

    // A spreadsheet shows fifteen digits of a number, and what it reckons is off in the seventeenth: what shows as
    // whole is whole.
    private static string Written(double number)
    {
        if (number != Math.Truncate(number))
            return double.Parse(number.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                is var shown && shown == Math.Truncate(shown) && Math.Abs(shown) >= 1
                ? Written(shown)
                : number.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(number) <= MostWritten
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private static DateTime? DateOf(double days)
    {
        var day = (int)Math.Clamp(Math.Floor(days), 0, LastDay + 1);
        if (day is < (int)FirstDay or > (int)LastDay or DayThatNeverWas)
            return null;
        return DayZero.AddDays(day < DayThatNeverWas ? day + 1 : day);
    }
}
