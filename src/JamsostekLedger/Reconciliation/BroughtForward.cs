using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>A break of an earlier period that was left for a later one and still stands.</summary>
/// <param name="From">The period in which it stands.</param>
/// <param name="Pairing">Its pairing.</param>
/// <param name="Break">The break.</param>
/// <param name="Deferral">What was said when it was left, with who and when.</param>
public sealed record BroughtForward(string From, string Pairing, Break Break, Recorded Deferral);
