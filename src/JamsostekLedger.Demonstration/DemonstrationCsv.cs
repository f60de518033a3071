using CsvHelper;

namespace JamsostekLedger.Demonstration;

/// <summary>Writes a table as CSV.</summary>
internal static class DemonstrationCsv
{
    /// <summary>Writes the table, in the office's spelling, over whatever stood at the path.</summary>
    public static void Write(string path, Table table, Spelling spelling)
    {
        var format = CsvWriterOptions.Default with
        {
            Separator = spelling.Delimiter,
            WriteByteOrderMark = spelling.ByteOrderMark,
        };
        using var csv = CsvWriter.ToFile(path, format);
        csv.WriteRecord([.. table.Columns.Select(spelling.Header)]);
        foreach (var row in table.Rows)
            csv.WriteRecord([.. row.Select(spelling.Write)]);
    }
}
