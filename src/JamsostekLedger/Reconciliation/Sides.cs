namespace JamsostekLedger.Reconciliation;

/// <summary>The rows of both sides, and what is known beside them.</summary>
/// <param name="Left">The ledger's rows of the period.</param>
/// <param name="Right">The rows of the statement.</param>
public sealed record Sides(IReadOnlyList<MatchRow> Left, IReadOnlyList<MatchRow> Right)
{
    /// <summary>The ledger's rows of other periods: they say where a row is that this period lacks.</summary>
    public IReadOnlyList<MatchRow> OtherLeft { get; init; } = [];

    /// <summary>Rows of statements of the same source for other periods.</summary>
    public IReadOnlyList<MatchRow> OtherRight { get; init; } = [];

    /// <summary>The days of those statements: what the other side has not said by then did not reach it.</summary>
    public IReadOnlyList<(LocalDate From, LocalDate To)> OtherSpans { get; init; } = [];

    /// <summary>What persons said of rows.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>First day of the period.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last day of the period.</summary>
    public LocalDate To { get; init; }
}
