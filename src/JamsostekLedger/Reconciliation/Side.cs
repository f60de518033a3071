namespace JamsostekLedger.Reconciliation;

/// <summary>All rows of a side.</summary>
/// <param name="Name">Whose: <c>ledger</c>, <c>roster</c>, or a source of statements.</param>
/// <param name="Rows">How many.</param>
/// <param name="Amount">What they come to.</param>
public sealed record Side(string Name, int Rows, long Amount)
{
    /// <summary>The side of some rows.</summary>
    internal static Side Of(string name, IReadOnlyCollection<MatchRow> rows) =>
        new(name, rows.Count, rows.Sum(row => row.Amount));
}
