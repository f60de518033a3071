using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// What was paid twice and stands twice. Two memberships of one worker are no error: each pays, but the funeral once.
/// Instalments of one claim are none either: only what a claim paid the same person twice on one day is found.
/// </summary>
public static class TwiceChecks
{
    /// <summary>Days by which registers differ about one death.</summary>
    public const int DaysApart = 2;

    /// <summary>All of it but that of payees; the rupiah are those beyond what was paid first.</summary>
    public static IEnumerable<ClaimFinding> Find(ClaimBook book) =>
        OverClaims(book).Concat(OneDeath(book)).Concat(Funerals(book)).Concat(WithinClaims(book));

    /// <summary>What one claim paid twice.</summary>
    public static IEnumerable<ClaimFinding> WithinClaims(ClaimBook book) =>
        from claim in book.Claims
        from same in claim.Standing.GroupBy(payment => (
            payment.PaidOn, payment.Amount, payment.Payee, Component: Spellings.Key(payment.Component)))
        where same.Skip(1).Any()
        select Finding([.. same]);

    // A programme and a segment are one membership. Without a programme each claim may be another employer's.
    private static IEnumerable<ClaimFinding> OverClaims(ClaimBook book) =>
        from payment in Named(book)
        where !Components.IsFuneral(payment.Component)
        group payment by (
            payment.Worker, payment.EventDate, payment.Benefit, payment.Programme, payment.Segment,
            Component: Spellings.Key(payment.Component))
        into same
        where same.Select(payment => payment.Claim).Distinct().Skip(1).Any()
        select Finding([.. same]) with { IsNotice = same.Key.Programme is null };

    // One death of one membership under days or benefits that differ: a JKM of the day after, a JKK beside a JKM.
    private static IEnumerable<ClaimFinding> OneDeath(ClaimBook book) =>
        from claim in book.Claims
        where claim is { IsDeath: true, Worker: not null }
        group claim by (claim.Worker, claim.First.Programme, claim.First.Segment) into membership
        from near in Near(membership, claim => claim.First.EventDate)
        let ways = near.GroupBy(claim => (claim.First.EventDate, claim.First.Benefit))
            .OrderBy(way => way.Min(claim => claim.First.PaidOn)).ThenBy(way => way.Key).ToList()
        where ways.Count > 1
        let payments = ways.SelectMany(way => way).SelectMany(claim => claim.Standing
            .Where(payment => IsOfDeath(payment) && !Components.IsFuneral(payment.Component))
            .Select(payment => payment with { Worker = claim.Worker })).ToList()
        where payments.Select(payment => payment.Claim).Distinct().Skip(1).Any()
        select Finding(payments) with { IsNotice = membership.Key.Programme is null };

    private static IEnumerable<ClaimFinding> Funerals(ClaimBook book) =>
        from payment in Named(book)
        where Components.IsFuneral(payment.Component)
        group payment by payment.Worker
        into worker
        from death in Near(worker, payment => payment.EventDate)
        where death.Select(payment => payment.Claim).Distinct().Skip(1).Any()
        select Finding(death) with
        {
            TwoMemberships = death.Select(payment => (payment.Programme, payment.Segment)).Distinct().Skip(1).Any(),
        };

    private static IEnumerable<ClaimPayment> Named(ClaimBook book) =>
        from claim in book.Claims
        where claim.Worker is not null
        from payment in claim.Standing
        select payment with { Worker = claim.Worker };

    // Of a work accident only what a death leaves: treatment before it is paid as well.
    private static bool IsOfDeath(ClaimPayment payment) =>
        payment.Benefit == Benefit.Jkm || Components.IsOfDeath(payment.Component);

    // Those whose days lie next to each other, each at most two after the one before.
    private static IEnumerable<List<T>> Near<T>(IEnumerable<T> all, Func<T, LocalDate> day)
    {
        var near = new List<T>();
        foreach (var one in all.OrderBy(day))
        {
            if (near.Count > 0 && day(one) > day(near[^1]).PlusDays(DaysApart))
            {
                yield return near;
                near = [];
            }

            near.Add(one);
        }

        if (near.Count > 0)
            yield return near;
    }

    // What was paid first is right: the claim that paid first, or of one claim the first payment.
    internal static ClaimFinding Finding(List<ClaimPayment> same)
    {
        var claims = same.GroupBy(payment => payment.Claim)
            .OrderBy(claim => claim.Min(payment => payment.PaidOn))
            .ThenBy(claim => claim.Key, StringComparer.Ordinal).ToList();
        var right = claims.Count > 1 ? Sum(claims[0]) : same[0].Amount;
        var first = claims[0].First();
        return new(ClaimCheck.PaidTwice, first.Worker, first.Programme, first.EventDate, Sum(same) - right)
        {
            Claims = [.. claims.Select(claim => claim.Key)],
            Benefit = first.Benefit,
            Component = first.Component,
        };
    }

    private static Rupiah Sum(IEnumerable<ClaimPayment> payments) =>
        payments.Aggregate(Rupiah.Zero, (sum, payment) => sum + payment.Amount);
}
