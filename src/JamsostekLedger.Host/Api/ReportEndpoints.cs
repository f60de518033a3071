using JamsostekLedger.Host.Checks;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Host.Figures;
using JamsostekLedger.Host.Rates;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Host.Api;

/// <summary>The reports over HTTP: the same questions and the same JSON as the verbs.</summary>
public static class ReportEndpoints
{
    /// <summary>Answers a question about a region as it was recorded at an instant.</summary>
    internal delegate Task<IResult> Answer(
        Region region, AsOf asOf, HttpRequest request, CancellationToken cancellation);

    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapReports(this RouteGroupBuilder group, OpenLedger ledger)
    {
        Map(group, ledger, "budget-use", "How a year's pagu is used", async (region, asOf, request, cancellation) =>
            int.TryParse(request.Query["year"], out var year)
                ? Json(await BudgetUseQuery.RunAsync(ledger.Database, region.Code, year, asOf, cancellation))
                : Problems.Parameter("year", "2024"));
        Map(group, ledger, "claims", "Benefits paid in a window of days", async (region, asOf, request, cancellation) =>
        {
            if (!TryDay(request.Query["from"], out var from))
                return Problems.Parameter("from", "2024-01-01");
            if (!TryDay(request.Query["to"], out var to))
                return Problems.Parameter("to", "2024-11-28");
            return Json(await ClaimTotalsQuery.RunAsync(ledger.Database, region.Code, from, to, asOf, cancellation));
        });
        Map(group, ledger, "premiums", "Premiums by month of cover", async (region, asOf, request, cancellation) =>
            int.TryParse(request.Query["year"], out var year) && year is > 0 and < 9999
                ? Json(await PremiumReportQuery.RunAsync(ledger.Database, region.Code, year, asOf, cancellation))
                : Problems.Parameter("year", "2024"));
        Map(group, ledger, "risk", "Who lapses if nothing is paid", async (region, asOf, request, cancellation) =>
            request.Query["on"].ToString() is not { Length: > 0 } text
                ? Json(await LapseRiskQuery.RunAsync(
                    ledger.Database, region.Code, RiskVerb.Today(region, ledger.Clock), asOf, cancellation))
                : TryDay(text, out var on)
                    ? Json(await LapseRiskQuery.RunAsync(ledger.Database, region.Code, on, asOf, cancellation))
                    : Problems.Parameter("on", "2024-12-31"));
        Map(group, ledger, "figures", "Published figures against the ledger", async (region, asOf, _, cancellation) =>
            Json(FiguresReport.Of(region.Code, asOf.RecordedAt,
                await FigureChecksQuery.RunAsync(ledger.Database, region.Code, asOf, cancellation))));
        Map(group, ledger, "rates", "Premium rates, and what a worker costs in a month from each fund",
            async (region, asOf, request, cancellation) =>
            {
                if (!TryMonth(request.Query["month"], ledger.Clock, region, out var month))
                    return Problems.Parameter("month", "2026-05");
                return WageQuestion.TryRead(
                    request.Query["wage"], request.Query["riskClass"], request.Query["labourIntensive"] == "true",
                    out var asked)
                    ? Json(RatesReport.Of(region.Code, month, asOf.RecordedAt,
                        await RateTableQuery.RunAsync(ledger.Database, region.Code, asOf, cancellation), asked))
                    : Problems.Parameter("wage", "3000000&riskClass=1");
            });
        Map(group, ledger, "coverage", "Coverage on a day and what its target lacks",
            async (region, asOf, request, cancellation) => TryDay(request.Query["on"], out var on)
                ? Json(await CoverageQuery.RunAsync(ledger.Database, region.Code, on, asOf, cancellation))
                : Problems.Parameter("on", "2025-03-31"));
        group.MapGet("checks", async (string region, CancellationToken cancellation) => Regions.Find(region) is null
                ? Problems.UnknownRegion(region)
                : Json(MonthlyChecksReport.Of(
                    region, await MonthlyChecks.ListAsync(ledger.Database, region, cancellation))))
            .WithSummary("Cover and claims on the first of each month").WithName("report-checks");
        Map(group, ledger, "programmes", "Programmes that were opened", async (region, asOf, _, cancellation) =>
            Json(new
            {
                Region = region.Code,
                RecordedAsOf = asOf.RecordedAt,
                Programmes = await ViewQueries.ListAsync<ProgrammeCard>(
                    ledger.Database, region.Code, asOf, cancellation),
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
                instant = given;
            }

            var asOf = await AsOf.AtAsync(ledger.Database, found.Code, instant, ledger.Clock, cancellation);
            return await answer(found, asOf, request, cancellation);
        }).WithSummary(summary).WithName(NameOf(route));

    private static string NameOf(string route) =>
        $"report-{route.Replace("/{plan}", "-one").Replace("/{**claim}", "-one").Replace('/', '-')}";

    /// <summary>Reads a day.</summary>
    internal static bool TryDay(string? text, out LocalDate day)
    {
        var parsed = LocalDatePattern.Iso.Parse(text ?? "");
        return parsed.TryGetValue(default, out day);
    }

    // No month is this one, by the region's calendar.
    private static bool TryMonth(string? text, IClock clock, Region region, out YearMonth month)
    {
        month = clock.GetCurrentInstant().InZone(region.Zone).Date.ToYearMonth();
        return string.IsNullOrEmpty(text) || YearMonthPattern.Iso.Parse(text).TryGetValue(default, out month);
    }

    /// <summary>A report as the verbs write it.</summary>
    internal static IResult Json<T>(T value) => Results.Json(value, ReportJson.Options);
}
