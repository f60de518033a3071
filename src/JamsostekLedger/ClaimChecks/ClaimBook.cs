using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

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
    /// <summary>Accidents and deaths of which notice was given, as the notices were last put right.</summary>
    public IReadOnlyList<ClaimNotice> Noticed { get; init; } = [];

    /// <summary>Numbers of claims of these notices that are paid and not among the claims.</summary>
    public IReadOnlyList<string> PaidElsewhere { get; init; } = [];

    /// <summary>The worker of a claim, where a roster ever enrolled him or her.</summary>
    public Claimant? ClaimantOf(PaidClaim claim) =>
        claim.Worker is { } number && Workers.GetValueOrDefault(number) is { WasEnrolled: true } worker ? worker : null;

    /// <summary>The notices that facts make, as known on a day.</summary>
    public static IReadOnlyList<ClaimNotice> Notices(IEnumerable<LedgerEvent> facts, LocalDate on)
    {
        var notices = new SortedDictionary<string, ClaimNotice>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (fact.ValueDate > on)
                continue;
            if (fact is ClaimNoticed noticed)
                notices[noticed.Notice.Claim] = noticed.Notice;
            else if (fact is ClaimCorrected corrected && notices.TryGetValue(corrected.Claim, out var notice))
                notices[corrected.Claim] = corrected.Of(notice);
        }

        return [.. notices.Values];
    }
}
