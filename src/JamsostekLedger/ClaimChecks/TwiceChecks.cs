using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// What was paid twice and stands twice. Two memberships of one worker are no error: each pays, but the funeral once.
/// Instalments of one claim are none either: only what a claim paid the same person twice on one day is found.
/// </summary>
public static class TwiceChecks
{
    /// <summary>All of it; the rupiah are those beyond what was paid first.</summary>
    public static IEnumerable<ClaimFinding> Find(ClaimBook book) =>
        OverClaims(book).Concat(Funerals(book)).Concat(OfPayees(book)).Concat(WithinClaims(book));

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

    private static IEnumerable<ClaimFinding> Funerals(ClaimBook book) =>
        from payment in Named(book)
        where Components.IsFuneral(payment.Component)
        group payment by (payment.Worker, payment.EventDate)
        into death
        where death.Select(payment => payment.Claim).Distinct().Skip(1).Any()
        select Finding([.. death]) with
        {
            TwoMemberships = death.Select(payment => (payment.Programme, payment.Segment)).Distinct().Skip(1).Any(),
        };

    /// <summary>Where no worker is named, the same payee, event and amount say as much.</summary>
    public static IEnumerable<ClaimFinding> OfPayees(ClaimBook book) =>
        from claim in book.Claims
        where claim.Worker is null
        from payment in claim.Standing
        group payment by (
            payment.Payee, payment.EventDate, payment.Amount, payment.Benefit,
            Component: Spellings.Key(payment.Component))
        into same
        where same.Select(payment => payment.Claim).Distinct().Skip(1).Any()
        select Finding([.. same]);

    /// <summary>What one claim paid twice.</summary>
    public static IEnumerable<ClaimFinding> WithinClaims(ClaimBook book) =>
        from claim in book.Claims
        from same in claim.Standing.GroupBy(payment => (
            payment.PaidOn, payment.Amount, payment.Payee, Component: Spellings.Key(payment.Component)))
        where same.Skip(1).Any()
        select Finding([.. same]);

    private static IEnumerable<ClaimPayment> Named(ClaimBook book) =>
        from claim in book.Claims
        where claim.Worker is not null
        from payment in claim.Standing
        select payment with { Worker = claim.Worker };

    // What was paid first is right: the claim that paid first, or of one claim the first payment.
    private static ClaimFinding Finding(List<ClaimPayment> same)
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
