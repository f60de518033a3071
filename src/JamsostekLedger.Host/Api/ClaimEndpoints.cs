using JamsostekLedger.Access;
using JamsostekLedger.Host.Claims;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>One claim whole over HTTP.</summary>
public static class ClaimEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapClaims(this RouteGroupBuilder group, OpenLedger ledger)
    {
        ReportEndpoints.Map(group.For(Right.ReadRecords), ledger, "cases/{**claim}", "One claim from notice to payment",
            AskedParameters.DayOrToday.Parameters,
            async (asking, request, cancellation) =>
            {
                if (AskedReport.Day("on", request.Query["on"], out var on) is { } refused)
                    return refused;
                var number = $"{request.RouteValues["claim"]}";
                var file = await ClaimQuery.RunAsync(
                    asking.Moment, number, on, on ?? asking.Today, cancellation);
                return file is null
                    ? Problems.Of(StatusCodes.Status404NotFound, "claim-unknown", new Text(
                        $"Klaim {number} tidak tercatat.", $"No claim {number} is recorded."))
                    : ReportEndpoints.Json(ClaimReport.Of(
                        asking.Region, on ?? asking.Today, asking.Moment.AsOf.RecordedAt, file));
            }).Produces<ClaimReport>();
    }
}
