using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;

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

            if (background ?? false)
                return await BackgroundImportEndpoints.KeepAsync(
                    served, found, known, file, dryRun ?? false, partial ?? false, context);

            // The importer reads a file twice where its rows point at each other, so it comes to rest first.
            var folder = Directory.CreateTempSubdirectory("jamsostek-import-").FullName;
            try
            {
                var path = Path.Combine(folder, Path.GetFileName(file is { Length: > 0 } ? file : $"{kind}.csv"));
                await using (var copy = File.Create(path))
                    await context.Request.Body.CopyToAsync(copy, context.RequestAborted);

                var import = FileRows.Of(
                    path, known, found, CommandEndpoints.Actor(context), dryRun ?? false, partial ?? false);
                var report = await ledger.Recorder.RecordAsync(import, cancellation: context.RequestAborted);
                return Results.Json(report, ReportJson.Options, statusCode:
                    ImportVerb.ExitCode(report, import.Partial) == 0
                        ? StatusCodes.Status200OK
                        : StatusCodes.Status422UnprocessableEntity);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }).WithSummary("Records a file").WithName("import")
            .DisableRequestTimeout()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SizeLimit));
    }
}
