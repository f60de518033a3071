namespace JamsostekLedger.Host.Files;

/// <summary>What is seen of a sheet beside its cells.</summary>
internal sealed class SheetRemarks
{
    /// <summary>So many are told; a sheet may have any number.</summary>
    public const int Most = 20;

    private readonly List<string> _mergedDown = [];

    /// <summary>Cells that were merged over several rows, only the first of which is filled: <c>E2:E3</c>.</summary>
    public IReadOnlyList<string> MergedDown => _mergedDown;

    /// <summary>Notes merged cells.</summary>
    public void Merged(string? cells)
    {
        if (cells is null || _mergedDown.Count >= Most || cells.IndexOf(':') is var colon && colon < 1)
            return;
        if (Row(cells[..colon]) != Row(cells[(colon + 1)..]))
            _mergedDown.Add(cells);
    }

    private static string Row(string cell) => cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]);
}
