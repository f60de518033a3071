using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// <c>POST …/imports/{kind}?file=NAME[&amp;dryRun=true][&amp;partial=true]</c>: the file is the body. With
/// <c>background=true</c> it is kept and recorded afterwards; the answer says where to ask for it.
/// </summary>
public static class ImportEndpoint
{
    private const long SizeLimit = 512L * 1024 * 1024;

    /// <summary>Maps it below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapImports(this RouteGroupBuilder group, WebServerOptions served)
    {
        var ledger = served.Ledger;
        group.MapPost("imports/{kind}", async (
            string region, string kind, string? file, bool? dryRun, bool? partial, bool? background,
            HttpContext context) =>
        {
            if (Regions.Find(region) is not { } found)
                return Problems.UnknownRegion(region);
            if (FileKinds.Find(kind) is not { } known)
                return Problems.Of(
                    StatusCodes.Status404NotFound, "kind-unknown", $"Jenis berkas {kind} tidak dikenal.");

            if (IsForm(context.Request))
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            if (background ?? false)
                return await BackgroundImportEndpoints.KeepAsync(
                    served, found, known, file, dryRun ?? false, partial ?? false, context);

            // The importer reads a file twice where its rows point at each other, so it comes to rest first.
            using var body = new ScratchStream();
            await body.TakeAsync(context.Request.Body, SizeLimit, context.RequestAborted);
            var import = FileRows.Of(
                UploadName.Of(file, known.Name), TableFile.Of(body.Open), known, found,
                CommandEndpoints.Actor(context), dryRun ?? false, partial ?? false);
            var report = await ledger.Recorder.RecordAsync(import, cancellation: context.RequestAborted);
            return Results.Json(report, ReportJson.Options, statusCode:
                ImportVerb.ExitCode(report, import.Partial) == 0
                    ? StatusCodes.Status200OK
                    : StatusCodes.Status422UnprocessableEntity);
        }).WithSummary("Records a file").WithName("import")
            .DisableRequestTimeout()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SizeLimit));
    }

    // The file is the body as it stands; one wrapped in a form or in JSON would be read as another file.
    private static bool IsForm(HttpRequest request) => request.ContentType is { } type
        && (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase));
}
