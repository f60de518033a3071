namespace JamsostekLedger.Demonstration;

/// <summary>A row of a file of one kind.</summary>
internal interface IRow
{
    /// <summary>The header of its file.</summary>
    static abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The row's cells, in the order of the header.</summary>
    IReadOnlyList<Cell> Cells { get; }
}
