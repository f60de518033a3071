using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads the sex as lists of villages and of Dukcapil have it: L or P, the word, or 1 and 2.</summary>
public static class SexCell
{
    // 1 and 2 are Dukcapil's codes.
    private static readonly string[] Male = ["L", "lakilaki", "lk", "pria", "male", "M", "1"];
    private static readonly string[] Female = ["P", "perempuan", "pr", "wanita", "female", "F", "2"];

    /// <summary>The sex.</summary>
    public static CellReading<Sex> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        return Is(Male, cell) ? Sex.Male
            : Is(Female, cell) ? Sex.Female
            : new Refusal("value-not-in-list", $"Kolom {column} harus L (laki-laki) atau P (perempuan).");
    }

    private static bool Is(string[] words, Cell cell) => words.Contains(
        cell.Text.Replace("-", "").Replace(" ", "").TrimEnd('.'), StringComparer.OrdinalIgnoreCase);
}
