using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// The sheet of a book that is read: the one that is named, or the first visible one with a table of the kind. Its rows
/// are read on from where the choice ended.
/// </summary>
internal sealed class SheetChoice : IDisposable
{
    private const int FewestRows = 2;
    private const int FewestCells = 2;
    private const int MostLookedAt = 20;

    private readonly IEnumerator<RawRow> _rows;

    private SheetChoice(
        IEnumerator<RawRow> rows, string sheet, TableHead head, SheetRemarks remarks, IReadOnlyList<string> others) =>
        (_rows, Sheet, Head, Remarks, OtherTables) = (rows, sheet, head, remarks, others);

    /// <summary>Its name.</summary>
    public string Sheet { get; }

    /// <summary>The head of its table.</summary>
    public TableHead Head { get; }

    /// <summary>What is seen of it beside its cells, when its rows were read.</summary>
    public SheetRemarks Remarks { get; }

    /// <summary>Names of the other visible sheets that hold a table.</summary>
    public IReadOnlyList<string> OtherTables { get; }

    /// <summary>Chooses; null where no visible sheet has the name that is asked for, or none is visible.</summary>
    public static SheetChoice? Of(IBook book, FileKind kind, ReadingOptions options)
    {
        SheetChoice? chosen = null;
        var visible = Visible(book, options.Sheet);
        foreach (var sheet in visible)
        {
            chosen = Open(book, sheet, kind, options.Map);
            if (chosen.Head.IsFound || visible.Count == 1)
                return chosen.With(Others(book, sheet, options.Sheet));
            chosen.Dispose();
        }

        // None is such a table: the first that holds anything says what it lacks.
        foreach (var sheet in visible)
        {
            chosen = Open(book, sheet, kind, options.Map);
            if (chosen.Head.Header is { } header && !header.Refusals.Any(refusal => refusal.Rule == "file-empty"))
                return chosen;
            chosen.Dispose();
        }

        return visible.Count == 0 ? null : Open(book, visible[0], kind, options.Map);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private static List<int> Visible(IBook book, string? name) =>
    [
        .. Enumerable.Range(0, book.Sheets.Count).Where(sheet => !book.Sheets[sheet].IsHidden
            && (name is null || book.Sheets[sheet].Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))),
    ];

    private static SheetChoice Open(IBook book, int sheet, FileKind kind, ColumnMap? map)
    {
        var remarks = new SheetRemarks();
        var rows = OneColumn.Apart(book.Rows(sheet, remarks)).GetEnumerator();
        return new(rows, book.Sheets[sheet].Name, TableHead.Find(kind, rows, map), remarks, []);
    }

    private static List<string> Others(IBook book, int chosen, string? named) => named is not null
        ? []
        : [.. Visible(book, null).Where(sheet => sheet != chosen && HoldsTable(book, sheet))
            .Select(sheet => book.Sheets[sheet].Name)];

    private static bool HoldsTable(IBook book, int sheet) =>
        book.Rows(sheet, new()).Take(MostLookedAt)
            .Count(row => row.Cells.Count(cell => !cell.IsEmpty) >= FewestCells) >= FewestRows;

    private SheetChoice With(IReadOnlyList<string> others) => new(_rows, Sheet, Head, Remarks, others);
}
