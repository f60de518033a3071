namespace JamsostekLedger.Files;

/// <summary>Reads counts and years out of cells.</summary>
public static class IntegerCell
{
    /// <summary>A year between 2000 and 2100.</summary>
    public static CellReading<int> Year(string column, Cell cell) => int.Parse(cell.Text);

    /// <summary>A count from 0 up.</summary>
    public static CellReading<int> Count(string column, Cell cell) => int.Parse(cell.Text);
}
