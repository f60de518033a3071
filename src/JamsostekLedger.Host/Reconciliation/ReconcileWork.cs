using JamsostekLedger.Host.Work;
using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary>How verbs, API and pages say something of a reconciliation: what it is about is looked up first.</summary>
internal static class ReconcileWork
{
    /// <summary>Says of rows that they belong together, or that they do not.</summary>
    public static async Task<Outcome> RuleAsync(
        OpenLedger ledger, RowsRuled ruled, RecordOnLedger asked, HttpContext? context, CancellationToken cancellation)
    {
        bool holds;
        await using (var moment = await ledger.MomentAsync(asked.Region, null, cancellation))
        {
            holds = await StandingBreaks.HoldsAsync(moment, ruled, cancellation);
        }

        return (await ledger.RecordAsync(
            asked with { Commands = [new RuleRows(ruled, holds)] }, context, cancellation))[0];
    }

    /// <summary>The same of the rows of some breaks.</summary>
    public static async Task<Outcome> RuleAsync(
        OpenLedger ledger, RowsRuled ruled, IReadOnlyCollection<string> breaks, RecordOnLedger asked,
        HttpContext? context, CancellationToken cancellation)
    {
        await using (var moment = await ledger.MomentAsync(asked.Region, null, cancellation))
        {
            var chosen = (await ReconciliationQuery.RunAsync(
                    moment, FiscalPeriod.Parse(ruled.Period), cancellation)).Pairings
                .Where(paired => paired.Pairing == ruled.Pairing).SelectMany(paired => paired.Breaks)
                .Where(one => breaks.Contains(one.Id)).ToList();
            ruled = ruled with
            {
                Left = [.. ruled.Left, .. chosen.SelectMany(one => one.Left)],
                Right = [.. ruled.Right, .. chosen.SelectMany(one => one.Right)],
            };
        }

        return await RuleAsync(ledger, ruled, asked, context, cancellation);
    }

    /// <summary>Has somebody look into breaks of a period: all of them or none.</summary>
    public static async Task<IReadOnlyList<Outcome>> AssignAsync(
        OpenLedger ledger, IReadOnlyList<BreakAssigned> assigned, RecordOnLedger asked, HttpContext? context,
        CancellationToken cancellation)
    {
        var reasons = await ReasonsAsync(ledger, assigned[0].Period, asked, cancellation);
        return await ledger.RecordAsync(
            asked with
            {
                Commands = [.. assigned.Select(one => new AssignBreak(one, reasons.Contains(one.Break)))],
            }, context, cancellation);
    }

    /// <summary>Says why breaks of a period are there, or leaves them for a later one: all of them or none.</summary>
    /// <returns>An outcome for each, or the one that refused them all.</returns>
    public static async Task<IReadOnlyList<Outcome>> ExplainAsync(
        OpenLedger ledger, IReadOnlyList<BreakExplained> explained, RecordOnLedger asked, HttpContext? context,
        CancellationToken cancellation)
    {
        var reasons = await ReasonsAsync(ledger, explained[0].Period, asked, cancellation);
        return await ledger.RecordAsync(
            asked with
            {
                Commands =
                [
                    .. explained.Select(one => new ExplainBreak(
                        one with { Reason = reasons[one.Break].FirstOrDefault() ?? "" },
                        reasons.Contains(one.Break))),
                ],
            }, context, cancellation);
    }

    private static async Task<ILookup<string, string>> ReasonsAsync(
        OpenLedger ledger, string period, RecordOnLedger asked, CancellationToken cancellation)
    {
        await using var moment = await ledger.MomentAsync(asked.Region, null, cancellation);
        return await StandingBreaks.ReasonsAsync(moment, period, cancellation);
    }
}
