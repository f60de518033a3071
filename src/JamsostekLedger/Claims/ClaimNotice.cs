using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// What is known of an accident or death when notice of it is given (least contents: Permenaker 1/2025 Pasal 48A). The
/// story of the accident, which may name people, stays in the document.
/// </summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Benefit">JKK or JKM.</param>
/// <param name="Segment">Segment of membership.</param>
/// <param name="Programme">Programme's code: the membership by which it is claimed. Null outside programmes.</param>
/// <param name="Vulnerable">Whether that programme is for vulnerable workers, as seen when recorded.</param>
/// <param name="Worker">The worker's number in the vault, where the row had a NIK.</param>
/// <param name="EventDate">Day of the accident or death, in the region's zone.</param>
/// <param name="EventAt">Its instant, where the hour is known.</param>
/// <param name="NoticedOn">Day of the notice.</param>
/// <param name="NoticedAt">Its instant, where the hour is known.</param>
/// <param name="Informer">Number in the vault of whoever gave notice, where named.</param>
/// <param name="Place">Where it happened, as given.</param>
/// <param name="Cause">What happened, as given.</param>
/// <param name="District">District (kecamatan) of the worker, as given.</param>
/// <param name="Wage">Monthly wage of a wage earner, where given; others are reckoned from their table base.</param>
public sealed record ClaimNotice(
    string Claim,
    Benefit Benefit,
    Segment Segment,
    string? Programme,
    bool? Vulnerable,
    PersonId? Worker,
    LocalDate EventDate,
    Instant? EventAt,
    LocalDate NoticedOn,
    Instant? NoticedAt,
    PersonId? Informer,
    string? Place,
    string? Cause,
    string? District,
    Rupiah? Wage)
{
    /// <summary>What its journal lines are about.</summary>
    public Dimensions Dimensions => new()
    {
        Programme = Programme, Vulnerable = Vulnerable, Segment = Segment, Benefit = Benefit,
    };

    /// <summary>The people that it names.</summary>
    public IEnumerable<PersonId> Persons() =>
        new[] { Worker, Informer }.OfType<PersonId>();
}
