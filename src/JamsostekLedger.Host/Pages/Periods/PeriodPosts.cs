using JamsostekLedger.Access;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Periods;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Host.Pages.Periods;

/// <summary>
/// What the form on closing records. It leads back to the page; what is refused comes back with the form as it was
/// filled in.
/// </summary>
internal static class PeriodPosts
{
    /// <summary>Maps the page's forms.</summary>
    public static void MapPeriodPosts(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        Map("closings", (period, on, reason) => new ClosePeriod(period, on, reason));
        Map("reopenings", (period, on, reason) => new ReopenPeriod(period, on, reason));

        void Map(string route, Func<FiscalPeriod, LocalDate, string, ICommand> command) =>
            app.For(Right.RecordMoney).MapPost(
                
            $"/regions/{{code}}/periods/{route}",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => RecordAsync(served, asked, command, context, end), cancellation));
    }

    private static async Task<IResult?> RecordAsync(
        WebServerOptions served, Asked asked, Func<FiscalPeriod, LocalDate, string, ICommand> command,
        HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var (ledger, region) = (served.Ledger, asked.Region!);
        if (AskedPeriod.Fiscal("period", given.GetValueOrDefault("period"), out var period) is { } told)
            throw UnreadableAddressException.Period(told);

        var row = GivenRow.Of(given);
        var headers = new Headers(row.Key(PostedForm.Actor), "page");
        var refusal = row.Refusals is [var first, ..] ? new Refusal(first.Rule, first.Message) : null;
        var outcome = refusal is not null ? null : await PeriodWork.RecordAsync(
            ledger, command(period, ledger.Today(region), given.GetValueOrDefault("reason", "")),
            new(region, headers), context, cancellation);
        refusal ??= outcome!.Refusal;
        var page = asked with { Path = $"/regions/{region.Code}/periods" };
        if (refusal is null)
            return ApprovalPosts.After(
                context, asked, outcome!, page.InRegion("periods", ("period", $"{period}")));

        var query = asked.Query.ToDictionary();
        query["period"] = [$"{period}"];
        await using var moment = await ledger.MomentAsync(region, null, cancellation);
        return PageRoutes.Page<PeriodsView>(
            await PeriodsPage.LoadAsync(served, moment, page with { Query = query }, refusal, given, cancellation),
            StatusCodes.Status422UnprocessableEntity);
    }
}
