using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Host.Pages.Events;

/// <summary>The form on a document's page that puts it right or voids it.</summary>
/// <param name="Kind">Kind of file that records such documents.</param>
/// <param name="Key">The document's key, as a correction names it.</param>
/// <param name="Columns">The columns that can be put right, with what they held.</param>
/// <param name="Given">What the form holds.</param>
/// <param name="Refusal">Why it was not recorded, or null.</param>
public sealed record RevisionForm(
    FileKind Kind, string Key, IReadOnlyList<(Column Column, string? Held)> Columns,
    IReadOnlyDictionary<string, string> Given, Refusal? Refusal)
{
    /// <summary>The form of a document; null where the fact is none that is put right in this way.</summary>
    public static RevisionForm? Of(
        LedgerEvent fact, IReadOnlyDictionary<string, string>? given = null, Refusal? refusal = null) =>
        FileKinds.Of(fact) is { KeyColumns.Count: > 0 } kind && kind.CellsOf(fact) is { } cells
            ? new(kind, DocumentRows.NameOf(fact),
                [
                    .. kind.Columns.Where(column => !kind.FixedColumns.Contains(column.Name)
                            && !kind.TakenColumns.Contains(column.Name) && !kind.VaultColumns.Contains(column.Name))
                        // Of people a document holds a number, which says nothing to anybody here.
                        .Select(column => (column, kind.PersonColumns.Contains(column.Name)
                            ? null
                            : cells[column.Name])),
                ], given ?? new Dictionary<string, string>(), refusal)
            : null;
}
