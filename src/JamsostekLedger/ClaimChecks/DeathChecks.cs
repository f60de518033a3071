using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.ClaimChecks;

/// <summary>Deaths against the roster and the premiums.</summary>
public static class DeathChecks
{
    /// <summary>
    /// Paid months after the month of a death, a finding for each worker, programme and fund. What was given back to
    /// its invoice since stands no longer and is not among them.
    /// </summary>
    public static IEnumerable<ClaimFinding> PremiumAfterDeath(
        ClaimBook book, IReadOnlyDictionary<PersonId, Death> deaths) =>
        from death in deaths
        let next = After(death.Value.On)
        from member in book.Workers[death.Key].Now.Programmes.Values
        from paid in member.Paid
        where paid.To >= next
        group paid by (death.Key, death.Value, member.Listing.Programme, paid.Fund, Next: next)
        into after
        select new ClaimFinding(
            ClaimCheck.PremiumAfterDeath, after.Key.Key, after.Key.Programme, after.Key.Value.On,
            after.Aggregate(Rupiah.Zero, (sum, paid) => sum + Of(paid) - Of(paid.Before(after.Key.Next))))
        {
            Claims = [.. after.Key.Value.Claims.Select(claim => claim.Number)],
            Fund = after.Key.Fund,
            MonthFrom = after.Min(paid => paid.From < after.Key.Next ? after.Key.Next : paid.From),
            MonthTo = after.Max(paid => paid.To),
            Months = after.Sum(paid => paid.Months - (paid.Before(after.Key.Next)?.Months ?? 0)),
        };

    /// <summary>
    /// Deaths by the roster without a claim on them, paid or of which notice was given; with how the worker stood on
    /// the day.
    /// </summary>
    public static IEnumerable<ClaimFinding> EndedAsDiedWithoutClaim(
        ClaimBook book, IReadOnlyDictionary<PersonId, Death> deaths) =>
        from death in deaths
        where death.Value is { Claims.Count: 0 } && !book.Noticed.Any(notice => IsOf(notice, death.Key, death.Value))
        let worker = book.Workers[death.Key]
        let ended = worker.Now.Programmes.Values.First(member => member.Terms.Any(term =>
            term.Reason == EndReason.Died && term.EndedOn == death.Value.On))
        select new ClaimFinding(
            ClaimCheck.EndedAsDiedWithoutClaim, death.Key, ended.Listing.Programme, death.Value.On, Amount: null)
        {
            Status = worker.StatusOn(death.Value.On),
        };

    /// <summary>
    /// Deaths by the roster on a day of a month that nobody had paid, without a benefit that stands: what JKM would
    /// have left is lost, or is in question while arrears may still close the gap.
    /// </summary>
    public static IEnumerable<ClaimFinding> InUnpaidMonth(
        ClaimBook book, IReadOnlyDictionary<PersonId, Death> deaths) =>
        from death in deaths
        where death.Value.Claims.Count == 0
        let worker = book.Workers[death.Key]
        let status = worker.StatusOn(death.Value.On)
        where status is CoverStatus.Grace or CoverStatus.Lapsed or CoverStatus.Awaiting or CoverStatus.PaidLate
        let ended = worker.Now.Programmes.Values.First(member => member.Terms.Any(term =>
            term.Reason == EndReason.Died && term.EndedOn == death.Value.On))
        select new ClaimFinding(
            ClaimCheck.DeathInUnpaidMonth, death.Key, ended.Listing.Programme, death.Value.On,
            Entitlement.Of(new(Benefit.Jkm, Segment.Bpu, death.Value.On), BenefitRules.Shipped).Total)
        {
            Status = status,
            IsNotice = status is CoverStatus.Grace or CoverStatus.PaidLate
                || book.Noticed.Any(notice => IsOf(notice, death.Key, death.Value)),
        };

    /// <summary>
    /// Workers for whom JKM was paid and whose enrolment goes on beyond the month of the death; one that ends with its
    /// programme needs no ending.
    /// </summary>
    public static IEnumerable<ClaimFinding> ClaimWithoutEnding(
        ClaimBook book, IReadOnlyDictionary<PersonId, Death> deaths)
    {
        foreach (var (number, death) in deaths)
        {
            var jkm = death.Claims.Where(claim => claim.First.Benefit == Benefit.Jkm).ToList();
            var running = book.Workers[number].Now.Programmes.Values
                .Where(member => member.Runs && member.IsDue(After(death.On)))
                .Select(member => member.Listing.Programme).ToList();
            if (jkm.Count > 0 && running.Count > 0)
                yield return new(
                    ClaimCheck.ClaimWithoutEnding, number,
                    running.Find(programme => programme == jkm[0].First.Programme) ?? running[0], death.On,
                    jkm.Aggregate(Rupiah.Zero, (sum, claim) => sum + claim.Amount))
                {
                    Claims = [.. jkm.Select(claim => claim.Number)],
                    Benefit = Benefit.Jkm,
                };
        }
    }

    // Whether an accident was deadly, its notice need not say; one of the day of the death is of it.
    private static bool IsOf(ClaimNotice notice, PersonId worker, Death death) => notice.Worker == worker
        && (notice.Benefit == Benefit.Jkm || notice.EventDate == death.On);

    private static YearMonth After(LocalDate death) => death.ToYearMonth().PlusMonths(1);

    private static Rupiah Of(PaidCover? paid) => paid is null ? Rupiah.Zero : paid.Jkk + paid.Jkm;
}
