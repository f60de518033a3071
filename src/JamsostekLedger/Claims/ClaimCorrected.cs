using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Something that the notice says was put right. What is null stays as it was.</summary>
/// <param name="Claim">Claim number.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Code of the reason.</param>
/// <param name="Evidence">Reference of the letter or form that shows it, where given.</param>
/// <param name="EventDate">Day of the event as it should be.</param>
/// <param name="EventAt">Its instant, where the hour is known.</param>
/// <param name="Programme">Programme's code as it should be.</param>
/// <param name="Vulnerable">Whether that programme is for vulnerable workers, as seen when recorded.</param>
/// <param name="Worker">The worker's number as it should be.</param>
/// <param name="District">District as it should be.</param>
/// <param name="Wage">Monthly wage as it should be.</param>
/// <param name="Cover">The worker's cover on the day of the event, as seen when recorded; null where no worker is
/// named.</param>
public sealed record ClaimCorrected(
    string Claim,
    LocalDate On,
    string Reason,
    string? Evidence,
    LocalDate? EventDate,
    Instant? EventAt,
    string? Programme,
    bool? Vulnerable,
    PersonId? Worker,
    string? District,
    Rupiah? Wage,
    CoverSeen? Cover) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"claim-correction {Claim} {On:uuuu-MM-dd} {Reason} {Evidence}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => Worker is { } worker ? [worker] : [];

    /// <inheritdoc/>
    public override Rupiah Weight() => Entitlement.MostOf(Wage);

    /// <inheritdoc/>
    public override bool Says(LedgerEvent other) =>
        other is ClaimCorrected corrected && corrected with { Cover = Cover } == this;

    /// <summary>The notice as it is after the correction.</summary>
    public ClaimNotice Of(ClaimNotice notice) => notice with
    {
        EventDate = EventDate ?? notice.EventDate,
        // Another day without an hour leaves no hour.
        EventAt = EventAt ?? (EventDate is null || EventDate == notice.EventDate ? notice.EventAt : null),
        Programme = Programme ?? notice.Programme,
        Vulnerable = Programme is null ? notice.Vulnerable : Vulnerable,
        Worker = Worker ?? notice.Worker,
        District = District ?? notice.District,
        Wage = Wage ?? notice.Wage,
    };
}
