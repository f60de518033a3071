namespace JamsostekLedger.Demonstration;

/// <summary>A row of a roster: a worker whom BPJS enrols in a programme.</summary>
internal sealed record RosterRow(
    Listed Listed, string Programme, DateOnly Start, bool PalmWorker, string? MembershipNumber, string Evidence)
    : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "nik", "name", "birth_date", "sex", "programme", "start_month", "district", "village", "occupation",
            "palm_worker", "kpj", "evidence",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Listed.Person.Nik), Cell.Of(Listed.Person.Name), Cell.Of(Listed.Person.Born),
            Cell.Of(Listed.Person.Woman ? "P" : "L"), Cell.Of(Programme), Cell.Month(Start),
            Cell.Of(Listed.Village.District.Name), Cell.Of(Listed.Village.Name), Cell.Of(Listed.Occupation),
            Cell.Of(PalmWorker ? "ya" : "tidak"), Cell.Of(MembershipNumber), Cell.Of(Evidence),
        ];

    /// <summary>A row of a programme's list, from the programme's first month on.</summary>
    public static RosterRow Of(Listed listed, ProgrammeRow programme) =>
        Of(listed, programme, programme.StartsOn);

    /// <summary>A row of a programme's list, from a month on.</summary>
    public static RosterRow Of(Listed listed, ProgrammeRow programme, DateOnly start) =>
        new(listed, programme.Code, start, programme.Fund == "DBH-SAWIT", null, programme.LegalBasis);
}
