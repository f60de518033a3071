using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What a case would come to, as its form shows it while it is filled in.</summary>
/// <param name="Expected">What the law promises; null while too little is known.</param>
/// <param name="Cover">The worker's cover on the day of the event, or null where no worker is named.</param>
/// <param name="Refusal">Why what the form holds would not be recorded, or null.</param>
/// <param name="Warnings">What would have to be seen although it is recorded.</param>
/// <param name="Differences">Where a decision differs from what is expected.</param>
public sealed record Outlook(
    Entitlement? Expected,
    CoverSeen? Cover,
    Refusal? Refusal,
    IReadOnlyList<Refusal> Warnings,
    IReadOnlyList<DecisionDifference> Differences)
{
    /// <summary>Too little is known yet.</summary>
    public static Outlook Unknown { get; } = new(null, null, null, [], []);
}
