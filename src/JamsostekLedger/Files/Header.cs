using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Files;

/// <summary>
/// The header of a file, set against the columns of its kind: in any order, in any letter case, under names of ours or
/// of other programs. Columns are found once; rows only look up.
/// </summary>
public sealed class Header
{
    /// <summary>The optional column that every kind has.</summary>
    public const string RegionCode = "region_code";

    private static readonly Cell Missing = new("");

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cell> _constants = new(StringComparer.Ordinal);
    private readonly HashSet<string> _translated = new(StringComparer.Ordinal);
    private readonly List<FileRefusal> _refusals = [];
    private readonly List<FileRefusal> _warnings = [];
    private readonly int[] _required = [];
    private readonly FileKind _kind;
    private readonly ColumnMap? _map;
    private readonly HeadLine _head;
    private readonly int _line;

    internal Header(FileKind kind, HeadLine head, int line, Refusal? fault, ColumnMap? map)
    {
        (_kind, _head, _line, _map) = (kind, head, line, map);
        if (fault is not null)
        {
            Refuse(null, fault.Rule, fault.Message);
            return;
        }

        PlaceColumns();
        foreach (var (column, value) in map?.Constants ?? new Dictionary<string, string>())
            if (HeadNames.Of(kind).Own.Contains(column.ToLowerInvariant()))
                _constants[column.ToLowerInvariant()] = new(value);
        _translated.UnionWith(KnownValues.ColumnsOf(kind.HeadsOf));
        _translated.UnionWith(map?.TranslatedColumns ?? []);
        foreach (var column in kind.Columns)
            if (column.Required && !_places.ContainsKey(column.Name) && !_constants.ContainsKey(column.Name))
                Refuse(column.Name, "missing-column", $"Kolom wajib {column.Name} tidak ada di baris judul. Bila "
                    + $"isinya sama di semua baris, sebutkan di peta kolom: {column.Name} := isinya.");
        _required = [.. kind.Columns.Where(column => column.Required && _places.ContainsKey(column.Name))
            .Select(column => _places[column.Name])];
    }

    /// <summary>Why no row of the file can be read; empty where the header is good.</summary>
    public IReadOnlyList<FileRefusal> Refusals => _refusals;

    /// <summary>Columns that nobody reads.</summary>
    public IReadOnlyList<FileRefusal> Warnings => _warnings;

    /// <summary>The columns that are read, each with what stands over it.</summary>
    public IReadOnlyDictionary<string, string> Heads =>
        _places.ToDictionary(place => place.Key, place => _head.Shown(place.Value));

    /// <summary>Every column of the file, from the left.</summary>
    public IReadOnlyList<HeadPlace> Places
    {
        get
        {
            var ours = _places.ToDictionary(place => place.Value, place => place.Key);
            return
            [
                .. Enumerable.Range(0, _head.Width).Select(place =>
                    new HeadPlace(place, _head.Shown(place), ours.GetValueOrDefault(place))),
            ];
        }
    }

    /// <summary>What a person is shown of the rows before anything is recorded, or null.</summary>
    public FileSample? Sample { get; set; }

    /// <summary>What is known of the file while its rows are read.</summary>
    public FileSetting Setting { get; set; } = FileSetting.Nothing;

    /// <summary>What the rows prove of the columns.</summary>
    internal ColumnWatch Watch { get; } = new();

    /// <summary>How many columns every record fills.</summary>
    internal int RequiredCount => _required.Length;

    /// <summary>Sets the first row of a file against the columns of its kind.</summary>
    public static Header Resolve(FileKind kind, RawRow first, ColumnMap? map = null) =>
        new(kind, HeadLine.Of(first), first.Line, first.Fault, map);

    /// <summary>Why no row of the file is recorded, by what its rows prove when all were read.</summary>
    public IEnumerable<FileRefusal> WhatRowsRefuse() => Watch.Refusals();

