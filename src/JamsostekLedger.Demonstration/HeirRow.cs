namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claim-heirs file: an heir and the parts that the heir has.</summary>
internal sealed record HeirRow(string Claim, string Heir, string Class, int Parts, DateOnly On, string Evidence) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "heir", "class", "parts", "on", "evidence",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Claim), Cell.Of(Heir), Cell.Of(Class), Cell.Of(Parts), Cell.Of(On), Cell.Of(Evidence),
        ];
}
