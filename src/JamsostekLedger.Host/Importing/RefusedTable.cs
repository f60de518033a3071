using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// The rows of a file that were refused, under our own heads and with what its map says filled in, so that each goes in
/// by itself once it is mended; beside each stands why it was refused.
/// </summary>
internal static class RefusedTable
{
    /// <summary>Its heads and rows.</summary>
    public static (IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<TableCell>> Rows) Of(
        TableFile file, FileKind kind, Region region, ReadingOptions options, ImportReport report)
    {
        var why = report.Refusals.Where(refusal => refusal.Line > 0).ToLookup(refusal => refusal.Line);
        var sample = new FileSample(why.Select(line => line.Key).ToHashSet());
        foreach (var _ in FileRows.Read(file, kind, region, options with { Sample = sample }))
        {
            // The sample is filled while the rows are read.
        }

        var rows = sample.Rows.ToDictionary(row => row.Line);
        List<string> columns =
        [
            .. kind.Columns.Where((column, at) => column.Required
                || sample.Rows.Any(row => row.Cells[at].Again.Length > 0)).Select(column => column.Name),
        ];
        return (
            [.. columns, RefusedRows.Line, RefusedRows.Why],
            [
                .. why.OrderBy(line => line.Key).Where(line => rows.ContainsKey(line.Key)).Select(line =>
                    (IReadOnlyList<TableCell>)
                    [
                        .. columns.Select(column => TableCell.Text(
                            rows[line.Key].Cells.First(cell => cell.Column == column).Again)),
                        TableCell.Number(line.Key),
                        TableCell.Text(string.Join(" ", line.Select(refusal => refusal.Message))),
                    ]),
            ]);
    }
}
