using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads whole rupiah out of cells.</summary>
public static class AmountCell
{
    /// <summary>The amount.</summary>
    public static CellReading<Rupiah> Read(string column, Cell cell) => new Rupiah(long.Parse(cell.Text));
}
