using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>
/// What the form of the imports' page takes in: a file, which waits on a page of its own for somebody to look at it.
/// </summary>
internal static class ImportPosts
{
    /// <summary>Name of the field that records the good rows.</summary>
    public const string Partial = "partial";

    /// <summary>Name of the field that refuses numbers that look like recorded ones.</summary>
    public const string Strict = "strict";

    /// <summary>Takes a file in.</summary>
    public static async Task<IResult?> TakeAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        using var form = await UploadedForm.ReadAsync(context, cancellation);
        if (form is null)
            return FaultPages.OtherSite(asked);

        var refusal = await TakeAsync(served, asked.Region!, form, Guid.NewGuid(), context, cancellation);
        return refusal.Why is { } why
            ? PageRoutes.Page<ImportsView>(
                await ImportsPage.LoadAsync(served, asked, form.Given, why, cancellation),
                form.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity)
            : PostedForm.See(context, asked.InRegion($"imports/{refusal.Id}"));
    }

    private static async Task<(Guid Id, Refusal? Why)> TakeAsync(
        WebServerOptions served, Region region, UploadedForm form, Guid id, HttpContext context,
        CancellationToken cancellation)
    {
        if (form.TooLarge)
            return (id, UploadRefusals.TooLarge);
        var row = new Row(0, column => new(form.Given.GetValueOrDefault(column, "").Trim()));
        var actor = row.Key(PostedForm.Actor);
        var name = form.Given.GetValueOrDefault("kind", "");
        if (row.Refusals is [var first, ..])
            return (id, new(first.Rule, first.Message));
        var kind = FileKinds.Find(name);
        if (kind is null && name.Length > 0)
            return (id, UploadRefusals.UnknownKind(name));
        if (form is not { FileName: { } file, Content: { } kept })
            return (id, UploadRefusals.Missing);

        await using var content = kept.Open();
        var (recognised, manner) = await StagedFile.RecogniseAsync(
            served.Ledger, region, TableFile.Of(kept.Open), kind, cancellation);
        var upload = new NewUpload(
            id, region.Code, recognised, UploadName.Of(file, recognised.Length > 0 ? recognised : "berkas"),
            context.Account() ?? actor, false, false)
        {
            IsStrict = form.Given.ContainsKey(Strict), Manner = manner, IsAccount = context.Account() is not null,
        };
        var desk = new ImportDesk(served.Ledger);
        return (id, await desk.StageAsync(upload, content, cancellation) ? null : UploadRefusals.TooLarge);
    }
}
