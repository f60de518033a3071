using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Periods;

/// <summary>How pages, API and verbs close and reopen fiscal periods.</summary>
internal static class PeriodWork
{
    /// <summary>Closes or reopens a period.</summary>
    public static async Task<Outcome> RecordAsync(
        OpenLedger ledger, ICommand command, RecordOnLedger asked, HttpContext? context,
        CancellationToken cancellation)
    {
        // Under the region's lock it is asked again, and found at once where nothing was recorded since.
        if (command is ClosePeriod closing)
            await using (var moment = await ledger.MomentAsync(asked.Region, null, cancellation))
                await ReconciliationQuery.OpenBreaksAsync(moment, closing.Period, cancellation);
        return (await ledger.RecordAsync(asked with { Commands = [command] }, context, cancellation))[0];
    }
}
