namespace JamsostekLedger.Demonstration;

/// <summary>A row of an invoices file: what BPJS asks for months of a programme.</summary>
internal sealed record InvoiceRow(
    string Number, DateOnly IssuedOn, PremiumLine Line, DateOnly MonthFrom, int Months, DateOnly DueOn) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "invoice_number", "issued_on", "programme", "fund", "month_from", "month_to", "workers", "jkk", "jkm",
            "due_on",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Number), Cell.Of(IssuedOn), Cell.Of(Line.Programme), Cell.Of(Line.Fund), Cell.Month(MonthFrom),
            Cell.Month(MonthFrom.AddMonths(Months - 1)), Cell.Of(Line.Workers),
            Cell.Rupiah(Line.Workers * Line.JkkPrice * Months), Cell.Rupiah(Line.Workers * Line.JkmPrice * Months),
            Cell.Of(DueOn),
        ];

    /// <summary>What it asks in all.</summary>
    public long Amount => Line.Workers * (Line.JkkPrice + Line.JkmPrice) * Months;
}
