using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Benchmarks;

/// <summary>Made-up cells as a file of a kind would have given them.</summary>
internal static class KindRows
{
    public static List<ReadRow> Of(string kind, string[] header, IEnumerable<string[]> rows) =>
    [
        .. FileRows.Read(
            rows.Prepend(header).Select((cells, at) => new RawRow(at + 1, [.. cells.Select(text => new Cell(text))])),
            FileKinds.Find(kind)!, Bench.Region, map: null),
    ];

    /// <summary>The same as a file, for the program to import.</summary>
    public static string Write(Bench bench, string kind, string[] header, IEnumerable<string[]> rows)
    {
        var file = Path.Combine(bench.Folder, $"{kind}.csv");
        using var stream = File.Create(file);
        TableWriter.WriteCsv(
            stream, header, rows.Select(row => row.Select(text => TableCell.Text(text)).ToArray()), ',');
        return file;
    }
}
