using JamsostekLedger.Host.Claims;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>Cases over HTTP: the ageing list, and one claim whole.</summary>
public static class ClaimEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapClaims(this RouteGroupBuilder group, OpenLedger ledger)
    {
        ReportEndpoints.Map(group, ledger, "claims-due", "Open cases, what is late and what it costs",
            (moment, request, cancellation) =>
            {
                var today = RiskVerb.Today(moment.Region, ledger.Clock);
                return AskedReport.OfDayAsync(request, today, async on => ClaimsDueReport.Of(
                    await DueClaimsQuery.RunAsync(moment, on, today, cancellation)));
            });
        ReportEndpoints.Map(group, ledger, "cases/{**claim}", "One claim from notice to payment",
            async (moment, request, cancellation) =>
            {
                if (AskedReport.Day("on", request.Query["on"], out var on) is { } refused)
                    return refused;
                var day = on ?? RiskVerb.Today(moment.Region, ledger.Clock);
                var number = $"{request.RouteValues["claim"]}";
                var file = await ClaimQuery.RunAsync(moment, number, on, day, cancellation);
                return file is null
                    ? Problems.Of(StatusCodes.Status404NotFound, "claim-unknown", $"Klaim {number} tidak tercatat.")
                    : ReportEndpoints.Json(ClaimReport.Of(moment.Region, day, moment.AsOf.RecordedAt, file));
            });
    }
}
