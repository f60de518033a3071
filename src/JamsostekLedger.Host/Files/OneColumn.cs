using System.Text;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// A CSV that was opened as if it had one column: each of its lines stands whole in the first cell of a row. Such rows
/// are taken apart again.
/// </summary>
internal static class OneColumn
{
    private const int FewestColumns = 3;

    /// <summary>The rows as they were meant; rows of several columns stay as they are.</summary>
    public static IEnumerable<RawRow> Apart(IEnumerable<RawRow> rows)
    {
        char? delimiter = null;
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst && !row.IsBlank)
            {
                isFirst = false;
                delimiter = IsWhole(row) ? DelimiterOf(row.Cells[0].Text) : null;
            }

            yield return delimiter is { } sign && IsWhole(row) ? Apart(row, sign) : row;
        }
    }

    private static bool IsWhole(RawRow row)
    {
        if (row.Fault is not null || row.Cells.Count == 0)
            return false;
        for (var place = 1; place < row.Cells.Count; place++)
            if (!row.Cells[place].IsEmpty)
                return false;
        return !row.Cells[0].IsEmpty;
    }

    private static char? DelimiterOf(string line)
    {
        var delimiter = CsvDelimiter.In(line, out _);
        return line.AsSpan().Count(delimiter) >= FewestColumns - 1 ? delimiter : null;
    }

    private static RawRow Apart(RawRow row, char delimiter)
    {
        using var line = new MemoryStream(Encoding.UTF8.GetBytes(row.Cells[0].Text));
        using var scanner = new CsvScanner(line, delimiter);
        return scanner.Next() is { } apart ? apart with { Line = row.Line } : row;
    }
}
