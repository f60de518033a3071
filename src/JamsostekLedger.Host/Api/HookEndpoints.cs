using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// Hooks over HTTP: <c>GET …/hooks</c>, <c>POST …/hooks</c> with <c>url</c>, <c>types</c> and <c>from_seq</c>, and
/// <c>POST …/hooks/{hook}/stop</c>.
/// </summary>
public static class HookEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapHooks(this RouteGroupBuilder group, OpenLedger ledger)
    {
        group = group.For(Right.Administer);
        group.MapGet("hooks", async (string region, CancellationToken cancellation) =>
                Regions.Find(region) is null
                    ? Problems.UnknownRegion(region)
                    : ReportEndpoints.Json(HookReport.Of(
                        region, await HookStanding.ListAsync(ledger, region, cancellation))))
            .WithSummary("Other systems that hear of facts").WithName("hooks");
        group.MapPost("hooks", (string region, HttpContext context) => AddAsync(ledger, region, context))
            .WithSummary("Adds a hook; its secret is in this answer and nowhere else").WithName("hook-add")
            .Accepts<JsonElement>("application/json");
        group.MapPost("hooks/{hook:guid}/stop", (string region, Guid hook, HttpContext context) =>
                StopAsync(ledger, region, hook, context))
            .WithSummary("Stops a hook for good").WithName("hook-stop");
    }

    // An answer that shows a secret is kept nowhere. The same Idempotency-Key is the same hook, shown again.
    private static async Task<IResult> AddAsync(OpenLedger ledger, string code, HttpContext context)
    {
        if (Regions.Find(code) is null)
            return Problems.UnknownRegion(code);
        var key = IdempotentRequest.KeyOf(context);
        if (IdempotentRequest.Wrong(context) is { } wrong)
            return wrong;
        if (await CommandEndpoints.ReadAsync(context) is not { } body)
            return Problems.BodyTooLarge();
        if (Read(body) is not { } asked || asked.Types.Append(asked.Url).Any(text => text.Contains('\0')))
            return CommandEndpoints.Malformed();

        var added = await ledger.Hooks.AddAsync(
            code, asked.Url, asked.Types, asked.FromSeq, CommandEndpoints.Actor(context),
            key.Length == 0 ? null : IdOf(code, key), context.RequestAborted);
        if (added.Hook is not { } hook)
            return Refused(added.Refusal!);

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new HookReport.Added(code, HookReport.Row.Of(hook), added.Secret), ReportJson.Options,
            statusCode: added.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> StopAsync(OpenLedger ledger, string code, Guid hook, HttpContext context)
    {
        if (Regions.Find(code) is null)
            return Problems.UnknownRegion(code);
        return await ledger.Hooks.StopAsync(
            code, hook, CommandEndpoints.Actor(context), context.RequestAborted) is { } stopped
            ? ReportEndpoints.Json(HookReport.Row.Of(stopped))
            : Problems.Of(StatusCodes.Status404NotFound, "hook-unknown", new Text(
                "Tidak ada penerima dengan nomor ini.", "There is no hook of this number."));
    }

    private static (string Url, string[] Types, long? FromSeq)? Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object
                ? null
                : (root.TryGetProperty("url", out var url) ? url.GetString() ?? "" : "",
                    root.TryGetProperty("types", out var types) ? TypesOf(types) : [],
                    root.TryGetProperty("from_seq", out var from) && from.ValueKind != JsonValueKind.Null
                        ? from.GetInt64()
                        : null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string[] TypesOf(JsonElement types) => types.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => types.GetString()!.Split(','),
        _ => [.. types.EnumerateArray().Select(type => type.GetString() ?? "")],
    };

    private static Guid IdOf(string region, string key) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"hook\n{region}\n{key}")).AsSpan(0, 16));

    private static IResult Refused(Refusal refusal) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, refusal.Rule, refusal.Message);
}
