namespace JamsostekLedger.Reconciliation;

/// <summary>Rows by their number: nearly every number has one row, and costs no list of its own.</summary>
internal sealed class NumberedRows
{
    private readonly Dictionary<string, object> _rows = new(StringComparer.Ordinal);

    public NumberedRows(IEnumerable<MatchRow> rows)
    {
        foreach (var row in rows)
            if (row.Number is null)
                continue;
            else if (!_rows.TryGetValue(row.Folded, out var same))
                _rows.Add(row.Folded, row);
            else if (same is List<MatchRow> list)
                list.Add(row);
            else
                _rows[row.Folded] = new List<MatchRow> { (MatchRow)same, row };
    }

    /// <summary>The numbers, in the order of their first rows.</summary>
    public IEnumerable<string> Numbers => _rows.Keys;

    /// <summary>The rows of a number.</summary>
    public IReadOnlyList<MatchRow> this[string number] => _rows[number] is List<MatchRow> list
        ? list
        : [(MatchRow)_rows[number]];

    /// <summary>Whether there is a row of a number.</summary>
    public bool Has(string number) => _rows.ContainsKey(number);
}
