namespace JamsostekLedger.Demonstration;

/// <summary>A row of a budget file: one line of a DPA or DPPA.</summary>
internal sealed record BudgetRow(
    string DocumentNumber, DateOnly DocumentDate, string Kind, int FiscalYear, string AccountCode, string Programme,
    string Fund, int FundYear, long Pagu, string Skpd, string SubActivity) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "document_number", "document_date", "kind", "fiscal_year", "account_code", "programme", "fund",
            "fund_year", "pagu", "skpd", "sub_activity",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(DocumentNumber), Cell.Of(DocumentDate), Cell.Of(Kind), Cell.Of(FiscalYear), Cell.Of(AccountCode),
            Cell.Of(Programme), Cell.Of(Fund), Cell.Of(FundYear), Cell.Rupiah(Pagu), Cell.Of(Skpd),
            Cell.Of(SubActivity),
        ];
}
