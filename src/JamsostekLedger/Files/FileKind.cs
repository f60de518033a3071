using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// One kind of file that goes in: its columns, and what a row of it means. The API reads JSON by it too.
/// </summary>
public abstract class FileKind
{
    /// <summary>Name in commands and addresses: <c>payments</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The kind whose dictionary of heads names its columns too; its own name where there is none.</summary>
    public virtual string HeadsOf => Name;

    /// <summary>
    /// Its columns. Every kind also has the optional <c>region_code</c>, which must be the region's own.
    /// </summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Reads a row; what is wrong is noted in <see cref="Row.Refusals"/>.</summary>
    public abstract FileRow Read(Row row);

    /// <summary>The columns whose texts, joined by <c> / </c>, name one of its documents in a correction.</summary>
    public virtual IReadOnlyList<string> KeyColumns => [];

    /// <summary>
    /// How many of them a correction must name; those that a document may lack, or need not be told apart by, come
    /// last.
    /// </summary>
    public virtual int LeastKeyColumns =>
        KeyColumns.Count(name => Columns.Any(column => column.Name == name && column.Required));

    /// <summary>The columns by which a document is that document and no other: none of them is corrected.</summary>
    public virtual IReadOnlyList<string> FixedColumns => KeyColumns;

    /// <summary>Columns whose content only the vault holds: files of its own put them right.</summary>
    public virtual IReadOnlyList<string> VaultColumns => [];

    /// <summary>
    /// Columns that name a person, of whom a document keeps the number: the vault tells which one a correction means.
    /// </summary>
    public virtual IReadOnlyList<string> PersonColumns => [];

    /// <summary>The person whom the correction of such a column names; null where none is.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">The correction; its <c>value</c> names the person.</param>
    /// <param name="named">The columns of the document's key that it gives.</param>
    public virtual PersonDetails? PersonOf(string column, Row row, Row named) => null;

    /// <summary>Whether a column's two texts say the same, be it in another spelling.</summary>
    public virtual bool IsSame(string column, string? one, string? other) => one == other;

    /// <summary>
    /// Columns that other facts have taken in when they were recorded, so that they are neither corrected nor filled
    /// later; where there are any, the document cannot be voided either.
    /// </summary>
    public virtual IReadOnlyList<string> TakenColumns => [];

    /// <summary>Key of the fact that a row with these key columns recorded; null where there is none.</summary>
    public virtual string? KeyOf(Row row) => null;

    /// <summary>The row that would record a fact; null where that is none of this kind's.</summary>
    public virtual DocumentCells? CellsOf(LedgerEvent document) => null;

    /// <summary>What would record a document with other cells.</summary>
    /// <param name="document">The document as it stands.</param>
    /// <param name="row">Its cells, one or some of them other ones.</param>
    /// <param name="seen">What rows look up.</param>
    public virtual RowCommand Again(LedgerEvent document, Row row, Seen seen)
    {
        var read = Read(row);
        return row.Refusals is [var refusal, ..] ? new(null, refusal) : read.Command(seen);
    }

    /// <summary>A column that a file must have.</summary>
    protected static Column Required(string name, string meaning) => new(name, true, meaning);

    /// <summary>A column that a file may have.</summary>
    protected static Column Optional(string name, string meaning) => new(name, false, meaning);
}
