using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// The row that a document of the ledger would have in a file of its kind: what each column holds, as the ledger
/// writes it. By it rows are held against what is recorded, column by column, and a document is read anew with another
/// cell.
/// </summary>
public sealed class DocumentCells
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    /// <summary>What a column holds; null for nothing.</summary>
    public string? this[string column] => _cells.GetValueOrDefault(column);

    /// <summary>The columns that hold something.</summary>
    public IEnumerable<string> Columns => _cells.Keys;

    /// <summary>Text, a number of a document, a code.</summary>
    public DocumentCells Text(string column, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _cells[column] = text;
        return this;
    }

    /// <summary>A day.</summary>
    public DocumentCells Day(string column, LocalDate? day) => Text(column, $"{day:uuuu'-'MM'-'dd}");

    /// <summary>A month.</summary>
    public DocumentCells Month(string column, YearMonth? month) => Text(column, $"{month:uuuu'-'MM}");

    /// <summary>An amount.</summary>
    public DocumentCells Amount(string column, Rupiah? amount) => Number(column, amount?.Amount);

    /// <summary>A count or a year.</summary>
    public DocumentCells Number(string column, long? number) =>
        Text(column, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>One of the names of a list, as files write it: small letters, hyphens between words.</summary>
    public DocumentCells Name<TEnum>(string column, TEnum? value) where TEnum : struct, Enum => Text(column,
        value is null ? null : string.Concat($"{value}".Select((letter, at) => char.IsUpper(letter)
            ? $"{(at == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}"
            : $"{letter}")));

    /// <summary>Somebody, by the number that the vault gave.</summary>
    public DocumentCells Person(string column, PersonId? person) => Text(column, person?.ToString());

    /// <summary>Yes or no; no is what an empty cell says.</summary>
    public DocumentCells YesNo(string column, bool? yes) => Text(column, yes is true ? "yes" : null);

    /// <summary>The same with another text in one column.</summary>
    public DocumentCells With(string column, string? text)
    {
        var cells = new DocumentCells();
        foreach (var (name, cell) in _cells)
            cells.Text(name, name == column ? text : cell);
        return this[column] is null ? cells.Text(column, text) : cells;
    }

    /// <summary>The cells as a row to read.</summary>
    public Row AsRow() => new(0, column => new(this[column] ?? ""));

    /// <summary>The columns in which other cells differ.</summary>
    public IEnumerable<FieldChange> To(DocumentCells other) => Columns.Union(other.Columns)
        .Where(column => this[column] != other[column]).Order(StringComparer.Ordinal)
        .Select(column => new FieldChange(column, this[column], other[column]));
}
