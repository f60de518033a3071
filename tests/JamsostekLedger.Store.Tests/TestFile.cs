using JamsostekLedger.Files;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests;

/// <summary>Rows of a file from lines of text: the first is the header, cells are apart by commas.</summary>
public static class TestFile
{
    public static IReadOnlyList<ReadRow> Rows(string kind, params string[] csv)
    {
        var columns = csv[0].Split(',');
        return [.. csv.Skip(1).Select((line, at) => Row(kind, columns, line.Split(','), at + 2))];
    }

    public static ReadRow Row(string kind, string[] columns, string[] cells, int line)
    {
        var row = new Row(line, column =>
            Array.IndexOf(columns, column) is >= 0 and var at && at < cells.Length ? new(cells[at]) : new(""));
        var read = FileKinds.Find(kind)!.Read(row);
        return new(line, row.Refusals.Count == 0 ? read : null, [.. row.Refusals]);
    }
}
