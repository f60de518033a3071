using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>A fact as a replay meets it.</summary>
/// <param name="Seq">Its number in the region.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its version there.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Fact">The fact.</param>
public readonly record struct Replayed(long Seq, string Stream, long Version, Instant RecordedAt, LedgerEvent Fact);
