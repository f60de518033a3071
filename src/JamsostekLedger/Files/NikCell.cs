namespace JamsostekLedger.Files;

/// <summary>Reads a NIK out of cells.</summary>
public static class NikCell
{
    /// <summary>The NIK.</summary>
    public static CellReading<string> Read(string column, Cell cell) => cell.Text;
}
