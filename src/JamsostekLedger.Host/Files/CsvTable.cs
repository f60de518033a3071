using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// A CSV file, row by row: UTF-8 with or without BOM, or UTF-16 with one; comma, semicolon or tab, whichever the header
/// line has most of or a line <c>sep=;</c> names; quotes as in RFC 4180. One row and one buffer are in memory, however
/// long the file or any of its fields is.
/// </summary>
public static class CsvTable
{
    /// <summary>The rows, header first; blank ones are left out. The stream stays open.</summary>
    public static IEnumerable<RawRow> Read(Stream stream)
    {
        using var scanner = new CsvScanner(stream);
        if (scanner.HasPipes)
        {
            yield return TableFault.OfFile(TableFault.Pipes);
            yield break;
        }

        var isEmpty = true;
        while (scanner.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            isEmpty = false;
            yield return row;
        }

        if (isEmpty)
            yield return TableFault.OfFile(TableFault.Empty);
    }
}
