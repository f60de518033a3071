namespace JamsostekLedger.Files;

/// <summary>
/// The header of a file, set against the columns of its kind: in any order, in any letter case. Columns are found
/// once; rows only look up.
/// </summary>
public sealed class Header
{
    /// <summary>The optional column that every kind has.</summary>
    public const string RegionCode = "region_code";

    private static readonly Cell Missing = new("");

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<FileRefusal> _refusals = [];
    private readonly List<FileRefusal> _warnings = [];
    private readonly FileKind _kind;
    private readonly int _line;
    private readonly int _width;

    private Header(FileKind kind, RawRow first, ColumnMap? map)
    {
        _kind = kind;
        _line = first.Line;
        _width = first.Cells.Count;
        if (first.Fault is { } fault)
        {
            Refuse(null, fault.Rule, fault.Message);
            return;
        }

        PlaceColumns(first, map);
        foreach (var column in kind.Columns)
            if (column.Required && !_places.ContainsKey(column.Name))
                Refuse(column.Name, "missing-column", $"Kolom wajib {column.Name} tidak ada di baris judul.");
    }

    /// <summary>Why no row of the file can be read; empty where the header is good.</summary>
    public IReadOnlyList<FileRefusal> Refusals => _refusals;

    /// <summary>Columns that nobody reads.</summary>
    public IReadOnlyList<FileRefusal> Warnings => _warnings;

    /// <summary>Sets the first row of a file against the columns of its kind.</summary>
    public static Header Resolve(FileKind kind, RawRow first, ColumnMap? map = null) => new(kind, first, map);

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The rows below the header; blank ones are passed over. A row that is wrong as such says so.</summary>
    public IEnumerable<Row> Rows(IEnumerable<RawRow> rows)
    {
        foreach (var raw in rows)
            if (!raw.IsBlank)
                yield return Under(raw);
    }

    /// <summary>
    /// One row below the header. Where it is wrong as such (a quote that never closes, a cell too many) its
    /// <see cref="Row.Refusals"/> hold that, and there is no use in reading its cells.
    /// </summary>
    public Row Under(RawRow raw)
    {
        var row = new Row(raw.Line, column =>
            _places.TryGetValue(column, out var place) && place < raw.Cells.Count ? raw.Cells[place] : Missing);
        if (raw.Fault is { } fault)
            row.Refuse(null, fault.Rule, fault.Message);
        else if (raw.Cells.Count != _width)
            row.Refuse(null, "cell-count", $"Baris ini berisi {raw.Cells.Count} sel, sedangkan baris judul berisi "
                + $"{_width}. Teks yang memuat pemisah kolom harus diapit tanda kutip.");
        return row;
    }

    private void PlaceColumns(RawRow first, ColumnMap? map)
    {
        var unknown = new List<(int Place, string Name)>();
        for (var place = 0; place < first.Cells.Count; place++)
        {
            var foreign = first.Cells[place].Text.Trim('\uFEFF', ' ', '\t');
            var name = map?.NameOf(foreign, IsOurs) ?? foreign.ToLowerInvariant();
            if (!IsOurs(name))
                unknown.Add((place, foreign));
            else if (!_places.TryAdd(name, place))
                Refuse(name, "duplicate-column", $"Kolom {name} ada lebih dari satu kali di baris judul.");
        }

        foreach (var (place, name) in unknown)
            _warnings.Add(Unknown(place, name));
    }

    // A file without a header has a person in its first row: then nothing of that row is repeated.
    private FileRefusal Unknown(int place, string name)
    {
        var isShown = _places.Count > 0 && name.Length is > 0 and <= 40 && name.Count(char.IsAsciiDigit) < 6;
        var shown = isShown ? name : $"ke-{place + 1}";
        return new(_line, isShown ? name : null, "unknown-column", $"Kolom {shown} tidak dikenal dan tidak dibaca.");
    }

    private bool IsOurs(string name)
    {
        if (name.Equals(RegionCode, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var column in _kind.Columns)
            if (name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private void Refuse(string? column, string rule, string message) =>
        _refusals.Add(new(_line, column, rule, message));
}
