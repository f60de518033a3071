using System.Text.Json;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Plans;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// Plans over HTTP: <c>GET …/plan-trial?target=…&amp;by=…&amp;mix=…</c> tries one and records nothing,
/// <c>POST …/plans</c> keeps one, <c>POST …/plans/{plan}/reservations</c> reserves it.
/// </summary>
public static class PlanEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapPlans(this RouteGroupBuilder group, OpenLedger ledger)
    {
        ReportEndpoints.Map(
            group.For(Right.ReadRecords), ledger, "plan-trial", "Tries a plan and records nothing", [], TryAsync)
            .Produces<PlanTrialReport>();
        ReportEndpoints.Map(
            group.For(Right.ReadRecords), ledger, "plans", "Plans that were kept", [],
            async (asking, _, cancellation) =>
                ReportEndpoints.Json(PlanListReport.Of(asking.Region.Code, asking.Moment.AsOf.RecordedAt,
                    await PlanQuery.ListAsync(asking.Moment, cancellation))))
            .Produces<PlanListReport>();
        ReportEndpoints.Map(group.For(Right.ReadRecords), ledger, "plans/{plan}", "A kept plan", [], OneAsync)
            .Produces<KeptPlanReport>();
        ReportEndpoints.Map(group.For(Right.ReadRecords), ledger, "plans/{plan}/comparison",
            "A plan beside another, or beside itself reckoned again", [], CompareAsync)
            .Produces<PlanComparisonReport>();
        group.For(Right.RecordMoney).MapPost(
            "plans", (string region, HttpContext context) => KeepAsync(ledger, region, context))
            .WithSummary("Keeps a plan with what comes of it").WithName("keep-plan")
            .Accepts<JsonElement>("application/json").Records<CommandAnswer>();
        group.For(Right.RecordMoney).MapPost(
            "plans/{plan}/reservations", (string region, string plan, HttpContext context) =>
                ReserveAsync(ledger, region, plan, context))
            .WithSummary("Reserves a plan's money, all of it or none").WithName("reserve-plan")
            .Accepts<JsonElement>("application/json").Records<IReadOnlyList<CommandAnswer>>();
    }

    private static async Task<IResult> TryAsync(
        Asking asking, HttpRequest request, CancellationToken cancellation)
    {
        var moment = asking.Moment;
        if (AskedReport.Day("on", request.Query["on"], out var given) is { } unreadable)
            return unreadable;
        var on = given ?? asking.Today;
        var fields = request.Query.ToDictionary(
            pair => pair.Key, pair => string.Join(';', pair.Value.Where(value => value is not null)));
        var trial = await PlanWork.TryAsync(moment, on, fields, cancellation);
        return trial.Result is { } result
            ? ReportEndpoints.Json(new PlanTrialReport(
                moment.Region.Code, on, moment.AsOf.RecordedAt, trial.Terms!, trial.Seen!, result))
            : Refused(trial.Refusal!);
    }

    private static async Task<IResult> OneAsync(
        Asking asking, HttpRequest request, CancellationToken cancellation)
    {
        var moment = asking.Moment;
        var code = CodeOf(request);
        return await PlanQuery.FindAsync(moment, code, cancellation) is { } plan
            ? ReportEndpoints.Json(new KeptPlanReport(
                moment.Region.Code, moment.AsOf.RecordedAt, plan.Kept, plan.Reserved))
            : Problems.Of(StatusCodes.Status404NotFound, "plan-unknown", new Text(
                $"Rencana {code} tidak tersimpan.", $"No plan {code} was kept."));
    }

    private static async Task<IResult> CompareAsync(
        Asking asking, HttpRequest request, CancellationToken cancellation)
    {
        var moment = asking.Moment;
        if (AskedReport.Day("on", request.Query["on"], out var given) is { } unreadable)
            return unreadable;
        var on = given ?? asking.Today;
        var with = request.Query["with"].ToString();
        var report = await PlanWork.CompareAsync(
            moment, CodeOf(request), with.Length == 0 ? null : with, on, cancellation);
        return report.Refusal is { Rule: "plan-unknown" } unknown
            ? Problems.Of(StatusCodes.Status404NotFound, unknown.Rule, unknown.Message)
            : ReportEndpoints.Json(report);
    }

    private static async Task<IResult> KeepAsync(OpenLedger ledger, string code, HttpContext context)
    {
        var (posted, answer) = await PostedRequest.ReadAsync(ledger, "plans", code, context);
        if (posted is null)
            return answer!;
        if (Fields(posted.Body, out var given) is { } problem)
            return problem;
        if (AskedReport.Day("on", given.GetValueOrDefault("on"), out var day) is { } unreadable)
            return unreadable;
        var on = day ?? ledger.Today(posted.Region);

        var (outcome, _) = await PlanWork.KeepAsync(
            ledger, on, given, new(posted.Region, PostedRequest.HeadersOf(context))
            {
                ExpectedVersion = posted.Expected, Also = outcomes => posted.Again.Keep(outcomes[0]),
            }, context, context.RequestAborted);
        return await posted.AnswerAsync(
            context, outcome, outcome.Refusal is null ? CommandAnswer.Of(outcome) : null);
    }

    private static async Task<IResult> ReserveAsync(OpenLedger ledger, string code, string plan, HttpContext context)
    {
        var (posted, answer) = await PostedRequest.ReadAsync(ledger, $"plans/{plan}/reservations", code, context);
        if (posted is null)
            return answer!;
        if (Fields(posted.Body, out var given) is { } problem)
            return problem;
        if (!PlanWork.TryPer(given.GetValueOrDefault("per"), out var per))
            return Problems.Parameter("per", "month, total");
        if (AskedReport.Day("document_date", given.GetValueOrDefault("document_date"), out var day)
            is { } unreadable)
            return unreadable;
        var date = day ?? ledger.Today(posted.Region);

        var outcomes = await PlanWork.ReserveAsync(
            ledger, plan, per, date, new(posted.Region, PostedRequest.HeadersOf(context))
            {
                ExpectedVersion = posted.Expected, Also = posted.Again.Keep,
            }, context, context.RequestAborted);
        return await posted.AnswerAsync(
            context, outcomes[0], outcomes[0].Refusal is null ? outcomes.Select(CommandAnswer.Of) : null);
    }

    private static IResult? Fields(byte[] body, out Dictionary<string, string> given)
    {
        given = [];
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return CommandEndpoints.Malformed();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (member is { Name: "mix", Value.ValueKind: JsonValueKind.Array })
                {
                    if (PlanMix.AddJson(member.Value, given) is { } fault)
                        return Problems.Of(
                            StatusCodes.Status422UnprocessableEntity, "plan-text-unreadable", fault);
                    continue;
                }

                given[member.Name] = member.Value.ValueKind switch
                {
                    JsonValueKind.String => member.Value.GetString()!,
                    JsonValueKind.Null => "",
                    _ => member.Value.GetRawText(),
                };
            }

            return given.Values.Any(text => text.Contains('\0')) ? CommandEndpoints.Malformed() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return CommandEndpoints.Malformed();
        }
    }

    private static string CodeOf(HttpRequest request) => $"{request.RouteValues["plan"]}";

    private static IResult Refused(Refusal refusal) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, refusal.Rule, refusal.Message);
}
