namespace JamsostekLedger.Demonstration;

/// <summary>A row of corrections: the NIK that a list had, and the one that the civil registry gives.</summary>
internal sealed record NikCorrectionRow(Person Person, string Right, DateOnly On, string Evidence) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["nik", "corrected_nik", "evidence", "corrected_on"];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [Cell.Of(Person.Nik), Cell.Of(Right), Cell.Of(Evidence), Cell.Of(On)];
}
