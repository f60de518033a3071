using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// What others say of a request over HTTP: <c>POST …/approvals/{id}/approve|reject|withdraw</c>. The list itself is a
/// report.
/// </summary>
public static class ApprovalEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapApprovals(this RouteGroupBuilder group, OpenLedger ledger)
    {
        Map("approve", "Approves a request, and records what it asks where nobody else has to",
            (region, id, asked, headers, posted, end) => ledger.Approvals.ApproveAsync(
                region, id, asked.Sha256, headers, posted.Again.Keep, end));
        Map("reject", "Refuses a request of somebody else",
            (region, id, asked, headers, posted, end) => ledger.Approvals.RejectAsync(
                region, id, asked.Reason ?? "", headers, posted.Again.Keep, end));
        Map("withdraw", "Takes back a request of one's own",
            (region, id, asked, headers, posted, end) => ledger.Approvals.WithdrawAsync(
                region, id, asked.Reason, headers, posted.Again.Keep, end));

        void Map(string route, string summary, Say say) => group.For(EndpointRights.Deciders).MapPost(
            $"approvals/{{id}}/{route}",
                (string region, string id, HttpContext context) => PostAsync(ledger, region, (id, route), say, context))
            .WithSummary(summary).WithName($"approval-{route}").Accepts<AskedSaying>("application/json")
            .Records<CommandAnswer>();
    }

    private delegate Task<Outcome> Say(
        Region region, string id, AskedSaying asked, Headers headers, PostedRequest posted, CancellationToken end);

    /// <summary>
    /// The status of what became of a command; and where the request stands that others have to approve.
    /// </summary>
    internal static int Located(HttpContext context, string region, Outcome outcome)
    {
        Locate(context, region, outcome.Status == OutcomeStatus.Requested ? outcome.Request : null);
        return PostedRequest.StatusOf(outcome);
    }

    /// <summary>Says where a request stands, if there is one.</summary>
    internal static void Locate(HttpContext context, string region, string? request)
    {
        if (request is not null)
            context.Response.Headers.Location = $"/regions/{region}/approvals/{request}";
    }

    private static async Task<IResult> PostAsync(
        OpenLedger ledger, string code, (string Id, string Route) of, Say say, HttpContext context)
    {
        var (posted, answer) = await PostedRequest.ReadAsync(ledger, $"approvals/{of.Id}/{of.Route}", code, context);
        if (posted is null)
            return answer!;
        var asked = posted.Body.Length == 0 ? new(null, null) : posted.Json<AskedSaying>();
        if (asked is null || $"{asked}{of.Id}".Contains('\0', StringComparison.Ordinal))
            return CommandEndpoints.Malformed();
        var outcome = await say(
            posted.Region, of.Id, asked, SignedIn.Speaker(context, "api"), posted, context.RequestAborted);
        return await posted.AnswerAsync(
            context, outcome, outcome.Refusal is null ? CommandAnswer.Of(outcome) : null);
    }

    /// <summary>What is said of a request.</summary>
    /// <param name="Sha256">Hash of what was seen; another one is not approved.</param>
    /// <param name="Reason">Why it is refused or taken back.</param>
    public sealed record AskedSaying(string? Sha256, string? Reason);
}
