using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// What a row says of a document that stands already. An empty cell says nothing; a cell that the document held before
/// a correction is old; a cell where the document has nothing fills it; any other contradicts it. So rows may come in
/// any order, corrections between them.
/// </summary>
/// <param name="Cells">The document with what the row fills.</param>
/// <param name="Filled">What it fills.</param>
/// <param name="Old">Columns whose old content it repeats.</param>
/// <param name="Differs">What it contradicts.</param>
public sealed record GrownRow(
    DocumentCells Cells, IReadOnlyList<string> Filled, IReadOnlyList<string> Old, IReadOnlyList<FieldChange> Differs)
{
    /// <summary>Holds a row against a document.</summary>
    /// <param name="now">The document as it stands.</param>
    /// <param name="before">As it stood, from the first.</param>
    /// <param name="row">The row.</param>
    /// <param name="isSame">Whether two texts of a column say the same.</param>
    public static GrownRow Of(
        DocumentCells now, IReadOnlyList<DocumentCells> before, DocumentCells row,
        Func<string, string?, string?, bool>? isSame = null)
    {
        isSame ??= (_, one, other) => one == other;
        var cells = now;
        List<string> filled = [], old = [];
        var differs = new List<FieldChange>();
        foreach (var column in row.Columns.Order(StringComparer.Ordinal))
        {
            if (isSame(column, row[column], now[column]))
                continue;
            if (before.Any(version => isSame(column, version[column], row[column])))
                old.Add(column);
            else if (now[column] is not null)
                differs.Add(new(column, now[column], row[column]));
            else
            {
                filled.Add(column);
                cells = cells.With(column, row[column]);
            }
        }

        return new(cells, filled, old, differs);
    }
}
