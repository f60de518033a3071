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
            async (moment, request, cancellation) => await OfWindowAsync(request, async (from, to) =>
                await ClaimBreakdownQuery.RunAsync(moment, from, to, cancellation)));
        ReportEndpoints.Map(group, ledger, "claims/ratio", "Benefits paid beside premiums paid, never netted",
            async (moment, request, cancellation) => await OfWindowAsync(request, async (from, to) =>
                await ClaimsRatioQuery.RunAsync(moment, from, to, cancellation)));
        ReportEndpoints.Map(group, ledger, "claim-checks", "Claims against cover, premiums and rosters",
            async (moment, request, cancellation) => await OfDayAsync(ledger, moment.Region, request, async on =>
            {
                var run = await ClaimCheckQuery.RunAsync(moment, on, cancellation);
                // Its lists are written as they are read.
                request.HttpContext.Response.RegisterForDispose(run);
                return run.Report;
            }));
        ReportEndpoints.Map(group, ledger, "claimants", "Who of a programme's enrolled has died or been hurt",
            async (moment, request, cancellation) =>
                request.Query["programme"].ToString() is { Length: > 0 } programme
                    ? await OfDayAsync(ledger, moment.Region, request, async on => await ClaimCheckQuery.ClaimantsAsync(
                        moment, programme, on, cancellation))
                    : Problems.Parameter("programme", "rentan-2024"));
    }

    private static async Task<IResult> OfWindowAsync<T>(
        HttpRequest request, Func<LocalDate, LocalDate, Task<T>> answer) =>
        !ReportEndpoints.TryDay(request.Query["from"], out var from) ? Problems.Parameter("from", "2024-01-01")
        : !ReportEndpoints.TryDay(request.Query["to"], out var to) ? Problems.Parameter("to", "2024-12-31")
        : ReportEndpoints.Json(await answer(from, to));

    // No day is today, by the region's calendar.
    private static async Task<IResult> OfDayAsync<T>(
        OpenLedger ledger, Region region, HttpRequest request, Func<LocalDate, Task<T>> answer) =>
        request.Query["on"].ToString() is not { Length: > 0 } text
            ? ReportEndpoints.Json(await answer(RiskVerb.Today(region, ledger.Clock)))
            : ReportEndpoints.TryDay(text, out var on)
                ? ReportEndpoints.Json(await answer(on))
                : Problems.Parameter("on", "2024-12-31");
}
