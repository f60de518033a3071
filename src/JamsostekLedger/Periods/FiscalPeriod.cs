using System.Globalization;

namespace JamsostekLedger.Periods;

/// <summary>A fiscal year, which is the calendar year (UU 17/2003, Pasal 4), or a month of one.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month; null for all of the year.</param>
public readonly record struct FiscalPeriod(int Year, int? Month)
{
    /// <summary>First day.</summary>
    public LocalDate From => new(Year, Month ?? 1, 1);

    /// <summary>Last day.</summary>
    public LocalDate To => From.PlusMonths(Month is null ? 12 : 1).PlusDays(-1);

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(LocalDate day) => From <= day && day <= To;

    /// <summary>Reads <c>2024-11</c> or <c>2024</c>; false where the text is neither.</summary>
    public static bool TryParse(string? text, out FiscalPeriod period)
    {
        period = default;
        if (text is null || text.Length is not (4 or 7) || !TryNumber(text[..4], out var year) || year < 2000)
            return false;
        if (text.Length == 4)
        {
            period = new(year, null);
            return true;
        }

        if (text[4] != '-' || !TryNumber(text[5..], out var month) || month is < 1 or > 12)
            return false;
        period = new(year, month);
        return true;
    }

    /// <summary>Reads a period that is stored.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static FiscalPeriod Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"{text} is no fiscal period.");

    /// <summary><c>2024-11</c>, or <c>2024</c>.</summary>
    public override string ToString() => Month is { } month
        ? $"{Year.ToString("D4", CultureInfo.InvariantCulture)}-{month.ToString("D2", CultureInfo.InvariantCulture)}"
        : Year.ToString("D4", CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
