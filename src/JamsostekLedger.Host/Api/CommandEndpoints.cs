using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// Every command over HTTP: <c>POST …/payments</c> takes one row of a payments file as a JSON object. The same rules
/// as in a file, the same names.
/// </summary>
public static class CommandEndpoints
{
    private const int BodyLimit = 64 * 1024;
    private const int KeyLimit = 200;

    /// <summary>Maps one address a kind below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapCommands(this RouteGroupBuilder group, OpenLedger ledger)
    {
        foreach (var kind in FileKinds.All)
        {
            group.MapPost(kind.Name, (string region, HttpContext context) => PostAsync(ledger, kind, region, context))
                .WithSummary($"Records one row of a {kind.Name} file")
                .WithName($"record-{kind.Name}")
                .Accepts<JsonElement>("application/json");
        }
    }

    private static async Task<IResult> PostAsync(OpenLedger ledger, FileKind kind, string code, HttpContext context)
    {
        if (Regions.Find(code) is not { } region)
            return Problems.UnknownRegion(code);
        if (!ETag.TryRead(context.Request, out var expected))
            return Problems.Parameter("If-Match", "\"3\"");
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > KeyLimit)
            return Problems.Parameter("Idempotency-Key", "paling panjang 200 huruf");
        if (await ReadAsync(context) is not { } body)
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "body-too-large", "Isi permintaan terlalu besar.");

        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{kind.Name}\n"), .. body]);
        if (key.Length > 0 && await ReplayAsync(ledger, code, key, hash, context) is { } kept)
            return kept;

        if (Parse(kind, body, out var row) is { } problem)
            return problem;

        var headers = new Headers(Actor(context), "api", Convert.ToHexStringLower(SHA256.HashData(body)));
        var outcome = await ledger.Rows.RecordAsync(region, row!, headers, expected,
            recorded => key.Length == 0 ? [] : [ledger.Answers.Keep(code, key, new(
                hash, StatusCodes.Status201Created, ReportJson.Write(CommandAnswer.Of(recorded))))],
            context.RequestAborted);

        if (kind.MovesPremiums && outcome.Refusal is null)
            await ledger.Settlement.RunAsync(code, headers, context.RequestAborted);

        // Another request with the same key may have been first while this one waited for the region.
        if (key.Length > 0 && outcome.Status == OutcomeStatus.Already
            && await ReplayAsync(ledger, code, key, hash, context) is { } late)
            return late;
        return Answer(context, outcome);
    }

    private static IResult Answer(HttpContext context, Outcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            var status = refusal.Rule == "version-conflict"
                ? StatusCodes.Status412PreconditionFailed
                : StatusCodes.Status422UnprocessableEntity;
            return Problems.Of(status, refusal.Rule, refusal.Message);
        }

        context.Response.Headers.ETag = ETag.Of(outcome.Version);
        return Results.Json(CommandAnswer.Of(outcome), ReportJson.Options, statusCode:
            outcome.Status == OutcomeStatus.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult?> ReplayAsync(
        OpenLedger ledger, string region, string key, byte[] hash, HttpContext context)
    {
        if (await ledger.Answers.FindAsync(region, key, context.RequestAborted) is not { } kept)
            return null;
        if (!kept.RequestHash.AsSpan().SequenceEqual(hash))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused",
                "Idempotency-Key ini sudah dipakai untuk permintaan dengan isi lain.");

        context.Response.Headers["Idempotency-Replayed"] = "true";
        return Results.Content(kept.Body, "application/json", Encoding.UTF8, kept.Status);
    }

    private static IResult? Parse(FileKind kind, byte[] body, out FileRow? row)
    {
        row = null;
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Malformed();
            var under = JsonRow.Under(kind, document.RootElement);
            row = kind.Read(under);
            return under.Refusals is [var first, ..]
                ? Problems.Of(StatusCodes.Status422UnprocessableEntity, first.Rule, first.Message, under.Refusals)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair in a string is found only when the string is read.
            return Malformed();
        }
    }

    private static IResult Malformed() =>
        Problems.Of(StatusCodes.Status400BadRequest, "json-malformed", "Isi permintaan bukan satu objek JSON.");

    /// <summary>Who acts, as the request says.</summary>
    internal static string Actor(HttpContext context) =>
        context.Request.Headers["X-Actor"].ToString() is { Length: > 0 and <= KeyLimit } actor ? actor : "api";

    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > BodyLimit)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > BodyLimit)
                return null;
        }

        return body.ToArray();
    }
}
