using JamsostekLedger.Access;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Reconciliation;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Periods;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// What persons say of a reconciliation over HTTP: <c>POST …/reconciliations/{period}/joins|parts</c> of rows,
/// <c>…/breaks/{id}/explanations|deferrals|assignments</c> of a break.
/// </summary>
public static class ReconcileEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapReconciliation(this RouteGroupBuilder group, OpenLedger ledger)
    {
        MapRows("joins", joins: true, "Says that rows of both sides belong together");
        MapRows("parts", joins: false, "Says that matched rows do not belong together");
        MapBreak("explanations", "Says why a break is there", asked => (asked.Reason, null), _ => null);
        MapBreak("deferrals", "Leaves a break for a later period", asked => (null, asked.To),
            asked => AskedPeriod.Fiscal("to", asked.To, out _));
        group.For(Right.RecordMoney).MapPost("reconciliations/{period}/breaks/{id}/assignments",
                (string region, string period, string id, HttpContext context) => PostAsync<AskedAssignment>(
                    ledger, region, (period, $"breaks/{id}/assignments"), context, async (of, asked, recording) =>
                        (await ReconcileWork.AssignAsync(ledger, [new(
                            $"{of}", 0, ledger.Today(recording.Region), id, Note(asked.To), Note(asked.Note))],
                            recording, context, context.RequestAborted))[0], _ => null))
            .WithSummary("Has somebody look into a break").WithName("reconcile-assignments")
            .Accepts<AskedAssignment>("application/json").Records<CommandAnswer>();

        void MapRows(string route, bool joins, string summary) => group.For(Right.RecordMoney).MapPost(
                $"reconciliations/{{period}}/{route}", (string region, string period, HttpContext context) =>
                    PostAsync<AskedRows>(ledger, region, (period, route), context, (of, asked, recording) =>
                        ReconcileWork.RuleAsync(ledger, new(
                            $"{of}", 0, ledger.Today(recording.Region), asked.Pairing ?? "", joins,
                            [.. asked.Left ?? []], [.. asked.Right ?? []], Note(asked.Note),
                            joins && asked.Tolerance > 0 ? new(asked.Tolerance.Value) : null), recording, context,
                            context.RequestAborted), _ => null))
            .WithSummary(summary).WithName($"reconcile-{route}").Accepts<AskedRows>("application/json")
            .Records<CommandAnswer>();

        void MapBreak(
            string route, string summary, Func<AskedExplanation, (string? Code, string? To)> of,
            Func<AskedExplanation, RuleText?> unreadable) =>
            group.For(Right.RecordMoney).MapPost($"reconciliations/{{period}}/breaks/{{id}}/{route}",
                    (string region, string period, string id, HttpContext context) =>
                    PostAsync<AskedExplanation>(
                        ledger, region, (period, $"breaks/{id}/{route}"), context, async (about, asked, recording) =>
                        {
                            var (code, deferred) = of(asked);
                            return (await ReconcileWork.ExplainAsync(ledger, [new(
                                $"{about}", 0, ledger.Today(recording.Region), id, "", code, Note(asked.Note),
                                deferred)], recording, context, context.RequestAborted))[0];
                        }, unreadable))
                .WithSummary(summary).WithName($"reconcile-{route}").Accepts<AskedExplanation>("application/json")
                .Records<CommandAnswer>();
    }

    private static async Task<IResult> PostAsync<TAsked>(
        OpenLedger ledger, string code, (string Period, string Route) of, HttpContext context,
        Func<FiscalPeriod, TAsked, RecordOnLedger, Task<Outcome>> record, Func<TAsked, RuleText?> unreadable)
        where TAsked : class
    {
        var (posted, answer) = await PostedRequest.ReadAsync(
            ledger, $"reconciliations/{of.Period}/{of.Route}", code, context);
        if (posted is null)
            return answer!;
        if (AskedPeriod.Fiscal("period", of.Period, out var period) is { } told)
            return Problems.Of(StatusCodes.Status400BadRequest, told);
        if (posted.Json<TAsked>() is not { } asked || $"{asked}".Contains('\0', StringComparison.Ordinal))
            return CommandEndpoints.Malformed();
        if (unreadable(asked) is { } why)
            return Problems.Of(StatusCodes.Status400BadRequest, why);
        var outcome = await record(period, asked, new(posted.Region, PostedRequest.HeadersOf(context))
        {
            ExpectedVersion = posted.Expected, Also = outcomes => posted.Again.Keep(outcomes[0]),
        });
        return await posted.AnswerAsync(
            context, outcome, outcome.Refusal is null ? CommandAnswer.Of(outcome) : null);
    }

    // A note is kept for ever and names nobody by NIK.
    private static string Note(string? note) => NikText.Masked((note ?? "").Trim());

    /// <summary>What is asked of rows.</summary>
    /// <param name="Pairing">Name of the pairing.</param>
    /// <param name="Left">Keys on the ledger's side.</param>
    /// <param name="Right">Keys on the other side.</param>
    /// <param name="Note">Why.</param>
    /// <param name="Tolerance">The difference in rupiah that is allowed, or nothing.</param>
    public sealed record AskedRows(
        string? Pairing, IReadOnlyList<string>? Left, IReadOnlyList<string>? Right, string? Note, long? Tolerance);

    /// <summary>Who is to look into a break.</summary>
    /// <param name="To">Office or function.</param>
    /// <param name="Note">In words, or nothing.</param>
    public sealed record AskedAssignment(string? To, string? Note);

    /// <summary>What is asked of a break.</summary>
    /// <param name="Reason">Code from the closed list of the break's reason.</param>
    /// <param name="Note">Why.</param>
    /// <param name="To">The period that it is left for.</param>
    public sealed record AskedExplanation(string? Reason, string? Note, string? To);
}
