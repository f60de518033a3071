using System.Xml;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// The first sheet of an .xlsx file, row by row. Only the texts that cells share and one row are in memory; a part
/// that unpacks to more than its limit (<see cref="XlsxPackage"/>) is given up.
/// </summary>
public static class XlsxTable
{
    /// <summary>The rows, header first; blank ones are left out. The stream must be seekable and stays open.</summary>
    public static IEnumerable<RawRow> Read(Stream stream)
    {
        using var rows = ReadSheet(stream).GetEnumerator();
        var isEmpty = true;
        while (true)
        {
            RawRow row;
            try
            {
                if (!rows.MoveNext())
                    break;
                row = rows.Current;
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                row = TableFault.OfFile(TableFault.Unreadable);
            }

            isEmpty = false;
            yield return row;
            if (row.Line == 0)
                break;
        }

        if (isEmpty)
            yield return TableFault.OfFile(TableFault.Empty);
    }

    private static IEnumerable<RawRow> ReadSheet(Stream stream)
    {
        using var package = new XlsxPackage(stream);
        using var sheet = new XlsxSheet(package);
        var width = 0;
        while (sheet.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            if (width == 0)
                width = row.Cells.Count;
            yield return row.Fault is null && row.Cells.Count < width ? Padded(row, width) : row;
        }
    }

    private static RawRow Padded(RawRow row, int width)
    {
        var cells = new Cell[width];
        for (var place = 0; place < width; place++)
            cells[place] = place < row.Cells.Count ? row.Cells[place] : new("");
        return row with { Cells = cells };
    }

    private static bool IsBroken(Exception exception) => exception
        is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException
        or UriFormatException or FormatException or OverflowException or ArgumentException;
}
