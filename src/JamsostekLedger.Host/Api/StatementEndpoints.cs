using System.Text.Json;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Statements;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;
using JamsostekLedger.Statements;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Statements;
using JamsostekLedger.Store.Vault;
using Microsoft.AspNetCore.Mvc;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// What other offices say: <c>POST …/statements/{source}?period=2024-11&amp;file=NAME[&amp;dryRun=true][&amp;map=…]
/// [&amp;set=column=value][&amp;sheet=NAME]</c> with the file as the body, and <c>GET …/statements</c>.
/// </summary>
public static class StatementEndpoints
{
    private const long SizeLimit = 512L * 1024 * 1024;

    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapStatements(this RouteGroupBuilder group, OpenLedger ledger)
    {
        ReportEndpoints.Map(
            group.For(Right.ReadRecords), ledger, "statements", "What other offices said, by source and period", [],
                async (asking, _, cancellation) => Results.Json(
                    await StatementsReport.ReadAsync(asking.Moment, cancellation), ReportJson.Options))
            .Produces<StatementsReport>();
        group.For(Right.RecordMoney, Right.RecordBpjs).MapPost("statements/{source}", (
            string region, string source, string? period, string? file, bool? dryRun, string? map,
            [FromQuery] string[]? set, string? sheet, HttpContext context) =>
            PostAsync(ledger, region, source, (period, file, dryRun ?? false), (map, set ?? [], sheet), context))
            .WithSummary("Records what another office says of a period").WithName("record-statement")
            .Produces<StatementReport>().ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithMetadata(RecordingEndpoint.IdempotencyKey).DisableRequestTimeout()
            .WithMetadata(new RequestSizeLimitAttribute(SizeLimit));
    }

    private static async Task<IResult> PostAsync(
        OpenLedger ledger, string code, string source, (string? Period, string? File, bool DryRun) asked,
        (string? Map, string[] Set, string? Sheet) manner, HttpContext context)
    {
        if (Regions.Find(code) is not { } region)
            return Problems.UnknownRegion(code);
        if (StatementKinds.Find(source) is not { } kind)
            return Problems.Of(StatusCodes.Status404NotFound, "statement-source-unknown", new Text(
                $"Sumber {source} tidak dikenal.", $"There is no source {source}."));
        if (AskedPeriod.Fiscal("period", asked.Period, out var period) is { } told)
            return Problems.Of(StatusCodes.Status400BadRequest, told);
        if (IdempotentRequest.Wrong(context) is { } unreadable)
            return unreadable;
        var (reading, wrong) = await GivenManner.ReadAsync(
            ledger.Maps, code, kind.Name, manner.Map, manner.Set, manner.Sheet, context.RequestAborted);
        if (wrong is not null)
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, wrong.Rule, wrong.Message);

        using var body = new ScratchStream();
        if (!await body.TakeAsync(context.Request.Body, SizeLimit, context.RequestAborted))
            return Problems.BodyTooLarge();
        var request = new StatementRequest(kind, period, ledger.Today(region), FileRows.Of(
            UploadName.Of(asked.File, kind.Name), TableFile.Of(body.Open), kind, region,
            CommandEndpoints.Actor(context), asked.DryRun, options: reading));
        var again = await IdempotentRequest.OfAsync(
            ledger, code, What(request), request.File.Sha256, context, answer => Whole(answer, request.File.Sha256));
        if (await again.ReplayAsync(context) is { } kept)
            return kept;
        var report = await ledger.Statements.RecordAsync(
            request with { Also = report => again.Keep(Kept(report), StatusCodes.Status200OK) },
            cancellation: context.RequestAborted);
        if (report.Refusals.Count == 0 && (report.Recorded == 0 || asked.DryRun)
            && !await again.KeepAsync(Kept(report), StatusCodes.Status200OK, context.RequestAborted)
            && await again.ReplayAsync(context) is { } earlier)
            return earlier;
        return Results.Json(report, ReportJson.Options, statusCode: report.Refusals.Count == 0
            ? StatusCodes.Status200OK
            : StatusCodes.Status422UnprocessableEntity);
    }

    private static string What(StatementRequest request) =>
        $"statements/{request.Kind.Name}?period={request.Period}&file={request.File.File}"
        + $"&dryRun={request.File.DryRun}&map={request.File.Manner.Map}&sheet={request.File.Manner.Sheet}";

    // The hash of a short file gives a NIK away: whoever sends the file again has it, and nothing that is kept does.
    private static StatementReport Kept(StatementReport report) => report with { Sha256 = null };

    private static string Whole(string kept, byte[] sha256) => ReportJson.Write(
        JsonSerializer.Deserialize<StatementReport>(kept, ReportJson.Options)! with
        {
            Sha256 = Convert.ToHexStringLower(sha256),
        });
}
