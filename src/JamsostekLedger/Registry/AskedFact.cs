using JamsostekLedger.Ledger;

namespace JamsostekLedger.Registry;

/// <summary>A fact that a request asks to have recorded.</summary>
/// <param name="Stream">The stream that it is to stand on.</param>
/// <param name="Fact">The fact, without what the ledger adds under its lock.</param>
public sealed record AskedFact(string Stream, LedgerEvent Fact);
