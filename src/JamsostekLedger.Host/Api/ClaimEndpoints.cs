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
            async (moment, request, cancellation) =>
            {
                var today = RiskVerb.Today(moment.Region, ledger.Clock);
                return TryDay(request, out var on)
                    ? ReportEndpoints.Json(ClaimsDueReport.Of(await DueClaimsQuery.RunAsync(
                        moment, on ?? today, today, cancellation)))
                    : Problems.Parameter("on", "2025-12-31");
            });
        ReportEndpoints.Map(group, ledger, "cases/{**claim}", "One claim from notice to payment",
            async (moment, request, cancellation) =>
            {
                if (!TryDay(request, out var on))
                    return Problems.Parameter("on", "2025-12-31");
                var day = on ?? RiskVerb.Today(moment.Region, ledger.Clock);
                var number = $"{request.RouteValues["claim"]}";
                var file = await ClaimQuery.RunAsync(moment, number, on, day, cancellation);
                return file is null
                    ? Problems.Of(StatusCodes.Status404NotFound, "claim-unknown", $"Klaim {number} tidak tercatat.")
                    : ReportEndpoints.Json(ClaimReport.Of(moment.Region, day, moment.AsOf.RecordedAt, file));
            });
    }

    private static bool TryDay(HttpRequest request, out LocalDate? day)
    {
        day = null;
        if (request.Query["on"].ToString() is not { Length: > 0 } text)
            return true;
        if (!ReportEndpoints.TryDay(text, out var given))
            return false;
        day = given;
        return true;
    }
}
