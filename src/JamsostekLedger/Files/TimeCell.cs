using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Reads times of the day out of cells: <c>14:05</c> or, as Indonesian papers write it, <c>14.05</c>.
/// </summary>
public static class TimeCell
{
    /// <summary>The time, in the region's zone.</summary>
    public static CellReading<LocalTime> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        var text = cell.Text.AsSpan();
        // A spreadsheet's time has seconds; a bare number may be anything.
        if (text.Length == 8 && text[5] == ':' && text[6..].SequenceEqual("00"))
            text = text[..5];
        if (cell.Kind == CellKind.Number || text.Length != 5 || text[2] is not (':' or '.')
            || text[..2].ContainsAnyExceptInRange('0', '9') || text[3..].ContainsAnyExceptInRange('0', '9'))
            return Unreadable(column, cell.Text);

        var (hour, minute) = (int.Parse(text[..2]), int.Parse(text[3..]));
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : Unreadable(column, cell.Text);
    }

    private static Refusal Unreadable(string column, string text) => new("time-unreadable",
        $"Kolom {column}{Quoted.Of(text)} tidak dapat dibaca sebagai jam. Tulis jam dan menit, misalnya 14:05.");
}
