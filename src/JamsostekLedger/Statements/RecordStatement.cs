using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>Records what another office says of a period, beside the ledger and never into it.</summary>
/// <param name="Statement">The statement; its number and what it supersedes follow from those before it.</param>
/// <param name="Rows">Its rows, in the order of the file.</param>
/// <param name="Before">The rows of the statement that stands, or null where there is none.</param>
public sealed record RecordStatement(
    StatementRecorded Statement, ImmutableArray<StatementRow> Rows, IReadOnlyList<StatementRow>? Before = null)
    : ICommand<StatementBook>
{
    /// <inheritdoc/>
    public string Stream => StatementBook.StreamOf(Statement.Source, Statement.Period);

    /// <inheritdoc/>
    public LedgerEvent Fact => Statement;

    /// <inheritdoc/>
    public Decision Decide(StatementBook state)
    {
        var latest = state.Latest();
        var recorded = Statement with
        {
            Number = (latest?.Number ?? 0) + 1,
            Rows = Rows.Length,
            Amount = Rows.Aggregate(Rupiah.Zero, (sum, row) => sum + (row.Amount ?? Rupiah.Zero)),
            Supersedes = latest?.Hash,
            Difference = Before is null ? null : StatementDifference.Of(Before, Rows),
        };
        var stream = StatementRowsRecorded.StreamOf(recorded.Source, recorded.Period, recorded.Number);
        return Rows.Chunk(StatementRowsRecorded.MostRows).Select((rows, part) => new StatementRowsRecorded(
                recorded.Source, recorded.Period, recorded.Number, part + 1, recorded.On, [.. rows]))
            .Aggregate(Decision.Record(recorded), (decision, rows) => decision.With(stream, rows));
    }
}
