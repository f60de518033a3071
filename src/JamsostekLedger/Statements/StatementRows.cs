using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>The stream of a statement's rows: nothing is decided on it, so it keeps only how many there are.</summary>
/// <param name="Count">How many rows.</param>
public sealed record StatementRows(int Count) : IState<StatementRows>
{
    /// <inheritdoc/>
    public static StatementRows Empty { get; } = new(0);

    /// <inheritdoc/>
    public StatementRows Evolve(LedgerEvent fact) =>
        fact is StatementRowsRecorded rows ? new(Count + rows.Rows.Length) : this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, StatementRows after) => [];
}
