using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>A command that was decided on under the region's lock.</summary>
/// <param name="Command">What was asked.</param>
/// <param name="Decision">What it came to.</param>
/// <param name="Version">Version of its stream before it.</param>
/// <param name="Fact">The fact that stands under its key, recorded now or before; null where it was refused.</param>
public sealed record DecidedCommand(ICommand Command, Decision Decision, long Version, EarlierFact? Fact);
