using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.ClaimChecks;

/// <summary>All that the checks look at, as known on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Claims">Claims with a payment that stands.</param>
/// <param name="Workers">Those of their workers, and of the dead, whom a roster knows.</param>
/// <param name="Rosters">Programmes of which a roster enrolled somebody, with the first day of the first.</param>
/// <param name="Paid">Programmes in which a month of somebody is paid.</param>
public sealed record ClaimBook(
    LocalDate On,
    IReadOnlyList<PaidClaim> Claims,
    IReadOnlyDictionary<PersonId, Claimant> Workers,
    IReadOnlyDictionary<string, LocalDate> Rosters,
    IReadOnlySet<string> Paid)
{
    /// <summary>The worker of a claim, where a roster ever enrolled him or her.</summary>
    public Claimant? ClaimantOf(PaidClaim claim) =>
        claim.Worker is { } number && Workers.GetValueOrDefault(number) is { WasEnrolled: true } worker ? worker : null;
}
