namespace JamsostekLedger.Demonstration;

/// <summary>A row of a verification: what one stage answered about one worker.</summary>
internal sealed record CheckRow(
    Person Person, string Programme, string Stage, string? Rejected, DateOnly On, string CheckedBy, string Evidence)
    : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        ["nik", "programme", "stage", "answer", "reason", "checked_on", "checked_by", "evidence"];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Person.Nik), Cell.Of(Programme), Cell.Of(Stage), Cell.Of(Rejected is null ? "valid" : "rejected"),
            Cell.Of(Rejected), Cell.Of(On), Cell.Of(CheckedBy), Cell.Of(Evidence),
        ];
}
