namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claim-children file: a child who may have scholarships.</summary>
internal sealed record ChildRow(string Claim, string Child, DateOnly Born, string? Level, DateOnly On) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "child", "birth_date", "level", "on",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Claim), Cell.Of(Child), Cell.Of(Born), Cell.Of(Level), Cell.Of(On),
        ];
}
