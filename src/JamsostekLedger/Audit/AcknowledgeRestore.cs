using JamsostekLedger.Ledger;

namespace JamsostekLedger.Audit;

/// <summary>Asks to go on with a database that is older than what was signed of it.</summary>
/// <param name="Restored">From where to where, and why.</param>
public sealed record AcknowledgeRestore(DatabaseRestored Restored) : ICommand<Restore>
{
    /// <inheritdoc/>
    public string Stream => Restore.StreamOf(Restored.SignedHash);

    /// <inheritdoc/>
    public LedgerEvent Fact => Restored;

    /// <inheritdoc/>
    public Decision Decide(Restore state) => string.IsNullOrWhiteSpace(Restored.Reason)
        ? Decision.Refuse("restore-reason-missing", "Sebutkan mengapa basis data dipulihkan; alasannya ikut tercatat.")
        : Decision.Record(Restored);
}
