using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// Claims against the cover of their workers. A claim is found by one of these checks at most: by
/// <see cref="ClaimCheck.PaidAfterPremiumStopped"/> where a cover had lapsed, by
/// <see cref="ClaimCheck.PaidNotCovered"/> where there was none for another reason.
/// </summary>
public static class CoverChecks
{
    /// <summary>JKK and JKM claims of whose event the worker was not covered, or is unknown.</summary>
    public static IEnumerable<ClaimFinding> Find(ClaimBook book)
    {
        foreach (var claim in book.Claims.Where(claim => claim.IsJkkOrJkm))
        {
            var how = How(book, claim);
            if (how == CoverLookedAt.NotEnrolled)
                yield return Finding(ClaimCheck.ClaimantNotEnrolled, claim);
            else if (how == CoverLookedAt.Checked && AgainstCover(book, claim) is { } finding)
                yield return finding;
        }
    }

    /// <summary>How many JKK and JKM claims can be looked at.</summary>
    public static IReadOnlyList<ClaimsLookedAt> LookedAt(ClaimBook book) =>
    [
        .. book.Claims.Where(claim => claim.IsJkkOrJkm).GroupBy(claim => How(book, claim))
            .OrderBy(group => group.Key)
            .Select(group => new ClaimsLookedAt(
                group.Key, group.Count(),
                group.Aggregate(Rupiah.Zero, (sum, claim) => sum + claim.Amount))),
    ];

    // A roster that nobody imported says nothing of who is on it, and neither do premiums that nobody imported.
    private static CoverLookedAt How(ClaimBook book, PaidClaim claim) => claim switch
    {
        { First.Programme: null } => CoverLookedAt.NoProgramme,
        { Worker: null } => CoverLookedAt.NoWorker,
        { First: { Programme: { } programme, EventDate: var on } }
            when !book.Rosters.TryGetValue(programme, out var first) || on < first => CoverLookedAt.NoRoster,
        _ when book.ClaimantOf(claim) is null => CoverLookedAt.NotEnrolled,
        { First.Programme: { } programme } when !book.Paid.Contains(programme) => CoverLookedAt.NoPremium,
        _ => CoverLookedAt.Checked,
    };

    private static ClaimFinding? AgainstCover(ClaimBook book, PaidClaim claim)
    {
        var (worker, first) = (book.ClaimantOf(claim)!, claim.First);
        var status = worker.StatusOn(first.EventDate);
        if (status is CoverStatus.Covered or CoverStatus.Prepaid)
            return null;

        var then = worker.StatusOn(first.EventDate, knownOn: first.PaidOn);
        return Finding(
            status == CoverStatus.Lapsed ? ClaimCheck.PaidAfterPremiumStopped : ClaimCheck.PaidNotCovered, claim) with
        {
            Status = status,
            StatusWhenPaid = then == status ? null : then,
            KnownOtherwise = then != status,
            IsNotice = status is CoverStatus.Grace or CoverStatus.PaidLate,
        };
    }

    private static ClaimFinding Finding(ClaimCheck check, PaidClaim claim) =>
        new(check, claim.Worker, claim.First.Programme, claim.First.EventDate, claim.Amount)
        {
            Claims = [claim.Number],
            Benefit = claim.First.Benefit,
        };
}
