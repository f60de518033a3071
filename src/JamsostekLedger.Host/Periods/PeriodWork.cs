using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Periods;

/// <summary>How pages, API and verbs close and reopen fiscal periods.</summary>
internal static class PeriodWork
{
    /// <summary>Closes or reopens a period.</summary>
    public static async Task<Outcome> RecordAsync(
        OpenLedger ledger, ICommand command, RecordOnLedger asked, HttpContext? context,
        CancellationToken cancellation) =>
        (await ledger.RecordAsync(asked with { Commands = [command] }, context, cancellation))[0];
}
