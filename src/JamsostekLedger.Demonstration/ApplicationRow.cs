namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claim-applications file: a stage II report, or an application after a death.</summary>
internal sealed record ApplicationRow(
    string Claim, DateOnly On, string Evidence, string? Outcome = null, DateOnly? StatedOn = null,
    int? UnableMonths = null, string? DisabilityPercent = null, int? TransportLand = null, int? Medical = null) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "on", "evidence", "outcome", "stated_on", "unable_months", "disability_percent",
            "transport_land", "medical",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Claim), Cell.Of(On), Cell.Of(Evidence), Cell.Of(Outcome), Cell.Of(StatedOn),
            Cell.Of(UnableMonths), Cell.Of(DisabilityPercent), Cell.Of(TransportLand), Cell.Of(Medical),
        ];
}
