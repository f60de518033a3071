using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads percentages out of cells.</summary>
public static class PercentCell
{
    private const int Most = 1_000;

    /// <summary>
    /// A percentage from 0 to 1000, in invariant spelling. "50,88" and "50.88" are the same: here neither mark can
    /// group thousands.
    /// </summary>
    public static CellReading<string> Read(string column, Cell cell)
    {
        var reading = TextCell.Key(column, cell);
        if (reading.Refusal is not null)
            return reading;

        var text = cell.Text.Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= Most
                ? percent.ToString(CultureInfo.InvariantCulture)
                : new Refusal("percent-unreadable", $"Kolom {column} harus persen, misalnya 50,88.");
    }
}
