using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Recording;

/// <summary>What recording a row would come to.</summary>
/// <param name="Command">The command that it asks for; null where it cannot become one.</param>
/// <param name="Refusal">Why it would not be recorded, or null.</param>
/// <param name="Warnings">What would have to be seen although it is recorded.</param>
/// <param name="Seen">What it looked up.</param>
public sealed record TriedRow(
    ICommand? Command, Refusal? Refusal, IReadOnlyList<Refusal> Warnings, Seen Seen);
