using JamsostekLedger.Files;
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
}
