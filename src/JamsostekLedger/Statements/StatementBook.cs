using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>The statements of one source for one period, the latest last: it is the one that stands.</summary>
public sealed record StatementBook : IState<StatementBook>, IView<StatementBook>
{
    /// <inheritdoc/>
    public static StatementBook Empty { get; } = new();

    /// <summary>The statements.</summary>
    public ImmutableArray<StatementRecorded> Statements { get; init; } = [];

    /// <summary>The one that stands, or null.</summary>
    public StatementRecorded? Latest() => Statements.IsEmpty ? null : Statements[^1];

    /// <summary>The stream of a source's statements for a period.</summary>
    public static string StreamOf(string source, string period) => $"statement/{source}/{period}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) =>
        fact is StatementRecorded recorded ? $"{recorded.Source}/{recorded.Period}" : null;

    /// <inheritdoc/>
    public StatementBook Evolve(LedgerEvent fact) =>
        fact is StatementRecorded recorded ? this with { Statements = Statements.Add(recorded) } : this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, StatementBook after) => [];
}