    /// <summary>What must be seen of the rows when all were read.</summary>
    public IEnumerable<FileRefusal> WhatRowsWarn() => Watch.Warnings();

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
        var row = new Row(raw.Line, column => CellOf(raw, column), Setting)
        {
            Watch = Watch, Place = raw.OfSheet ? PlaceOf : null, Sample = Sample,
        };
        if (raw.Fault is { } fault)
            row.Refuse(null, fault.Rule, fault.Message);
        else if (!raw.OfSheet && raw.Cells.Count != _head.Width && !IsShortOfBlanks(raw))
            row.Refuse(null, "cell-count", $"Baris ini berisi {raw.Cells.Count} sel, sedangkan baris judul berisi "
                + $"{_head.Width}. Teks yang memuat pemisah kolom harus diapit tanda kutip.");
        return row;
    }

    /// <summary>How many of the columns that every record fills are filled.</summary>
    internal int FilledRequired(RawRow raw)
    {
        var filled = 0;
        foreach (var place in _required)
            filled += place < raw.Cells.Count && !raw.Cells[place].IsEmpty ? 1 : 0;
        return filled;
    }

    /// <summary>Whether anything stands in a column that is read.</summary>
    internal bool HoldsAny(RawRow raw)
    {
        foreach (var place in _places.Values)
            if (place < raw.Cells.Count && !raw.Cells[place].IsEmpty)
                return true;
        return false;
    }

    /// <summary>What stands in the column that names the record.</summary>
    internal string KeyOf(RawRow raw) =>
        _places.TryGetValue(_kind.Columns[0].Name, out var place) && place < raw.Cells.Count
            ? raw.Cells[place].Text ?? ""
            : "";

    /// <summary>Whether a row says again what the header says.</summary>
    internal bool IsRepeatedBy(RawRow raw)
    {
        var same = 0;
        foreach (var place in _places.Values)
            same += place < raw.Cells.Count && raw.Cells[place].Text is { Length: > 0 } text
                && text.Equals(_head.Shown(place), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return same > 1 && same * 2 > _places.Count;
    }

    private string? PlaceOf(string column) =>
        _places.TryGetValue(column, out var place) ? HeadPlace.LetterOf(place) : null;

    private Cell CellOf(RawRow raw, string column)
    {
        var cell = _places.TryGetValue(column, out var place) && place < raw.Cells.Count ? raw.Cells[place] : Missing;
        if (cell.IsEmpty)
            return _constants.Count > 0 && _constants.TryGetValue(column, out var constant) ? constant : cell;
        if (!_translated.Contains(column))
            return cell;
        var ours = _map?.ValueOf(column, cell.Text) ?? KnownValues.Find(_kind.HeadsOf, column, cell.Text);
        return ours is null ? cell : new(ours);
    }

    // Programs leave delimiters out, or add one, where nothing stands behind them.
    private bool IsShortOfBlanks(RawRow raw)
    {
        for (var place = _head.Width; place < raw.Cells.Count; place++)
            if (!raw.Cells[place].IsEmpty)
                return false;
        foreach (var place in _required)
            if (place >= raw.Cells.Count)
                return false;
        return true;
    }

    private void PlaceColumns()
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = HeadNames.Of(_kind);
        var found = _head.Columns(names, _map).ToList();
        foreach (var (place, column, rank) in found)
            if (!_places.TryGetValue(column, out _) || rank < ranks[column])
                (_places[column], ranks[column]) = (place, rank);
        foreach (var column in found.GroupBy(column => column.Column)
            .Where(same => same.Count(place => place.Rank == ranks[same.Key]) > 1))
            Refuse(column.Key, "duplicate-column", $"Kolom {column.Key} ada lebih dari satu kali di baris judul.");

        var read = _places.Values.ToHashSet();
        for (var place = 0; place < _head.Width; place++)
            if (!read.Contains(place) && !_head.IsLeftOut(place, names, _map)
                && !RefusedRows.IsOurs(_head.Shown(place))
                && !found.Exists(column => column.Place == place && column.Rank == ranks[column.Column]))
                _warnings.Add(Unknown(place, _head.Shown(place)));
    }

    // A file without a header has a person in its first row: then nothing of that row is repeated.
    private FileRefusal Unknown(int place, string name)
    {
        var isShown = _places.Count > 0 && name.Length is > 0 and <= 80 && name.Count(char.IsAsciiDigit) < 6;
        var shown = isShown ? name : $"ke-{place + 1}";
        return new(_line, isShown ? name : null, "unknown-column", $"Kolom {shown} tidak dikenal dan tidak dibaca.");
    }

    private void Refuse(string? column, string rule, string message) =>
        _refusals.Add(new(_line, column, rule, message));
}
