using JamsostekLedger.Access;
using JamsostekLedger.Host.Audit;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Api;

/// <summary>What changed between two instants, over HTTP: the same JSON as the verb.</summary>
internal static class ChangesEndpoint
{
    /// <summary>Maps it below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapChanges(this RouteGroupBuilder group, OpenLedger ledger) => ReportEndpoints.Map(
        group.For(Right.ReadRecords), ledger, "changes",
        "Which figures changed between two instants, and the facts that did it",
        ChangesAsked.Parameters.Parameters, async (asking, request, cancellation) =>
        {
            if (ChangesAsked.Parameters.Read(request.Query, out var asked) is { } told)
                return Problems.Of(StatusCodes.Status400BadRequest, told);
            return await ChangesVerb.AnswerAsync(ledger, asking.Moment, asked, cancellation) is { } report
                ? ReportEndpoints.Json(report)
                : Problems.Of(StatusCodes.Status422UnprocessableEntity, RuleText.ToCome);
        }).Produces<ChangesReport>();
}
