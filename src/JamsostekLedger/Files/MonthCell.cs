using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Reads months out of cells: <c>2024-11</c>, <c>Nov-24</c>, <c>November 2024</c>, <c>11/2024</c>, or the first day of
/// the month. A spreadsheet's date shows a month where it is formatted so, whatever day it holds.
/// </summary>
public static class MonthCell
{
    /// <summary>The month.</summary>
    public static CellReading<YearMonth> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        if (cell.Kind is not (CellKind.Text or CellKind.Date) || !TryRead(cell, out var year, out var month))
            return Unreadable(column, cell.Text);
        if (!DateCell.IsYearInRange(year))
            return DateCell.OutOfRange(column, cell.Text);
        return month is >= 1 and <= 12 ? new YearMonth(year, month) : Unreadable(column, cell.Text);
    }

    private static bool TryRead(Cell cell, out int year, out int month)
    {
        var text = cell.Text.AsSpan();
        if (text.StartsWith("'"))
            text = text[1..];
        if (TryParts(text, out year, out month))
            return true;
        if (!DateCell.Read("", cell, null, out var stood).IsRead || (cell.Kind == CellKind.Text && stood.Day != 1))
            return false;
        (year, month) = (stood.Year, stood.Month);
        return true;
    }

    // Two parts, one of them a year of four digits; of two digits only behind a name, where it can be no month.
    private static bool TryParts(ReadOnlySpan<char> text, out int year, out int month)
    {
        (year, month) = (0, 0);
        var separator = text.IndexOfAny('-', '/', ' ');
        if (separator < 0)
            return false;
        var first = text[..separator];
        var last = text[(separator + 1)..].Trim();
        if (DateText.TryDigits(first, 4, 4, out year))
            return text[separator] != ' ' && DateText.TryDigits(last, 2, 2, out month);
        if (MonthName.TryRead(first, out month))
        {
            var isShort = last.Length == 2 && text[separator] == '-';
            var isRead = DateText.TryDigits(last, isShort ? 2 : 4, 4, out year);
            year += isShort ? 2000 : 0;
            return isRead;
        }

        return text[separator] != ' ' && DateText.TryDigits(first, 1, 2, out month)
            && DateText.TryDigits(last, 4, 4, out year);
    }

    private static Refusal Unreadable(string column, string text) => new("month-unreadable",
        $"Kolom {column}{Quoted.Of(text)} tidak dapat dibaca sebagai bulan. Tulis misalnya 2024-11, Nov-2024 atau "
        + "November 2024.");
}
