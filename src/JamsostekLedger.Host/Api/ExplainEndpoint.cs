using JamsostekLedger.Access;
using JamsostekLedger.Host.Audit;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Api;

/// <summary>The tree of a figure over HTTP: the same JSON as the verb, written while it is read.</summary>
internal static class ExplainEndpoint
{
    /// <summary>Maps it below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapExplain(this RouteGroupBuilder group, OpenLedger ledger) => ReportEndpoints.Map(
        group.For(Right.ReadRecords), ledger, "explain", "The facts, documents and rows of files behind a figure",
        ExplainAsked.Parameters.Parameters, async (asking, request, cancellation) =>
        {
            if (ExplainAsked.Parameters.Read(request.Query, out var asked) is { } told)
                return Problems.Of(StatusCodes.Status400BadRequest, told);

            // Here and not later: the moment ends with this.
            var response = request.HttpContext.Response;
            response.ContentType = "application/json; charset=utf-8";
            await Explained.WriteAsync(asking.Moment, asked, response.Body, cancellation);
            return Results.Empty;
        }).Produces<ExplainedPart>();
}
