namespace JamsostekLedger.Demonstration;

/// <summary>All that is written of a region besides its figures; an empty list is a file that is left out.</summary>
internal sealed record RegionBooks(string Code, string Folder)
{
    /// <summary>The programmes.</summary>
    public IReadOnlyList<ProgrammeRow> Programmes { get; init; } = [];

    /// <summary>The lines of DPA and DPPA.</summary>
    public IReadOnlyList<BudgetRow> Budget { get; init; } = [];

    /// <summary>The rows of SP2D and STS.</summary>
    public IReadOnlyList<PaymentRow> Payments { get; init; } = [];

    /// <summary>The payments on claims.</summary>
    public IReadOnlyList<ClaimRow> Claims { get; init; } = [];

    /// <summary>The invoices of BPJS.</summary>
    public IReadOnlyList<InvoiceRow> Invoices { get; init; } = [];

    /// <summary>The receipts of BPJS.</summary>
    public IReadOnlyList<ReceiptRow> Receipts { get; init; } = [];

    /// <summary>The files about workers, each after those that it builds on.</summary>
    public IReadOnlyList<PeopleFile> People { get; init; } = [];

    /// <summary>How the region's offices spell their files, by name or kind; plainly where nothing is said.</summary>
    public IReadOnlyDictionary<string, Spelling> Spellings { get; init; } = new Dictionary<string, Spelling>();
}
