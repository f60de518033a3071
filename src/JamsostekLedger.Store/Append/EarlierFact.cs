using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>A fact found by its id.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its version there.</param>
/// <param name="Seq">Its number in the region.</param>
/// <param name="Fact">The fact.</param>
public sealed record EarlierFact(string Stream, long Version, long Seq, LedgerEvent Fact);
