namespace JamsostekLedger.Files;

/// <summary>
/// Finds the head of a table among the first rows of a file: below its titles, in one line or two. Where no line is
/// one, the first is taken for it, and says what is missing.
/// </summary>
public sealed class TableHead
{
    /// <summary>Nothing stands further down than that above a table.</summary>
    private const int MostAbove = 50;

    /// <summary>One word of ours may stand in any title; two beside each other do not.</summary>
    private const int FewestColumns = 2;

    private readonly PassedTally _passed = new();
    private readonly IEnumerator<RawRow> _rows;
    private readonly List<RawRow> _first = [];
    private readonly int _at;

    private TableHead(FileKind kind, IEnumerator<RawRow> rows, ColumnMap? map)
    {
        _rows = rows;
        var names = HeadNames.Of(kind);
        var (required, isWhole) = (kind.Columns.Where(column => column.Required).Select(column => column.Name), false);
        var (best, at, head) = (FewestColumns - 1, -1, (HeadLine?)null);
        for (var row = 0; row < MostAbove && !isWhole && TryBuffer(row); row++)
        {
            if (_first[row].Fault is not null)
                continue;
            Consider(HeadLine.Of(_first[row]), row);
            if (isWhole || !TryBuffer(row + 1) || _first[row + 1].Fault is not null)
                continue;
            // Of a title and the head below it the head alone says as much.
            var (lower, both) = (HeadLine.Of(_first[row + 1]), HeadLine.Of(_first[row], _first[row + 1]));
            if (Columns(both).Count > Columns(lower).Count)
                Consider(both, row);
        }

        IsFound = head is not null;
        if (!IsFound && !TryBuffer(0))
            return;
        at = Math.Max(at, 0);
        var fault = _first[at].Fault;
        Header = new(kind, head ?? HeadLine.Of(_first[at]), _first[at].Line, fault, map);
        for (var row = 0; row < at; row++)
            _passed.Add(_first[row].Line, "title");
        _at = at + (head?.Lines ?? 1);
        if (IsFound && TryBuffer(_at) && NoRecord.IsColumnNumbers(_first[_at]))
            _passed.Add(_first[_at++].Line, "column-numbers");

        void Consider(HeadLine line, int row)
        {
            var columns = Columns(line);
            if (columns.Count > best)
                (best, at, head, isWhole) = (columns.Count, row, line, columns.IsSupersetOf(required));
        }

        HashSet<string> Columns(HeadLine line) => [.. line.Columns(names, map).Select(column => column.Column)];
    }

    /// <summary>Whether a line was found that is the head of such a table.</summary>
    public bool IsFound { get; }

    /// <summary>The head; null where the file holds nothing.</summary>
    public Header? Header { get; }

    /// <summary>Rows above the first record that were passed over, and those that are found later.</summary>
    public IReadOnlyList<PassedRows> Passed => _passed.Rows();

    /// <summary>Looks for the head of a kind's table.</summary>
    public static TableHead Find(FileKind kind, IEnumerator<RawRow> rows, ColumnMap? map = null) =>
        new(kind, rows, map);

    /// <summary>The records below it; what is none is passed over.</summary>
    public IEnumerable<RawRow> Records()
    {
        var sieve = new NoRecord(Header!);
        foreach (var row in Rest())
            if (row.IsBlank)
                continue;
            else if (sieve.Why(row) is { } why)
                _passed.Add(row.Line, why);
            else
                yield return row;
    }

    private IEnumerable<RawRow> Rest()
    {
        for (var row = _at; row < _first.Count; row++)
            yield return _first[row];
        while (_rows.MoveNext())
            yield return _rows.Current;
    }

    private bool TryBuffer(int row)
    {
        while (_first.Count <= row && _rows.MoveNext())
            if (!_rows.Current.IsBlank)
                _first.Add(_rows.Current);
        return _first.Count > row;
    }
}
