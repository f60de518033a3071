using JamsostekLedger.Claims;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What the answers to a notice come to so far.</summary>
internal static class NoticeOutlook
{
    /// <summary>The outlook, as soon as benefit and day are known.</summary>
    public static async Task<Outlook> OfAsync(
        OpenLedger ledger, Region region, IReadOnlyDictionary<string, string> given, CancellationToken cancellation)
    {
        var row = GivenRow.Of(given);
        var read = NoticeForm.Kind.Read(row);
        if (((string[])["benefit", "segment", "event_date", "noticed_on"]).Any(row.Refuses))
            return Outlook.Unknown;

        var tried = await ledger.Recorder.PreviewAsync(region, read, cancellation);
        return tried.Command is NoticeClaim { Notice: var notice, Cover: var cover }
            ? new(
                ExpectedBenefit.Of(new ClaimCase { Notice = notice }, [], cover, IsFuneralPaidElsewhere(tried, notice)),
                cover, tried.Refusal, tried.Warnings, [])
            : Outlook.Unknown with { Refusal = tried.Refusal };
    }

    private static bool IsFuneralPaidElsewhere(TriedRow tried, ClaimNotice notice) =>
        notice.Worker is { } worker && tried.Seen.Claims.Of(worker).Any(other =>
            other.Claim != notice.Claim && other.EventDate == notice.EventDate && other.PaysFuneral);
}
