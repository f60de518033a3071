namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claim-notices file: an accident or death that somebody told of.</summary>
internal sealed record NoticeRow(
    string Claim, string Benefit, string Programme, Person Worker, DateOnly EventDate, string? EventTime,
    DateOnly NoticedOn, string? NoticedTime, string Informer, string Place, string? Cause) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "benefit", "segment", "programme", "nik", "event_date", "event_time", "noticed_on",
            "noticed_time", "informer", "place", "cause", "district",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Claim), Cell.Of(Benefit), Cell.Of("BPU"), Cell.Of(Programme), Cell.Of(Worker.Nik),
            Cell.Of(EventDate), Cell.Of(EventTime), Cell.Of(NoticedOn), Cell.Of(NoticedTime), Cell.Of(Informer),
            Cell.Of(Place), Cell.Of(Cause), Cell.Of(Worker.District),
        ];
}
