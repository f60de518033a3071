using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Actions;

/// <summary>
/// Workers who lose what a programme promised them: cover that ends or was never paid, and late claims.
/// </summary>
public static class EndangeredCover
{
    /// <summary>Days ahead in which a lapse is to be acted on.</summary>
    public static int Days { get; } = LapseRisk.Days[0];

    /// <summary>Who lapses within thirty days, and what prevents it.</summary>
    public static ActionNeeded Lapsing(LapseRisk risk) => ActionNeeded.Of(ActionKind.Lapsing, risk.Groups
        .Select(group => (group.Payer, Horizon: group.Horizons.Single(horizon => horizon.Days == Days)))
        .Where(one => one.Horizon.Workers > 0)
        .Select(one => new ActionPart(
            one.Payer.Programme, one.Payer.Programme, one.Horizon.Prevention, one.Horizon.Workers,
            Day: one.Horizon.FirstLapse)));

    /// <summary>Claims that are late: what is decided and not paid, or what is expected before that.</summary>
    public static ActionNeeded LateClaims(DueClaims due) => ActionNeeded.Of(ActionKind.LateClaim, due.Claims
        .Where(claim => claim.IsLate)
        .Select(claim => new ActionPart(
            claim.Case.Notice!.Claim, claim.Case.Notice.Programme,
            claim.Case.Outstanding > Rupiah.Zero ? claim.Case.Outstanding : claim.Expected, 1, Day: claim.LateSince)));

    /// <summary>Enrolled workers for whom nobody ever paid, and what a month costs them all.</summary>
    /// <param name="unpaid">How many, by programme.</param>
    /// <param name="price">What a worker's month costs a programme.</param>
    public static ActionNeeded NeverPaid(
        IEnumerable<(string Programme, long Workers)> unpaid, Func<string, Rupiah> price) => ActionNeeded.Of(
        ActionKind.NeverPaid, unpaid.Where(one => one.Workers > 0).Select(one => new ActionPart(
            one.Programme, one.Programme, price(one.Programme) * one.Workers, one.Workers)));
}
