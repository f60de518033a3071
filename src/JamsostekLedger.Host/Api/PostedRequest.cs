using System.Text.Json;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Api;

/// <summary>A request that records something in a region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Expected">Version that the stream must have, or null where any will do.</param>
/// <param name="Body">The body.</param>
/// <param name="Again">What remembers its answer, should it be sent again.</param>
internal sealed record PostedRequest(Region Region, ExpectedVersion? Expected, byte[] Body, IdempotentRequest Again)
{
    /// <summary>
    /// Reads a request, or answers it: with a problem, or with what it was answered before under its
    /// <c>Idempotency-Key</c>.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="what">What it asks for; the same key for something else is another request.</param>
    /// <param name="code">Region code.</param>
    /// <param name="context">The request.</param>
    public static async Task<(PostedRequest? Posted, IResult? Answer)> ReadAsync(
        OpenLedger ledger, string what, string code, HttpContext context)
    {
        if (Regions.Find(code) is not { } region)
            return (null, Problems.UnknownRegion(code));
        if (!ETag.TryRead(context.Request, out var expected))
            return (null, Problems.Of(
                StatusCodes.Status400BadRequest, "if-match-unreadable", new Text(
                    "If-Match tidak terbaca: tulis versi dalam tanda petik seperti \"3\", beberapa dengan koma, "
                    + "atau *.",
                    "If-Match cannot be read: write a version in quotes like \"3\", several with commas, or *.")));
        if (IdempotentRequest.Wrong(context) is { } wrong)
            return (null, wrong);
        if (await CommandEndpoints.ReadAsync(context) is not { } body)
            return (null, Problems.BodyTooLarge());

        var again = await IdempotentRequest.OfAsync(ledger, code, what, body, context);
        return await again.ReplayAsync(context) is { } kept ? (null, kept) : (new(region, expected, body, again), null);
    }

    /// <summary>What the body says in JSON; null where it says nothing that can be read.</summary>
    public T? Json<T>() where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body, ReportJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Who asks. Of the body nothing is kept but what it says.</summary>
    public static Headers HeadersOf(HttpContext context) => SignedIn.Of(
        context, new(CommandEndpoints.Actor(context), "api"));

    /// <summary>
    /// The answer to what was recorded or refused. Another request with the same key may have been first while this
    /// one waited for the region.
    /// </summary>
    public async Task<IResult> AnswerAsync<T>(HttpContext context, Outcome outcome, T answer)
    {
        if (outcome.Status == OutcomeStatus.Already && await Again.ReplayAsync(context) is { } late)
            return late;
        if (outcome.Refusal is { } refusal)
            return Problems.Of(StatusOf(refusal), refusal.Rule, refusal.Message);

        context.Response.Headers.ETag = ETag.Of(outcome.Version);
        return Results.Json(
            answer, ReportJson.Options, statusCode: ApprovalEndpoints.Located(context, Region.Code, outcome));
    }

    /// <summary>
    /// The status of what was recorded, stood already, or waits for others. Only what is repeated later was recorded.
    /// </summary>
    public static int StatusOf(Outcome outcome) => outcome.Status switch
    {
        OutcomeStatus.Recorded => StatusCodes.Status201Created,
        OutcomeStatus.Requested => StatusCodes.Status202Accepted,
        _ => StatusCodes.Status200OK,
    };

    private static int StatusOf(Refusal refusal) => refusal.Rule switch
    {
        "version-conflict" => StatusCodes.Status412PreconditionFailed,
        "plan-unknown" or "approval-unknown" => StatusCodes.Status404NotFound,
        "approval-own" or "approval-no-right" or "approval-not-own" => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
