using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// The first visible sheet of an .xlsx file, row by row. Only the texts that cells share and one row are in memory; a
/// part that unpacks to more than its limit (<see cref="XlsxPackage"/>) is given up.
/// </summary>
public static class XlsxTable
{
    /// <summary>The rows, header first; blank ones are left out. The stream must be seekable and stays open.</summary>
    public static IEnumerable<RawRow> Read(Stream stream) => BrokenTable.Guarded(() => ReadFirst(stream));

    private static IEnumerable<RawRow> ReadFirst(Stream stream)
    {
        using var book = new XlsxBook(stream);
        var first = 0;
        while (first < book.Sheets.Count && book.Sheets[first].IsHidden)
            first++;
        if (first == book.Sheets.Count)
            yield break;
        foreach (var row in book.Rows(first, new()))
            yield return row;
    }
}
