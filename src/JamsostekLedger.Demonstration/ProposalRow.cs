namespace JamsostekLedger.Demonstration;

/// <summary>A row of a list that a village proposes.</summary>
internal sealed record ProposalRow(Listed Listed, string Programme, DateOnly On) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "nik", "name", "birth_date", "sex", "programme", "proposed_on", "district", "village", "occupation",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Listed.Person.Nik), Cell.Of(Listed.Person.Name), Cell.Of(Listed.Person.Born),
            Cell.Of(Listed.Person.Woman ? "P" : "L"), Cell.Of(Programme), Cell.Of(On),
            Cell.Of(Listed.Village.District.Name), Cell.Of(Listed.Village.Name), Cell.Of(Listed.Occupation),
        ];
}
