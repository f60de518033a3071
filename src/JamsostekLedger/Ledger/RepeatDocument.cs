namespace JamsostekLedger.Ledger;

/// <summary>Says of a document what the ledger knows already: nothing is recorded.</summary>
/// <param name="Stream">The stream that holds the document's first fact.</param>
/// <param name="Fact">That fact.</param>
public sealed record RepeatDocument(string Stream, LedgerEvent Fact) : ICommand
{
    /// <inheritdoc/>
    public Decision Decide(object state) => Decision.Nothing;
}
