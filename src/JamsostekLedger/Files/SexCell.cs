using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads the sex as lists of villages and of Dukcapil have it: L or P, or the word.</summary>
public static class SexCell
{
    private static readonly string[] Male = ["L", "laki-laki", "laki laki", "lk", "pria", "male", "M"];
    private static readonly string[] Female = ["P", "perempuan", "pr", "wanita", "female", "F"];

    /// <summary>The sex.</summary>
    public static CellReading<Sex> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        return Is(Male, cell) ? Sex.Male
            : Is(Female, cell) ? Sex.Female
            : new Refusal("value-not-in-list", $"Kolom {column} harus L (laki-laki) atau P (perempuan).");
    }

    private static bool Is(string[] words, Cell cell) => words.Contains(cell.Text, StringComparer.OrdinalIgnoreCase);
}
