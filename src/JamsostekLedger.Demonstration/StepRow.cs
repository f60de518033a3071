namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claim-steps file: what happened to a claim between notice and payment.</summary>
internal sealed record StepRow(
    string Claim, string Step, DateOnly On, string? Time = null, string? Reason = null, string? Evidence = null,
    string? Missing = null) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "step", "on", "time", "reason", "evidence", "missing",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Claim), Cell.Of(Step), Cell.Of(On), Cell.Of(Time), Cell.Of(Reason), Cell.Of(Evidence),
            Cell.Of(Missing),
        ];
}
