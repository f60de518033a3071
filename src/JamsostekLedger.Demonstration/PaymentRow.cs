namespace JamsostekLedger.Demonstration;

/// <summary>A row of a payments file: one account code of an SP2D or STS.</summary>
internal sealed record PaymentRow(
    string DocumentNumber, string Kind, DateOnly DocumentDate, DateOnly? TransferredOn, string AccountCode,
    string Programme, string Fund, int FundYear, long Amount, string? Invoice, string? Returns, string Description)
    : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "document_number", "kind", "document_date", "transferred_on", "account_code", "programme", "fund",
            "fund_year", "amount", "invoice_number", "returns", "description",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(DocumentNumber), Cell.Of(Kind), Cell.Of(DocumentDate), Cell.Of(TransferredOn),
            Cell.Of(AccountCode), Cell.Of(Programme), Cell.Of(Fund), Cell.Of(FundYear), Cell.Rupiah(Amount),
            Cell.Of(Invoice), Cell.Of(Returns), Cell.Of(Description),
        ];
}
