using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Store.Reading;

/// <summary>Whether what somebody says of a reconciliation can be said of it as it stands.</summary>
public static class StandingBreaks
{
    /// <summary>Whether rows stand so that they can be joined, or parted.</summary>
    public static async Task<bool> HoldsAsync(Moment moment, RowsRuled ruled, CancellationToken cancellation)
    {
        // A match that is parted is seen as it stands now; rows that are joined, as they would stand then.
        var found = await ReconciliationQuery.TryAsync(
            moment, FiscalPeriod.Parse(ruled.Period), ruled.Joins ? ruled : null, cancellation);
        return found.Pairings.Where(paired => paired.Pairing == ruled.Pairing).Any(paired =>
            paired.Matches.Any(match => (!ruled.Joins || match.Rule == MatchRule.Joined)
                && Same(match.Left, ruled.Left) && Same(match.Right, ruled.Right))
            // What is only offered is parted as well.
            || (!ruled.Joins && paired.Breaks.Any(one => one.Reason == BreakReason.Ambiguous
                && Same(one.Left, ruled.Left) && Same(one.Right, ruled.Right))));
    }

    /// <summary>Reasons of the breaks of a period by their ids.</summary>
    public static async Task<ILookup<string, string>> ReasonsAsync(
        Moment moment, string period, CancellationToken cancellation)
    {
        var found = await ReconciliationQuery.RunAsync(moment, FiscalPeriod.Parse(period), cancellation);
        // What was left for the period is explained in it, and in the period that left it nothing changes.
        return found.Pairings.SelectMany(paired => paired.Breaks)
            .Concat(found.BroughtForward.Select(one => one.Break)).ToLookup(one => one.Id, one => one.Reason);
    }

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) => one.ToHashSet().SetEquals(other);
}
