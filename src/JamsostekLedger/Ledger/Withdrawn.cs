namespace JamsostekLedger.Ledger;

/// <summary>
/// Stands in a stream where a document stood that was voided or moved away, so that a fold may know of it. It is told
/// by <see cref="DocumentRevised"/> and never recorded.
/// </summary>
/// <param name="Document">The document as it stood.</param>
public sealed record Withdrawn(LedgerEvent Document) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => Document.ValueDate;

    /// <inheritdoc/>
    public override string Key => Document.Key;
}
