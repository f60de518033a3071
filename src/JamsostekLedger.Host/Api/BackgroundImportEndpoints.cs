using System.Security.Cryptography;
using JamsostekLedger.Access;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Uploads;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// Imports in the background over HTTP: <c>POST …/imports/{kind}?background=true</c> keeps the file and answers where
/// to ask, <c>GET …/imports/{id}</c> says how it stands, <c>GET …/imports</c> lists the latest.
/// </summary>
public static class BackgroundImportEndpoints
{
    /// <summary>Maps what asks for them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapBackgroundImports(this RouteGroupBuilder group, WebServerOptions served)
    {
        var desk = new ImportDesk(served.Ledger);
        group.For([Right.ReadRecords, .. EndpointRights.Recorders]).MapGet(
            "imports", async (string region, CancellationToken cancellation) =>
            Regions.Find(region) is null
                ? Problems.UnknownRegion(region)
                : ReportEndpoints.Json(await desk.ListAsync(region, cancellation)))
            .WithSummary("The latest imports in the background").WithName("imports");
        group.For([Right.ReadRecords, .. EndpointRights.Recorders]).MapGet(
            "imports/{id:guid}", async (string region, Guid id, CancellationToken cancellation) =>
            Regions.Find(region) is null
                ? Problems.UnknownRegion(region)
                : await desk.FindAsync(region, id, cancellation) is { } status
                    ? ReportEndpoints.Json(status)
                    : Problems.Of(StatusCodes.Status404NotFound, "import-unknown", new Text(
                        $"Impor {id} tidak ada.", $"There is no import {id}.")))
            .WithSummary("How an import in the background stands").WithName("import-status");
    }

    /// <summary>Keeps the file of a request, and answers where to ask for it.</summary>
    internal static async Task<IResult> KeepAsync(
        WebServerOptions served, Region region, FileKind kind, string? file, ImportOptions options,
        FileManner manner, HttpContext context)
    {
        if (IdempotentRequest.Wrong(context) is { } wrong)
            return wrong;

        // At rest before anything is kept: the same request is known by its whole content.
        using var body = new ScratchStream();
        if (!await body.TakeAsync(context.Request.Body, Uploads.SizeLimit, context.RequestAborted))
            return TooLarge();

        var name = UploadName.Of(file, kind.Name);
        var what = $"{ImportEndpoint.What(kind, name, options, manner)}&background=true";
        await using var content = body.Open();
        var hash = await SHA256.HashDataAsync(content, context.RequestAborted);
        content.Position = 0;
        var again = await IdempotentRequest.OfAsync(served.Ledger, region.Code, what, hash, context);
        var upload = new NewUpload(
            again.Id, region.Code, kind.Name, name, CommandEndpoints.Actor(context), options.DryRun,
            options.Partial)
        {
            IsStrict = options.Strict, Manner = manner, IsAccount = context.Account() is not null,
        };
        if (await again.ReplayAsync(context) is { } kept)
            return At(context, upload, kept);

        var answer = new { upload.Id, upload.Region, upload.Kind, upload.File, State = "waiting" };
        try
        {
            var desk = new ImportDesk(served.Ledger);
            if (!await desk.AskAsync(
                    upload, content, again.Keep(answer, StatusCodes.Status202Accepted), context.RequestAborted))
                return TooLarge();
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // The same request was first while this one was read.
            if (await again.ReplayAsync(context) is not { } first)
                throw;
            return At(context, upload, first);
        }

        return At(context, upload,
            Results.Json(answer, ReportJson.Options, statusCode: StatusCodes.Status202Accepted));
    }

    private static IResult TooLarge() => Problems.Of(
        StatusCodes.Status413PayloadTooLarge, UploadRefusals.TooLarge.Rule, UploadRefusals.TooLarge.Message);

    private static IResult At(HttpContext context, NewUpload upload, IResult result)
    {
        context.Response.Headers.Location = $"/api/v1/regions/{upload.Region}/imports/{upload.Id}";
        return result;
    }
}
