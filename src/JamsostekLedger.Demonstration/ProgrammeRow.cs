namespace JamsostekLedger.Demonstration;

/// <summary>A row of a programmes file, with the head-count that the decree plans.</summary>
internal sealed record ProgrammeRow(
    string Code, string Name, string Fund, DateOnly StartsOn, DateOnly? EndsOn, bool Vulnerable,
    string Wadah, string Sector, string LegalBasis, int Workers) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        ["code", "name", "fund", "starts_on", "ends_on", "vulnerable", "wadah", "sector", "legal_basis", "workers"];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Code), Cell.Of(Name), Cell.Of(Fund), Cell.Of(StartsOn), Cell.Of(EndsOn),
            Cell.Of(Vulnerable ? "yes" : "no"), Cell.Of(Wadah), Cell.Of(Sector), Cell.Of(LegalBasis), Cell.Of(Workers),
        ];
}
