using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// What a person is shown of a file before anything is recorded: its columns, some rows as they will be read, the sums
/// of its amounts, and the values that a list does not know. It is filled while the rows are read, anew each time.
/// </summary>
/// <param name="wanted">Lines whose rows are kept; null for the first ones.</param>
public sealed class FileSample(IReadOnlySet<int>? wanted = null)
{
    private const int MostRows = 10;
    private const int MostDoubts = 20;
    private const string Programme = "programme";

    private readonly List<SampleRow> _rows = [];
    private readonly Dictionary<string, Int128> _sums = new(StringComparer.Ordinal);
    private readonly HashSet<(string Column, string Value)> _doubts = [];
    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _amounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _programmes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personal = new(StringComparer.Ordinal);

    /// <summary>The columns of the file; nothing where no table was found.</summary>
    public IReadOnlyList<HeadPlace> Places { get; private set; } = [];

    /// <summary>The sheet that is read; nothing where the file has but one table.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>The sheets that can be read.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    /// <summary>Columns that every record needs and that neither the file nor the map says.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>The rows.</summary>
    public IReadOnlyList<SampleRow> Rows => _rows;

    /// <summary>Sums of the amounts of all rows that can be read, by column.</summary>
    public IReadOnlyDictionary<string, Int128> Sums => _sums;

    /// <summary>Values that a column's list does not know.</summary>
    public IReadOnlyCollection<(string Column, string Value)> Doubts => _doubts;

    /// <summary>Programmes that rows name, whether they are open or not; some of them.</summary>
    public IReadOnlyCollection<string> Programmes => _programmes;

    /// <summary>Columns that name a person.</summary>
    public IReadOnlySet<string> Personal => _personal;

    /// <summary>Begins again.</summary>
    public void Begin(Header header, string sheet, IReadOnlyList<string> sheets)
    {
        ArgumentNullException.ThrowIfNull(header);
        _rows.Clear();
        _sums.Clear();
        _doubts.Clear();
        _programmes.Clear();
        (Places, Sheet, Sheets) = (header.Places, sheet, sheets);
        Missing = [.. header.Refusals.Where(refusal => refusal.Rule == "missing-column")
            .Select(refusal => refusal.Column).OfType<string>()];
        header.Sample = this;
    }

    /// <summary>Takes in a row that was read.</summary>
    public void Take(Row row, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (var refusal in row.Refusals)
            if (refusal is { Rule: "value-not-in-list" or "fund-unknown", Column: { } column }
                && row[column].Text is { Length: > 0 } text && _doubts.Count < MostDoubts && !NikText.Holds(text))
                _doubts.Add((column, text));
        if (_programmes.Count < MostDoubts && _read.GetValueOrDefault(Programme) is { Length: > 0 } named)
            _programmes.Add(named);
        if (row.Refusals.Count == 0)
            foreach (var (column, amount) in _amounts)
                _sums[column] = _sums.GetValueOrDefault(column) + amount;
        if (wanted?.Contains(row.Line) ?? _rows.Count < MostRows)
            _rows.Add(new(row.Line, [.. kind.Columns.Select(column => CellOf(row, column.Name))]));
        _read.Clear();
        _amounts.Clear();
        _plain.Clear();
    }

    /// <summary>Notes that a column names a person.</summary>
    internal void Names(string column) => _personal.Add(column);

    /// <summary>Notes how a cell was read.</summary>
    internal void Read(string column, object? value)
    {
        if (value is Rupiah amount)
            _amounts[column] = amount.Amount;
        if (value is Rupiah or int)
            _plain[column] = value is Rupiah sum ? $"{sum.Amount}" : $"{value}";
        _read[column] = value switch
        {
            null => "",
            Rupiah rupiah => $"{rupiah.Amount}",
            bool yes => yes ? "ya" : "tidak",
            LocalDate day => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}",
            YearMonth month => $"{month.Year:0000}-{month.Month:00}",
            LocalTime time => $"{time.Hour:00}:{time.Minute:00}",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };
    }

    private SampleCell CellOf(Row row, string column)
    {
        var stands = row[column].Text ?? "";
        return new(column, _read.GetValueOrDefault(column), stands, _plain.GetValueOrDefault(column, stands),
            row.Refuses(column));
    }
}
