using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>Says of rows that they belong together, or that they do not.</summary>
/// <param name="Ruled">What is said; its number follows from what was said before.</param>
/// <param name="Holds">
/// Whether the rows stand so that this can be said of them: free and equal but for the tolerance, or matched.
/// </param>
public sealed record RuleRows(RowsRuled Ruled, bool Holds) : ICommand<ReconciliationBook>
{
    /// <inheritdoc/>
    public string Stream => ReconciliationBook.StreamOf(Ruled.Period);

    /// <inheritdoc/>
    public LedgerEvent Fact => Ruled with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(ReconciliationBook state)
    {
        if (string.IsNullOrWhiteSpace(Ruled.Note))
            return Decision.Refuse("reconcile-note-missing", "Tulis alasannya; catatan ini ikut tersimpan.");
        if (Holds)
            return Decision.Record(Ruled with { Number = state.Count + 1 });
        return Ruled.Joins
            ? Decision.Refuse("rows-do-not-join", "Baris ini tidak ada, sudah dicocokkan dengan baris lain, atau "
                + "jumlah kedua sisi berbeda melebihi toleransi yang ditulis.")
            : Decision.Refuse("rows-not-matched", "Baris ini tidak sedang dicocokkan satu sama lain.");
    }
}
