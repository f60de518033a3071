using JamsostekLedger.Ledger;

namespace JamsostekLedger.Entitlements;

/// <summary>What somebody spent on something that is paid back up to a ceiling.</summary>
/// <param name="Kind">
/// Of transport <c>land</c>, <c>sea</c> or <c>air</c>; of aids <c>denture</c>, <c>hearing</c> or <c>glasses</c>.
/// </param>
/// <param name="Amount">Rupiah spent.</param>
public sealed record BenefitCost(string Kind, Rupiah Amount);
