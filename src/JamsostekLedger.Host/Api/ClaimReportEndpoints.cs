using JamsostekLedger.Host.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>The reports on claims beside <c>claims</c> itself: breakdown, ratio, checks, claimants.</summary>
public static class ClaimReportEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapClaimReports(this RouteGroupBuilder group, OpenLedger ledger)
    {
        ReportEndpoints.Map(group, ledger, "claims/breakdown",
            "Benefits paid by component, district, event year and in all other ways",
            (moment, request, cancellation) => AskedReport.OfWindowAsync(request, (from, to) =>
                ClaimBreakdownQuery.RunAsync(moment, from, to, cancellation)));
        ReportEndpoints.Map(group, ledger, "claims/ratio", "Benefits paid beside premiums paid, never netted",
            (moment, request, cancellation) => AskedReport.OfWindowAsync(request, (from, to) =>
                ClaimsRatioQuery.RunAsync(moment, from, to, cancellation)));
        ReportEndpoints.Map(group, ledger, "claim-checks", "Claims against cover, premiums and rosters",
            (moment, request, cancellation) => OfDayAsync(ledger, moment.Region, request, async on =>
            {
                var run = await ClaimCheckQuery.RunAsync(moment, on, cancellation);
                // Its lists are written as they are read.
                request.HttpContext.Response.RegisterForDispose(run);
                return run.Report;
            }));
        ReportEndpoints.Map(group, ledger, "claimants", "Who of a programme's enrolled has died or been hurt",
            async (moment, request, cancellation) =>
                request.Query["programme"].ToString() is { Length: > 0 } programme
                    ? await OfDayAsync(ledger, moment.Region, request, on => ClaimCheckQuery.ClaimantsAsync(
                        moment, programme, on, cancellation))
                    : Problems.Parameter("programme", "rentan-2024"));
    }

    private static Task<IResult> OfDayAsync<T>(
        OpenLedger ledger, Region region, HttpRequest request, Func<LocalDate, Task<T>> answer) =>
        AskedReport.OfDayAsync(request, RiskVerb.Today(region, ledger.Clock), answer);
}
