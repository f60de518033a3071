using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Uploads;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>What the form of a staged file asks for: to look again, to record, to discard.</summary>
internal static class StagedPosts
{
    private const int MostFields = 1_200;

    private static readonly Refusal Changed = new("mapping-changed",
        "Padanan diubah. Lihat lagi pratinjaunya, lalu catat.");

    /// <summary>Does it.</summary>
    public static async Task<IResult?> TakeAsync(
        WebServerOptions served, Asked asked, Guid id, HttpContext context, CancellationToken cancellation)
    {
        var form = await PostedForm.ReadAsync(context, cancellation, MostFields);
        if (form is null)
            return FaultPages.OtherSite(asked);

        var (ledger, region) = (served.Ledger, asked.Region!);
        if (await ledger.Uploads.FindAsync(id, region.Code, cancellation) is not { } upload)
            return null;
        var here = asked.InRegion($"imports/{id}");
        // A second click, or another window, finds what the first one did.
        if (upload is not { Outcome: null, Asked.IsStaged: true })
            return PostedForm.See(context, here);

        var what = form.GetValueOrDefault(StagedForm.Do, "");
        if (what == "discard")
        {
            await ledger.Uploads.EndAsync(
                id, UploadOutcome.Discarded, null, null, keeps: false, cancellation);
            return PostedForm.See(context, asked.InRegion("imports"));
        }

        var (kind, manner) = await MannerAsync(served, region, upload, form, cancellation);
        var isChanged = kind != upload.Asked.Kind || manner != upload.Asked.Manner;
        if (isChanged)
            await ledger.Uploads.DescribeAsync(id, kind, manner, cancellation);
        if (what != "record")
            return PostedForm.See(context, here);

        var described = (await ledger.Uploads.FindAsync(id, region.Code, cancellation))!;
        if (isChanged)
            return await AgainAsync(served, asked, described, Changed, cancellation);
        await KeepAsync(served, region, described, form, cancellation);
        await new ImportDesk(ledger).ConfirmAsync(
            described.Asked, form.ContainsKey(ImportPosts.Partial), cancellation);
        return PostedForm.See(context, here);
    }

    private static async Task<IResult> AgainAsync(
        WebServerOptions served, Asked asked, Upload upload, Refusal why, CancellationToken cancellation) =>
        PageRoutes.Page<StagedView>(
            await StagedPage.LoadAsync(served, asked, upload, why, cancellation),
            StatusCodes.Status422UnprocessableEntity);

    private static async Task<(string Kind, FileManner Manner)> MannerAsync(
        WebServerOptions served, Region region, Upload upload, Dictionary<string, string> form,
        CancellationToken cancellation)
    {
        var name = form.GetValueOrDefault(StagedForm.Kind, upload.Asked.Kind);
        if (FileKinds.Find(name) is not { } kind)
            return (upload.Asked.Kind, upload.Asked.Manner);
        if (kind.Name == upload.Asked.Kind)
            return (name, StagedForm.Read(form, kind, ReadingOptions.Of(upload.Asked.Manner)).Manner);

        // Of another kind the columns are others: it is recognised anew.
        using var content = new ScratchStream();
        await served.Ledger.Uploads.CopyToAsync(upload, content, cancellation);
        return await StagedFile.RecogniseAsync(
            served.Ledger, region, TableFile.Of(content.Open), kind, cancellation);
    }

    private static async Task KeepAsync(
        WebServerOptions served, Region region, Upload upload, Dictionary<string, string> form,
        CancellationToken cancellation)
    {
        if (form.GetValueOrDefault(StagedForm.Source, "").Trim() is not { Length: > 0 and <= 100 } source
            || upload.Asked.Manner.Map is not { } map)
            return;
        using var content = new ScratchStream();
        await served.Ledger.Uploads.CopyToAsync(upload, content, cancellation);
        var print = HeadPrint.Of(StagedFile.HeadsOf(
            TableFile.Of(content.Open), FileKinds.Find(upload.Asked.Kind)!));
        await served.Ledger.Maps.KeepAsync(
            region.Code, upload.Asked.Kind, source, print, map, upload.Asked.Actor, cancellation);
    }
}
