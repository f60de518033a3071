using JamsostekLedger.Host.Checks;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Host.Figures;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Rates;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>The reports over HTTP: the same questions and the same JSON as the verbs.</summary>
public static class ReportEndpoints
{
    /// <summary>Answers a question about a region as it was recorded at an instant.</summary>
    internal delegate Task<IResult> Answer(Moment moment, HttpRequest request, CancellationToken cancellation);

    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapReports(this RouteGroupBuilder group, OpenLedger ledger)
    {
        Map(group, ledger, "budget-use", "How a year's pagu is used", (moment, request, cancellation) =>
            AskedReport.OfYearAsync(request, year => BudgetUseQuery.RunAsync(moment, year, cancellation)));
        Map(group, ledger, "claims", "Benefits paid in a window of days", (moment, request, cancellation) =>
            AskedReport.OfWindowAsync(request, (from, to) =>
                ClaimTotalsQuery.RunAsync(moment, from, to, cancellation)));
        Map(group, ledger, "premiums", "Premiums by month of cover", (moment, request, cancellation) =>
            AskedReport.OfYearAsync(request, year => PremiumReportQuery.RunAsync(moment, year, cancellation)));
        Map(group, ledger, "risk", "Who lapses if nothing is paid", (moment, request, cancellation) =>
            AskedReport.OfDayAsync(request, RiskVerb.Today(moment.Region, ledger.Clock), on =>
                LapseRiskQuery.RunAsync(moment, on, cancellation)));
        Map(group, ledger, "figures", "Published figures against the ledger", async (moment, _, cancellation) =>
            Json(FiguresReport.Of(moment.Region.Code, moment.AsOf.RecordedAt,
                await FigureChecksQuery.RunAsync(moment, cancellation))));
        Map(group, ledger, "rates", "Premium rates, and what a worker costs in a month from each fund",
            async (moment, request, cancellation) =>
            {
                if (AskedReport.Month("month", request.Query["month"], out var asked) is { } refused)
                    return refused;
                var month = asked ?? RiskVerb.Today(moment.Region, ledger.Clock).ToYearMonth();
                return WageQuestion.TryRead(
                    request.Query["wage"], request.Query["riskClass"], request.Query["labourIntensive"] == "true",
                    out var wage)
                    ? Json(RatesReport.Of(moment.Region.Code, month, moment.AsOf.RecordedAt,
                        await RateTableQuery.RunAsync(moment, cancellation), wage))
                    : Problems.Parameter("wage", "3000000&riskClass=1");
            });
        Map(group, ledger, "coverage", "Coverage on a day and what its target lacks",
            (moment, request, cancellation) => AskedReport.OfDayAsync(request, on =>
                CoverageQuery.RunAsync(moment, on, cancellation)));
        Map(group, ledger, "checks", "Cover and claims on the first of each month",
            async (moment, _, cancellation) => Json(MonthlyChecksReport.Of(
                moment.Region.Code, await MonthlyChecks.ListAsync(moment, cancellation))));
        Map(group, ledger, "programmes", "Programmes that were opened", async (moment, _, cancellation) =>
            Json(new
            {
                Region = moment.Region.Code,
                RecordedAsOf = moment.AsOf.RecordedAt,
                Programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation),
            }));
    }

    /// <summary>Maps one of them: the region and the instant are read here.</summary>
    internal static void Map(RouteGroupBuilder group, OpenLedger ledger, string route, string summary, Answer answer) =>
        group.MapGet(route, async (string region, HttpRequest request, CancellationToken cancellation) =>
        {
            if (Regions.Find(region) is not { } found)
                return Problems.UnknownRegion(region);
            Instant? instant = null;
            if (request.Query["recordedAsOf"].ToString() is { Length: > 0 } text)
            {
                if (!InstantText.TryParse(text, out var given))
                    return Problems.Parameter("recordedAsOf", "2024-12-31T16:00:00Z");
                if (await Moment.IsToComeAsync(ledger.Database, found.Code, given, ledger.Clock, cancellation))
                    return Problems.Of(StatusCodes.Status422UnprocessableEntity, RuleText.ToCome);
                instant = given;
            }

            await using var moment = await ledger.MomentAsync(found, instant, cancellation);
            return await answer(moment, request, cancellation);
        }).WithSummary(summary).WithName(NameOf(route));

    private static string NameOf(string route) =>
        $"report-{route.Replace("/{plan}", "-one").Replace("/{**claim}", "-one").Replace('/', '-')}";

    /// <summary>A report as the verbs write it.</summary>
    internal static IResult Json<T>(T value) => Results.Json(value, ReportJson.Options);
}
