using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>A claim became a case: notice was given of an accident or death.</summary>
/// <param name="Notice">What the notice says.</param>
/// <param name="Cover">The worker's cover on the day of the event, as seen when recorded; null where the notice names
/// no worker.</param>
/// <param name="PaidBefore">What stood paid on the claim before there was a case; null where nothing was.</param>
/// <param name="PaidBeforeOn">Day of the latest of these payments; null with them.</param>
public sealed record ClaimNoticed(
    ClaimNotice Notice, CoverSeen? Cover, Rupiah? PaidBefore = null, LocalDate? PaidBeforeOn = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => Notice.NoticedOn;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => [Notice.EventDate, Notice.NoticedOn];

    // One claim for a membership, event and benefit, whatever its number.
    /// <inheritdoc/>
    public override string Key => Notice.Worker is { } worker
        ? $"claim-event {worker} {Notice.Programme} {Notice.Benefit} {Notice.EventDate:uuuu-MM-dd}"
        : $"claim-event {Notice.Claim}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => Notice.Persons();

    /// <inheritdoc/>
    public override Rupiah Weight() => Entitlement.MostOf(Notice.Wage);

    /// <inheritdoc/>
    public override bool Says(LedgerEvent other) => other is ClaimNoticed noticed && noticed.Notice == Notice;

    /// <inheritdoc/>
    public override Refusal Contradicts(LedgerEvent other) =>
        other is ClaimNoticed noticed && noticed.Notice.Claim != Notice.Claim
            ? new("claim-of-event-known",
                $"Kejadian dan manfaat ini sudah tercatat pada klaim {Notice.Claim}; satu kepesertaan, kejadian, dan "
                + "manfaat hanya mempunyai satu klaim.")
            : base.Contradicts(other);
}
