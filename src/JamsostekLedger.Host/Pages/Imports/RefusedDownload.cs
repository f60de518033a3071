using JamsostekLedger.Access;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>
/// The refused rows of a file as a workbook, each with why, to be mended and sent again. Rows that go, with people in
/// them in clear, leave a fact that says who took them.
/// </summary>
internal static class RefusedDownload
{
    /// <summary>Sends them; null where there are none, or no longer.</summary>
    public static async Task<IResult?> SendAsync(
        WebServerOptions served, Asked asked, Guid id, HttpContext context, CancellationToken cancellation)
    {
        var ledger = served.Ledger;
        if (await ledger.Uploads.FindAsync(id, asked.Region!.Code, cancellation) is not { KeptUntil: { } until } upload
            || until <= ledger.Clock.GetCurrentInstant() || FileKinds.Find(upload.Asked.Kind) is not { } kind)
            return null;
        var report = upload.Outcome is null
            ? (await StagedFile.LookAsync(ledger, asked.Region, upload, cancellation)).Report
            : ImportStatus.Of(upload, null, null).Report;
        if (report is not { Refused: > 0 })
            return null;

        using var content = new ScratchStream();
        await ledger.Uploads.CopyToAsync(upload, content, cancellation);
        var (heads, rows) = RefusedTable.Of(
            TableFile.Of(content.Open), kind, asked.Region, ReadingOptions.Of(upload.Asked.Manner), report);
        if (asked.Account is { } account)
            await context.RecordAsync(
                new(asked.Region, new(account, "page"))
                {
                    Commands =
                    [
                        new NoteDownload(new(
                            account, $"{id:N}", rows.Count, ledger.Today(asked.Region), Guid.NewGuid().ToString("N"))),
                    ],
                }, cancellation);
        return new ExportResult(
            new($"ditolak-{kind.Name}-{asked.Region.Code}", heads, rows), Workbook: true);
    }
}
