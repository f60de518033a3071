using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>How the figures of a premium differ, each from the one before it.</summary>
/// <param name="Invoiced">Invoiced less computed.</param>
/// <param name="Paid">Paid less invoiced; below zero while money is owed.</param>
/// <param name="Receipted">Receipted less paid.</param>
public readonly record struct PremiumDifference(Rupiah Invoiced, Rupiah Paid, Rupiah Receipted);
