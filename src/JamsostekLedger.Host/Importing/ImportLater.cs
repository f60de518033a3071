using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Importing;

/// <summary><c>import … --background</c>: keeps the file for a server to record, and says under which number.</summary>
internal static class ImportLater
{
    /// <summary>Keeps the file.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">Where the file stands.</param>
    /// <param name="upload">What it is.</param>
    /// <param name="json">Whether the answer is JSON.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<int> AskAsync(
        OpenLedger ledger, string path, NewUpload upload, bool json, CancellationToken cancellation)
    {
        var desk = new ImportDesk(ledger);
        await using (var content = File.OpenRead(path))
            if (!await desk.AskAsync(upload, content, [], cancellation))
            {
                Screen.Complain($"{UploadRefusals.TooLarge.Rule}: {UploadRefusals.TooLarge.Message}");
                return Verb.Refused;
            }

        if (json)
            Screen.Json(await desk.FindAsync(upload.Region, upload.Id, cancellation));
        else
            Screen.Line($"{upload.Id}");
        if (!await ledger.Work.IsServerThereAsync(cancellation))
            Screen.Complain("Tidak ada peladen yang berjalan; berkas dicatat begitu ada yang dijalankan (ops/run).");
        return Verb.Done;
    }
}
