using System.Text.Json;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;
using Microsoft.AspNetCore.Mvc;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// <c>POST …/imports/{kind}?file=NAME[&amp;dryRun=true][&amp;partial=true][&amp;strict=true][&amp;map=NAME or text]
/// [&amp;set=column=value][&amp;sheet=NAME]</c>: the file is the body. With <c>background=true</c> it is kept and
/// recorded afterwards; the answer says where to ask for it. Under an <c>Idempotency-Key</c> the same file with the
/// same options gets the same answer, and another one is refused.
/// </summary>
public static class ImportEndpoint
{
    private const long SizeLimit = 512L * 1024 * 1024;

    /// <summary>Maps it below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapImports(this RouteGroupBuilder group, WebServerOptions served)
    {
        group.For(EndpointRights.Recorders).MapPost("imports/{kind}", async (
            string region, string kind, string? file, bool? dryRun, bool? partial, bool? strict,
            bool? background, string? map, [FromQuery] string[]? set, string? sheet, HttpContext context) =>
        {
            if (Regions.Find(region) is not { } found)
                return Problems.UnknownRegion(region);
            if (FileKinds.Find(kind) is not { } known)
                return Problems.Of(StatusCodes.Status404NotFound, "kind-unknown", new Text(
                    $"Jenis berkas {kind} tidak dikenal.", $"There is no kind of file {kind}."));

            if (IsForm(context.Request))
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            var (reading, wrong) = await GivenManner.ReadAsync(
                served.Ledger.Maps, found.Code, known.Name, map, set ?? [], sheet, context.RequestAborted);
            if (wrong is not null)
                return Problems.Of(StatusCodes.Status422UnprocessableEntity, wrong.Rule, wrong.Message);
            var options = new ImportOptions(dryRun ?? false, partial ?? false, strict ?? false);
            if (background ?? false)
                return await BackgroundImportEndpoints.KeepAsync(
                    served, found, known, file, options, reading!.Manner, context);

            return IdempotentRequest.Wrong(context) ?? await RecordAsync(
                served.Ledger, found, known, file, options, reading!, context);
        }).WithSummary("Records a file").WithName("import").WithMetadata(RecordingEndpoint.IdempotencyKey)
            .Produces<ImportReport>().Produces<ImportReport>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .DisableRequestTimeout()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SizeLimit));
    }

    private static async Task<IResult> RecordAsync(
        OpenLedger ledger, Region region, FileKind kind, string? file, ImportOptions options, ReadingOptions reading,
        HttpContext context)
    {
        // The importer reads a file twice where its rows point at each other, so it comes to rest first.
        using var body = new ScratchStream();
        if (!await body.TakeAsync(context.Request.Body, SizeLimit, context.RequestAborted))
            return Problems.BodyTooLarge();
        var name = UploadName.Of(file, kind.Name);
        var import = FileRows.Of(
            name, TableFile.Of(body.Open), kind, region, CommandEndpoints.Actor(context), options.DryRun,
            options.Partial, reading) with
        {
            IsStrict = options.Strict, IsAccount = context.Account() is not null,
            Roles = context.Roles(),
        };
        var again = await IdempotentRequest.OfAsync(
            ledger, region.Code, What(kind, name, options, import.Manner), import.Sha256, context,
            answer => Whole(answer, import.Sha256));
        if (await again.ReplayAsync(context) is { } kept)
            return kept;

        var report = await ledger.Recorder.RecordAsync(
            import with { Also = report => again.Keep(Kept(report), StatusOf(report)) },
            cancellation: context.RequestAborted);
        ApprovalEndpoints.Locate(context, region.Code, report.Request);

        // What was refused may be put right under its key, as a command may.
        if (ImportVerb.ExitCode(report, options.Partial) != 0)
            return Results.Json(
                report, ReportJson.Options, statusCode: StatusCodes.Status422UnprocessableEntity);
        var isRecorded = (report.Recorded > 0 || report.Request is not null) && !options.DryRun;
        if (!isRecorded
            && !await again.KeepAsync(Kept(report), StatusCodes.Status200OK, context.RequestAborted)
            && await again.ReplayAsync(context) is { } earlier)
            return earlier;
        return Results.Json(report, ReportJson.Options, statusCode: StatusOf(report));
    }

    private static int StatusOf(ImportReport report) =>
        report.Request is null ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;

    /// <summary>What a request to import asks for, but for the file's content.</summary>
    internal static string What(FileKind kind, string file, ImportOptions options, FileManner manner) =>
        $"imports/{kind.Name}?file={file}&dryRun={options.DryRun}&partial={options.Partial}"
        + (options.Strict ? "&strict=True" : "")
        + (manner.IsPlain ? "" : $"&map={manner.Map}&sheet={manner.Sheet}");

    // The hash of a short file gives a NIK away: whoever sends the file again has it, and nothing that is kept does.
    private static ImportReport Kept(ImportReport report) => report with { Sha256 = null };

    private static string Whole(string kept, byte[] sha256) => ReportJson.Write(
        JsonSerializer.Deserialize<ImportReport>(kept, ReportJson.Options)! with
        {
            Sha256 = Convert.ToHexStringLower(sha256),
        });

    // The file is the body as it stands; one wrapped in a form or in JSON would be read as another file.
    private static bool IsForm(HttpRequest request) => request.ContentType is { } type
        && (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase));
}
