namespace JamsostekLedger.Demonstration;

/// <summary>A header and its rows, before they are written in one format or another.</summary>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>The table of rows of one kind.</summary>
    public static Table Of<TRow>(IReadOnlyList<TRow> rows) where TRow : IRow =>
        new(TRow.Columns, [.. rows.Select(row => row.Cells)]);
}
