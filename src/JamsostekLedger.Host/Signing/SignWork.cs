using JamsostekLedger.Files;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Signing;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Signing;

namespace JamsostekLedger.Host.Signing;

/// <summary>How verbs, API and pages sign a statement of reconciliation.</summary>
internal static class SignWork
{
    private const int Tries = 10;

    /// <summary>Signs what the books of both sides say now.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="period">The period.</param>
    /// <param name="asked">Who signs, as asked.</param>
    /// <param name="recording">Region and who records.</param>
    /// <param name="context">The request, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Outcome> SignAsync(
        OpenLedger ledger, FiscalPeriod period, AskedSignature asked, RecordOnLedger recording, HttpContext? context,
        CancellationToken cancellation)
    {
        var region = recording.Region;
        var signed = new ReconciliationSigned(
            $"{period}", 0, Clean(asked.Party), ledger.Today(region), Clean(asked.Name), Clean(asked.Office),
            Clean(asked.Document), "");
        // What is signed names the checkpoint of where the ledger stands, so that there is one of it.
        await ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        for (var tried = 1; ; tried++)
        {
            var outcome = (await ledger.RecordAsync(
                recording with
                {
                    Commands = [await PrepareAsync(ledger, region, period, signed, asked, cancellation)],
                }, context, cancellation))[0];
            if (outcome.Refusal?.Rule != "reconciliation-overtaken" || tried == Tries)
                return outcome;
        }
    }

    private static async Task<SignReconciliation> PrepareAsync(
        OpenLedger ledger, Region region, FiscalPeriod period, ReconciliationSigned signed, AskedSignature asked,
        CancellationToken cancellation)
    {
        await using var moment = await ledger.MomentAsync(region, null, cancellation);
        var draft = await DraftQuery.RunAsync(
            moment, period, ledger.Checkpoints.LatestUpTo(region.Code, moment.AsOf.Height), cancellation);
        return new(signed, draft.Content, draft.Found.Open, moment.AsOf.Height)
        {
            Seen = string.IsNullOrWhiteSpace(asked.Seen) ? null : asked.Seen.Trim(),
        };
    }

    // What is kept for ever names nobody by NIK.
    private static string Clean(string? text) => NikText.Masked((text ?? "").Trim());
}
