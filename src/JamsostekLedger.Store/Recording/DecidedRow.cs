using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>What a row came to: a command and what was decided on it, or why it is none.</summary>
/// <param name="Asked">What the row asks for.</param>
/// <param name="Decided">What was decided; null where it asks for no command.</param>
/// <param name="Seen">What it looked up.</param>
internal sealed record DecidedRow(RowCommand Asked, DecidedCommand? Decided, Seen Seen)
{
    /// <summary>Why it is not recorded, or null.</summary>
    public Refusal? Refusal => Decided is null
        ? Asked.PassedOver ?? new(Asked.Refusal!.Rule, Asked.Refusal.Message)
        : Decided.Decision.Refusal;

    /// <summary>What became of it, for whoever sent it alone.</summary>
    public Outcome Outcome => Decided is { } decided
        ? Outcome.Of(decided)
        : Outcome.Refused(Refusal);

    /// <summary>What recording it would come to.</summary>
    public TriedRow Tried => new(Asked.Command, Refusal, Decided?.Decision.Warnings ?? [], Seen);
}
