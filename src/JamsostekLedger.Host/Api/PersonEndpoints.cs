using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Persons;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// <c>POST …/persons/forget</c> and <c>POST …/persons/look</c>: the person by <c>person</c> or <c>nik</c>, with a
/// <c>reason</c>, and for a look a <c>role</c>.
/// </summary>
public static class PersonEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapPersons(this RouteGroupBuilder group, OpenLedger ledger)
    {
        group.For(Right.Forget).MapPost("persons/forget", (string region, HttpContext context) =>
                WithPersonAsync(ledger, region, context, ForgetAsync))
            .WithSummary("Forgets a person: the key is deleted, facts and sums stay").WithName("person-forget")
            .Accepts<JsonElement>("application/json").Records<CommandAnswer>();
        group.For(Right.Look).MapPost("persons/look", (string region, HttpContext context) =>
                WithPersonAsync(ledger, region, context, LookAsync))
            .WithSummary("Shows who a person is, as far as the role may see it; the look is a fact")
            .WithName("person-look")
            .Accepts<JsonElement>("application/json");
    }

    private delegate Task<IResult> Act(
        OpenLedger ledger, Region region, Dictionary<string, string> asked, IdempotentRequest request,
        HttpContext context);

    private static async Task<IResult> WithPersonAsync(OpenLedger ledger, string code, HttpContext context, Act act)
    {
        if (Regions.Find(code) is not { } region)
            return Problems.UnknownRegion(code);
        if (IdempotentRequest.Wrong(context) is { } wrong)
            return wrong;
        if (await CommandEndpoints.ReadAsync(context) is not { } body)
            return Problems.BodyTooLarge();

        Dictionary<string, string> members;
        try
        {
            members = JsonSerializer.Deserialize<Dictionary<string, string>>(body) ?? [];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return CommandEndpoints.Malformed();
        }

        if (members.Values.Any(text => text?.Contains('\0') == true))
            return CommandEndpoints.Malformed();

        var request = await IdempotentRequest.OfAsync(ledger, code, context.Request.Path, body, context);
        return await request.ReplayAsync(context) ?? await act(ledger, region, members, request, context);
    }

    private static async Task<IResult> ForgetAsync(
        OpenLedger ledger, Region region, Dictionary<string, string> asked, IdempotentRequest request,
        HttpContext context)
    {
        var (found, unknown) = await FindAsync(ledger, region, asked, context);
        if (found is not { } person)
            return Refused(unknown!);

        var outcome = await ledger.Persons.ForgetAsync(
            region, person, asked.GetValueOrDefault("reason") ?? "", PostedRequest.HeadersOf(context),
            request.Keep, context.RequestAborted);
        if (outcome.Refusal is { } refusal)
            return await request.ReplayAsync(context) ?? Refused(refusal);

        context.Response.Headers.ETag = ETag.Of(outcome.Version);
        return Results.Json(
            CommandAnswer.Of(outcome), ReportJson.Options,
            statusCode: ApprovalEndpoints.Located(context, region.Code, outcome));
    }

    // An answer that shows a person is kept nowhere. The same Idempotency-Key is the same look, shown again.
    private static async Task<IResult> LookAsync(
        OpenLedger ledger, Region region, Dictionary<string, string> asked, IdempotentRequest request,
        HttpContext context)
    {
        var (found, unknown) = await FindAsync(ledger, region, asked, context);
        if (found is not { } person)
            return Refused(unknown!);

        var key = IdempotentRequest.KeyOf(context);
        var look = key.Length == 0
            ? Guid.NewGuid().ToString("N")
            // Whoever else sends the key looks for the first time.
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                context.Account() is { } account ? $"{account}\n{key}" : key)))[..32];
        var shown = await ledger.Persons.LookAsync(
            region, person, asked.GetValueOrDefault("role") ?? "", asked.GetValueOrDefault("reason") ?? "", look,
            PostedRequest.HeadersOf(context), context.RequestAborted);
        if (shown.Outcome.Refusal is { } refusal)
            return Refused(refusal);

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            PersonAnswer.Of(person, shown), ReportJson.Options,
            statusCode: ApprovalEndpoints.Located(context, region.Code, shown.Outcome));
    }

    private static Task<(PersonId? Person, Refusal? Refusal)> FindAsync(
        OpenLedger ledger, Region region, Dictionary<string, string> asked, HttpContext context) =>
        WhichPerson.FindAsync(
            ledger, region, asked.GetValueOrDefault("person"), asked.GetValueOrDefault("nik"), context.RequestAborted);

    private static IResult Refused(Refusal refusal) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, refusal.Rule, refusal.Message);
}
