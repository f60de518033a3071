using System.Text.Json;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// Every command over HTTP: <c>POST …/payments</c> takes one row of a payments file as a JSON object. The same rules
/// as in a file, the same names.
/// </summary>
public static class CommandEndpoints
{
    private const int BodyLimit = 64 * 1024;
    private const int ActorLimit = 200;

    /// <summary>Maps one address a kind below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapCommands(this RouteGroupBuilder group, OpenLedger ledger)
    {
        foreach (var kind in FileKinds.All)
        {
            group.For([.. CommandRights.OfKind(kind.Name)]).MapPost(
                kind.Name, (string region, HttpContext context) => PostAsync(ledger, kind, region, context))
                .WithSummary($"Records one row of a {kind.Name} file")
                .WithName($"record-{kind.Name}")
                .Accepts<JsonElement>("application/json").Records<CommandAnswer>();
        }
    }

    private static async Task<IResult> PostAsync(OpenLedger ledger, FileKind kind, string code, HttpContext context)
    {
        var (posted, answer) = await PostedRequest.ReadAsync(ledger, kind.Name, code, context);
        if (posted is null)
            return answer!;
        if (Parse(kind, posted.Body, out var row) is { } problem)
            return problem;

        var outcome = (await context.RecordAsync(new(posted.Region, PostedRequest.HeadersOf(context))
        {
            Row = row, ExpectedVersion = posted.Expected, Also = outcomes => posted.Again.Keep(outcomes[0]),
        }, context.RequestAborted))[0];

        return await posted.AnswerAsync(
            context, outcome, outcome.Refusal is null ? CommandAnswer.Of(outcome) : null);
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

    /// <summary>The body is not one JSON object.</summary>
    internal static IResult Malformed() =>
        Problems.Of(StatusCodes.Status400BadRequest, "json-malformed", new Text(
            "Isi permintaan bukan satu objek JSON.", "The request's content is not one JSON object."));

    /// <summary>Who acts, as the request says.</summary>
    internal static string Actor(HttpContext context) =>
        context.Account()
        ?? (context.Request.Headers["X-Actor"].ToString() is { Length: > 0 and <= ActorLimit } actor ? actor : "api");

    /// <summary>The body, or null where it is larger than a command may be.</summary>
    internal static async Task<byte[]?> ReadAsync(HttpContext context)
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
