using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Checks;

/// <summary>What came of making a monthly check.</summary>
/// <param name="Kept">The check, or null where it was refused.</param>
/// <param name="IsNew">Whether it was made now; one that is kept is never made again.</param>
/// <param name="Refusal">Why not.</param>
public sealed record MadeCheck(KeptCheck? Kept, bool IsNew, Refusal? Refusal);
