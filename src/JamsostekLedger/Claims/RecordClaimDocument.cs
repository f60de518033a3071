using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Records that a document of a claim was received.</summary>
/// <param name="Document">The document.</param>
public sealed record RecordClaimDocument(ClaimDocumentRecorded Document) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Document.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => Document;

    /// <inheritdoc/>
    public Decision Decide(Claim state) =>
        CaseUnknown.In(state, Document.Claim) ?? Decision.Record(Document);
}
