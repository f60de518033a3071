namespace JamsostekLedger.Demonstration;

/// <summary>A row of an endings file: an enrolment that ended, and who takes the place.</summary>
internal sealed record EndingRow(
    Person Person, string Programme, DateOnly EndedOn, string Reason, string Evidence, Person? Replacement) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        ["nik", "programme", "ended_on", "reason", "evidence", "replacement_nik"];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Person.Nik), Cell.Of(Programme), Cell.Of(EndedOn), Cell.Of(Reason), Cell.Of(Evidence),
            Cell.Of(Replacement?.Nik),
        ];
}
