namespace JamsostekLedger.Entitlements;

/// <summary>Something that a line was reckoned from.</summary>
/// <param name="Name">What it is: one of the names that the host has words for.</param>
/// <param name="Value">As plain text that can be printed.</param>
public sealed record EntitlementInput(string Name, string Value);
