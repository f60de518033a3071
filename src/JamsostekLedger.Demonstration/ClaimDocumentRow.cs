namespace JamsostekLedger.Demonstration;

/// <summary>A row of a claim-documents file: a document that was received.</summary>
internal sealed record ClaimDocumentRow(
    string Claim, string Document, DateOnly ReceivedOn, string Number, string Sha256, string KeptAt) : IRow
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "claim_number", "document", "received_on", "number", "sha256", "kept_at",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<Cell> Cells =>
        [
            Cell.Of(Claim), Cell.Of(Document), Cell.Of(ReceivedOn), Cell.Of(Number), Cell.Of(Sha256),
            Cell.Of(KeptAt),
        ];
}
