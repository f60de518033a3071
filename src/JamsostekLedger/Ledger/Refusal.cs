namespace JamsostekLedger.Ledger;

/// <summary>Why something is not recorded, or what is odd about something that is.</summary>
/// <param name="Rule">Stable kebab-case name, one row in docs/rules.md.</param>
/// <param name="Message">A sentence, in Indonesian, that a treasurer understands. Never holds personal data.</param>
public sealed record Refusal(string Rule, string Message);
