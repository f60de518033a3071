using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads text out of cells.</summary>
public static class TextCell
{
    /// <summary>A document number or code.</summary>
    public static CellReading<string> Key(string column, Cell cell) => Prose(column, cell);

    /// <summary>Text that must be there and holds no NIK.</summary>
    public static CellReading<string> Prose(string column, Cell cell) =>
        cell.IsEmpty ? new Refusal("cell-empty", $"Kolom {column} kosong.") : cell.Text;

    /// <summary>A name; must be there.</summary>
    public static CellReading<string> Personal(string column, Cell cell) =>
        cell.IsEmpty ? new Refusal("cell-empty", $"Kolom {column} kosong.") : cell.Text;

    /// <summary>Yes or no.</summary>
    public static CellReading<bool> YesNo(string column, Cell cell) => cell.Text == "yes";
}
