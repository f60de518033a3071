using JamsostekLedger.Access;
using JamsostekLedger.Host.Checks;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Rates;
using JamsostekLedger.Host.Reports;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>The reports over HTTP: the same questions and the same JSON as the verbs.</summary>
public static class ReportEndpoints
{
    private static readonly AskedParameter[] OfRates =
    [
        new("month", new("Bulan perlindungan; tanpa itu bulan ini", "Month of cover; this one without it"),
            AskedKind.Month, "2026-05", IsRequired: false),
        new("wage", new("Upah sebulan seorang penerima upah", "Monthly wage of an employee"), AskedKind.Text,
            "3000000", IsRequired: false),
        new("riskClass", new(
            "Kelompok risiko pemberi kerja, 1 sampai 5", "Risk class of the employer, 1 to 5; 1 without it"),
            AskedKind.Text, "1", IsRequired: false),
        new("labourIntensive", new("Industri padat karya", "Labour-intensive industry"), AskedKind.Flag, "true",
            IsRequired: false),
    ];

    private static readonly AskedParameter Format = new("format", new(
            "json, csv, atau xlsx; kode laporan ada di kepala Report-Code",
            "json, csv or xlsx; the report's code is in the header Report-Code"),
        AskedKind.Text, "csv", IsRequired: false);

    private static readonly AskedParameter Table = new("table", new(
            "Hanya tabel ini dari csv atau xlsx; report adalah yang dikatakan laporan tentang dirinya",
            "This table only, of csv or xlsx; report is what the report says of itself"),
        AskedKind.Text, ReportTable.Itself, IsRequired: false);

    /// <summary>Answers a question about a region as it was recorded at an instant.</summary>
    internal delegate Task<IResult> Answer(Asking asking, HttpRequest request, CancellationToken cancellation);

    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapReports(this RouteGroupBuilder group, OpenLedger ledger)
    {
        foreach (var question in AllQuestions.Make())
        {
            var whose = group.For([.. question.Needs]);
            AskedParameter[] asked = [.. question.Parameters, Format, Table];
            Map(whose, ledger, question.Name, question.Told.En, asked, Asked)
                .Produces(StatusCodes.Status200OK, question.Answer);
            if (question.Earlier is { } earlier)
                Map(whose, ledger, earlier, question.Told.En, asked, Asked)
                    .WithName($"earlier-{question.Name}").ExcludeFromDescription();

            Task<IResult> Asked(Asking asking, HttpRequest request, CancellationToken cancellation) =>
                AnswerAsync(question, asking, request, cancellation);
        }

        Map(
            group.For(Right.ReadTotals), ledger, "rates",
            "Premium rates, and what a worker costs in a month from each fund", OfRates, RatesAsync)
            .Produces<RatesReport>();
        Map(group.For(Right.ReadTotals), ledger, "checks", "Cover and claims on the first of each month", [],
            async (asking, _, cancellation) => Json(MonthlyChecksReport.Of(
                asking.Region.Code, await MonthlyChecks.ListAsync(asking.Moment, cancellation))))
            .Produces<MonthlyChecksReport>();
        Map(
            group.For(Right.ReadTotals), ledger, "programmes", "Programmes that were opened", [],
            async (asking, _, cancellation) =>
            Json(new ProgrammesReport(asking.Region.Code, asking.Moment.AsOf.RecordedAt,
                await ViewQueries.ListAsync<ProgrammeCard>(asking.Moment, cancellation))))
            .Produces<ProgrammesReport>();
    }

    /// <summary>Maps one of them: the region and the instant are read here.</summary>
    internal static RouteHandlerBuilder Map(
        RouteGroupBuilder group, OpenLedger ledger, string route, string summary,
        IReadOnlyList<AskedParameter> parameters, Answer answer) =>
        group.MapGet(route, async (string region, HttpRequest request, CancellationToken cancellation) =>
        {
            if (Regions.Find(region) is not { } found)
                return Problems.UnknownRegion(region);
            Instant? instant = null;
            if (request.Query[AskedParameter.RecordedAsOf.Name].ToString() is { Length: > 0 } text)
            {
                if (!InstantText.TryParse(text, out var given))
                    return Problems.Parameter(AskedParameter.RecordedAsOf.Name, AskedParameter.RecordedAsOf.Example);
                if (await Moment.IsToComeAsync(ledger.Database, found.Code, given, ledger.Clock, cancellation))
                    return Problems.Of(StatusCodes.Status422UnprocessableEntity, RuleText.ToCome);
                instant = given;
            }

            await using var moment = await ledger.MomentAsync(found, instant, cancellation);
            return await answer(new(ledger, moment), request, cancellation);
        }).WithSummary(summary).WithName(NameOf(route))
            .WithMetadata([.. parameters, AskedParameter.RecordedAsOf]);

    private static async Task<IResult> AnswerAsync(
        Question question, Asking asking, HttpRequest request, CancellationToken cancellation)
    {
        var (format, table) = (request.Query[Format.Name].ToString(), request.Query[Table.Name].ToString());
        var unwritten = ReportFile.Read(
            question.Answer, format.Length > 0 ? format : "json", table.Length > 0 ? table : null, out var file);
        if (unwritten is not null)
            return Problems.Of(StatusCodes.Status400BadRequest, unwritten);
        var answered = await question.AnswerAsync(asking, request.Query, cancellation);
        if (answered.End is { } end)
            request.HttpContext.Response.RegisterForDispose(end);
        return answered.Refused is { } told
            ? Problems.Of(StatusCodes.Status400BadRequest, told)
            : new ReportResult(file, answered.Json!, hash => asking.CodeOf(
                question.Report, question.Parameters, name => request.Query[name], hash));
    }

    private static async Task<IResult> RatesAsync(
        Asking asking, HttpRequest request, CancellationToken cancellation)
    {
        if (AskedReport.Month("month", request.Query["month"], out var asked) is { } refused)
            return refused;
        var month = asked ?? asking.Today.ToYearMonth();
        return WageQuestion.TryRead(
            request.Query["wage"], request.Query["riskClass"], request.Query["labourIntensive"] == "true",
            out var wage)
            ? Json(RatesReport.Of(asking.Region.Code, month, asking.Moment.AsOf.RecordedAt,
                await RateTableQuery.RunAsync(asking.Moment, cancellation), wage))
            : Problems.Parameter("wage", "3000000&riskClass=1");
    }

    private static string NameOf(string route) =>
        $"report-{route.Replace("/{plan}", "-one").Replace("/{**claim}", "-one").Replace('/', '-')}";

    /// <summary>A report as the verbs write it.</summary>
    internal static IResult Json<T>(T value) => Results.Json(value, ReportJson.Options);

    private sealed record ProgrammesReport(
        string Region, Instant RecordedAsOf, IReadOnlyList<ProgrammeCard> Programmes);
}
