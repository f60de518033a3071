using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Recording;

/// <summary>Commands with what they must see of the rest of the region, read under its lock.</summary>
internal static class SeenUnderLock
{
    /// <summary>The command with what it sees.</summary>
    public static async Task<ICommand> OfAsync(
        RegionAppend append, ICommand command, IClock clock, CancellationToken cancellation) => command switch
        {
            IBalancesSeen seen => seen.Seeing(
                await BalancesQuery.RunAsync(append.Connection, append.Region, seen.Period, cancellation),
                await ReconciliationQuery.OpenBreaksAsync(
                    await MomentAsync(append, clock, cancellation), seen.Period, cancellation)),
            IPrepared prepared when prepared.Height != append.Height => prepared.Late(),
            _ => command,
        };

    /// <summary>The same of a command that was asked earlier: what it was about then is looked at again.</summary>
    public static async Task<ICommand> AgainAsync(
        RegionAppend append, ICommand command, IClock clock, CancellationToken cancellation) => command switch
        {
            ExplainBreak { Explained: var said } explain => explain with
            {
                Stands = (await StandingBreaks.ReasonsAsync(
                    await MomentAsync(append, clock, cancellation), said.Period, cancellation))[said.Break]
                    .Contains(said.Reason),
            },
            RuleRows { Ruled: var ruled } rule => rule with
            {
                Holds = await StandingBreaks.HoldsAsync(
                    await MomentAsync(append, clock, cancellation), ruled, cancellation),
            },
            _ => await OfAsync(append, command, clock, cancellation),
        };

    private static Task<Moment> MomentAsync(RegionAppend append, IClock clock, CancellationToken cancellation) =>
        Moment.UnderLockAsync(append.Connection, Regions.Find(append.Region)!, clock, cancellation);
}
