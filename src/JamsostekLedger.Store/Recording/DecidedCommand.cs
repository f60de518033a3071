using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>A command that was decided on under the region's lock.</summary>
/// <param name="Command">What was asked.</param>
/// <param name="Decision">What it came to.</param>
/// <param name="Version">Version of its stream before it.</param>
/// <param name="Fact">The fact that stands under its key, recorded now or before; null where it was refused.</param>
public sealed record DecidedCommand(ICommand Command, Decision Decision, long Version, EarlierFact? Fact)
{
    /// <summary>What became of it, for whoever asked.</summary>
    public Outcome Outcome => Fact is null
        ? new(OutcomeStatus.Refused, Command.Stream, Version, 0, Decision.Refusal, [])
        : new(Decision.Fact is null ? OutcomeStatus.Already : OutcomeStatus.Recorded, Fact.Stream, Fact.Version,
            Fact.Seq, null, Decision.Warnings);
}
