using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>All that the ledger knows of one claim.</summary>
/// <param name="Claim">Claim number.</param>
/// <param name="State">Its state.</param>
/// <param name="Facts">The facts of its stream that are known, in the order of recording.</param>
/// <param name="Later">How many facts are recorded and lie after the day looked at.</param>
/// <param name="CoverNow">
/// The worker's cover on the day of the event as it is known now; null where no worker is named.
/// </param>
/// <param name="Expected">What the ledger expects now; null where there is no case.</param>
/// <param name="Clocks">The clocks that have begun.</param>
/// <param name="Others">Other cases of the same worker.</param>
public sealed record ClaimFile(
    string Claim,
    Claim State,
    IReadOnlyList<Recorded> Facts,
    int Later,
    CoverSeen? CoverNow,
    Entitlement? Expected,
    IReadOnlyList<ClaimClock> Clocks,
    IReadOnlyList<ClaimCase> Others)
{
    /// <summary>Where what BPJS decided differs from what the ledger expects now.</summary>
    public IReadOnlyList<DecisionDifference> Differences => Expected is null || State.Case.Decisions.IsEmpty
        ? []
        : DecisionDifference.Between(Expected, State.Case.Standing);

    /// <summary>Whether the cover is known otherwise now than when notice was given.</summary>
    public bool CoverChanged => State.Case.Cover is { } seen && CoverNow is { } now && !seen.SameAs(now);
}
