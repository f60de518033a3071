using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>One component of a decision.</summary>
/// <param name="Component">Which.</param>
/// <param name="Amount">How much, above zero.</param>
public sealed record DecidedPart(BenefitComponent Component, Rupiah Amount);
