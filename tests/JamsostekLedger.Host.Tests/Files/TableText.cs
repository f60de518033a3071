using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>Rows as one line of text: <c>1: a|b  2! nul-byte</c>; numbers with #, dates with @ in front.</summary>
internal static class TableText
{
    public static string Of(IEnumerable<RawRow> rows) => string.Join("  ", rows.Select(row => row.Fault is { } fault
        ? $"{row.Line}! {fault.Rule}"
        : $"{row.Line}: {string.Join('|', row.Cells.Select(Of))}"));

    private static string Of(Cell cell) => cell.Kind switch
    {
        CellKind.Number => "#" + cell.Text,
        CellKind.Date => "@" + cell.Text,
        CellKind.Error => "!" + cell.Text,
        CellKind.Formula => "?" + cell.Text,
        _ => cell.Text,
    };
}
