using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads per cent out of cells: <c>50,88</c> and <c>50.88</c> are the same, neither mark groups.</summary>
public static class PercentCell
{
    private const decimal Most = 1000;

    /// <summary>A per cent between 0 and 1000, with the digits that it was written with.</summary>
    public static CellReading<decimal> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        var text = cell.Text.Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= Most
                ? percent
                : new Refusal("percent-unreadable", $"Kolom {column} harus persen, misalnya 50,88.");
    }
}
