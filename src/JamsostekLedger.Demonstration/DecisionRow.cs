namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claim-decisions file: what BPJS decided on a death.</summary>
internal sealed record DecisionRow(
    string Claim, string Number, DateOnly On, int? LumpSum, int? Periodic, int? Funeral, string? Reason = null) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "decision_number", "decided_on", "lump_sum", "periodic", "funeral", "difference_reason",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Claim), Cell.Of(Number), Cell.Of(On), Cell.Of(LumpSum), Cell.Of(Periodic), Cell.Of(Funeral),
            Cell.Of(Reason),
        ];
}
