namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claims file: one payment on a claim, or the reversal of one.</summary>
internal sealed record ClaimRow(
    string ClaimNumber, string Benefit, string Component, Cover Cover, Person Worker, DateOnly EventDate,
    DateOnly PaidOn, long Amount, string Payee, string? Relation, string Reference, string? Reverses) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "benefit", "component", "segment", "programme", "nik", "district", "event_date", "paid_on",
            "amount", "payee", "relation", "payment_reference", "reverses",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(ClaimNumber), Cell.Of(Benefit), Cell.Of(Component), Cell.Of(Cover.Segment),
            Cell.Of(Cover.Programme), Cell.Of(Worker.Nik), Cell.Of(Worker.District), Cell.Of(EventDate),
            Cell.Of(PaidOn), Cell.Rupiah(Amount), Cell.Of(Payee), Cell.Of(Relation), Cell.Of(Reference),
            Cell.Of(Reverses),
        ];

    /// <summary>What the row adds to a total by date: a reversal takes away.</summary>
    public long Net => Reverses is null ? Amount : -Amount;
}
