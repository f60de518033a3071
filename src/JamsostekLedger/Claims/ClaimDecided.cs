using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// BPJS decided on a claim. What the ledger expected stands beside it with the rows of the tables that were used, so
/// neither ever overwrites the other.
/// </summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Decision">What BPJS decided.</param>
/// <param name="Expected">What the ledger reckoned when it was recorded.</param>
/// <param name="Cover">The worker's cover on the day of the event, as seen when recorded; null where no worker is
/// named.</param>
public sealed record ClaimDecided(
    string Claim, ClaimDecision Decision, Entitlement? Expected, CoverSeen? Cover) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => Decision.On;

    /// <inheritdoc/>
    public override string Key => $"claim-decision {Claim} {Decision.Number}";

    /// <inheritdoc/>
    public override Rupiah Weight() => Decision.Total;

    /// <inheritdoc/>
    public override bool Says(LedgerEvent other) =>
        other is ClaimDecided decided && (decided.Claim, decided.Decision) == (Claim, Decision);
}
