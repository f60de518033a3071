using JamsostekLedger.Access;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Approvals;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Pages.Approvals;

/// <summary>The pages on requests, and what their forms say of one.</summary>
internal static class ApprovalPosts
{
    private const string Path = "approvals";

    private delegate Task<Outcome> Say(
        ApprovalDesk desk, Region region, string id, IReadOnlyDictionary<string, string> given, Headers headers,
        CancellationToken end);

    /// <summary>Maps them.</summary>
    public static void MapApprovals(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        app.For([Right.ReadRecords, .. EndpointRights.Deciders]).MapGet(
            $"/regions/{{code}}/{Path}", (string code, HttpContext context, CancellationToken cancellation) =>
            PageRoutes.ReadAsync(served, context, code, (moment, asked, end) =>
                PageRoutes.Loaded<ApprovalsView, ApprovalsPage>(
                    ApprovalsPage.LoadAsync(served, moment, asked, end)!), cancellation));
        app.For([Right.ReadRecords, .. EndpointRights.Deciders]).MapGet($"/regions/{{code}}/{Path}/{{id}}",
            (string code, string id, HttpContext context, CancellationToken cancellation) => PageRoutes.ReadAsync(
                served, context, code, (moment, asked, end) => PageRoutes.Loaded<ApprovalView, ApprovalPage>(
                    ApprovalPage.LoadAsync(
                        served, moment, asked, id, new Dictionary<string, string>(), null, end)), cancellation));
        Map("approve", (desk, region, id, given, headers, end) =>
            desk.ApproveAsync(region, id, given.GetValueOrDefault("sha256"), headers, cancellation: end));
        Map("reject", (desk, region, id, given, headers, end) =>
            desk.RejectAsync(region, id, given.GetValueOrDefault("reason", ""), headers, cancellation: end));
        Map("withdraw", (desk, region, id, given, headers, end) =>
            desk.WithdrawAsync(region, id, given.GetValueOrDefault("reason"), headers, cancellation: end));

        void Map(string route, Say say) => app.For(EndpointRights.Deciders).MapPost(
            $"/regions/{{code}}/{Path}/{{id}}/{route}",
            (string code, string id, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => SayAsync(served, asked, id, say, context, end), cancellation));
    }

    /// <summary>The way on for whoever sent a form: to the request where others have to approve it first.</summary>
    public static IResult After(HttpContext context, Asked asked, Outcome outcome, string address) =>
        PostedForm.See(context, outcome is { Status: OutcomeStatus.Requested, Request: { } request }
            ? asked.InRegion($"{Path}/{request}")
            : address);

    private static async Task<IResult?> SayAsync(
        WebServerOptions served, Asked asked, string id, Say say, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var outcome = await say(
            served.Ledger.Approvals, asked.Region!, id, given, SignedIn.Speaker(context, "page"), cancellation);
        if (outcome.Refusal is not { } refusal)
            return PostedForm.See(context, asked.InRegion($"{Path}/{id}"));

        await using var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
        return await ApprovalPage.LoadAsync(
            served, moment, asked with { Path = $"/regions/{asked.Region!.Code}/{Path}/{id}" }, id, given, refusal,
            cancellation) is { } page
            ? PageRoutes.Page<ApprovalView>(page, StatusCodes.Status422UnprocessableEntity)
            : null;
    }
}
