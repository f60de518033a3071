using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Files;

/// <summary>Reads dates out of cells.</summary>
public static class DateCell
{
    /// <summary>The date.</summary>
    public static CellReading<LocalDate> Read(string column, Cell cell) =>
        LocalDatePattern.Iso.Parse(cell.Text).Value;
}
