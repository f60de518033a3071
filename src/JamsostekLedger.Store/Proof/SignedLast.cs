using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>What of a region was signed last, held against its ledger.</summary>
/// <param name="Checkpoint">The newest checkpoint that our key signed; null where there is none.</param>
/// <param name="Hindrance">What is wrong with it; null where it stands in the ledger.</param>
internal sealed record SignedLast(Checkpoint? Checkpoint, Hindrance? Hindrance);
