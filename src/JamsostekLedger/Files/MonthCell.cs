using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads months out of cells: <c>2024-11</c>.</summary>
public static class MonthCell
{
    /// <summary>
    /// The month. A spreadsheet makes the first day of it out of what was typed, so that is read too.
    /// </summary>
    public static CellReading<YearMonth> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        var text = cell.Text.AsSpan();
        if (cell.Kind == CellKind.Date && text.EndsWith("-01", StringComparison.Ordinal))
            text = text[..^3];
        if (cell.Kind == CellKind.Number || text.Length != 7 || text[4] != '-'
            || text[..4].ContainsAnyExceptInRange('0', '9') || text[5..].ContainsAnyExceptInRange('0', '9'))
            return Unreadable(column, cell.Text);

        var (year, month) = (int.Parse(text[..4]), int.Parse(text[5..]));
        if (!DateCell.IsYearInRange(year))
            return DateCell.OutOfRange(column, cell.Text);
        return month is >= 1 and <= 12 ? new YearMonth(year, month) : Unreadable(column, cell.Text);
    }

    private static Refusal Unreadable(string column, string text) => new("month-unreadable",
        $"Kolom {column}{Quoted.Of(text)} tidak dapat dibaca sebagai bulan. Tulis tahun dan bulan, misalnya 2024-11.");
}
