using JamsostekLedger.Access;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Periods;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// Closing of the books over HTTP: <c>POST …/periods/{period}/closings</c> and <c>…/reopenings</c>, with a reason.
/// </summary>
public static class PeriodEndpoints
{
    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapPeriods(this RouteGroupBuilder group, OpenLedger ledger)
    {
        Map("closings", "close-period", "Closes the books of a month or year and keeps their balances",
            (period, on, reason) => new ClosePeriod(period, on, reason));
        Map("reopenings", "reopen-period", "Opens closed books again",
            (period, on, reason) => new ReopenPeriod(period, on, reason));

        void Map(
            string route, string name, string summary, Func<FiscalPeriod, LocalDate, string, ICommand> command) =>
            group.For(Right.RecordMoney).MapPost(
                $"periods/{{period}}/{route}", (string region, string period, HttpContext context) =>
                    PostAsync(ledger, region, (period, route), command, context))
                .WithSummary(summary).WithName(name).Accepts<AskedPeriodChange>("application/json")
                .Records<CommandAnswer>();
    }

    private static async Task<IResult> PostAsync(
        OpenLedger ledger, string code, (string Period, string Route) of,
        Func<FiscalPeriod, LocalDate, string, ICommand> command, HttpContext context)
    {
        var (posted, answer) = await PostedRequest.ReadAsync(ledger, $"periods/{of.Period}/{of.Route}", code, context);
        if (posted is null)
            return answer!;
        if (AskedPeriod.Fiscal("period", of.Period, out var period) is { } told)
            return Problems.Of(StatusCodes.Status400BadRequest, told);
        if (posted.Json<AskedPeriodChange>() is not { } asked || asked.Reason?.Contains('\0') == true)
            return CommandEndpoints.Malformed();
        LocalDate? on = null;
        if (asked.On is not null && AskedReport.Day("on", asked.On, out on) is { } unreadable)
            return unreadable;
        var outcome = await PeriodWork.RecordAsync(
            ledger, command(period, on ?? ledger.Today(posted.Region), asked.Reason ?? ""),
            new(posted.Region, PostedRequest.HeadersOf(context))
            {
                ExpectedVersion = posted.Expected, Also = outcomes => posted.Again.Keep(outcomes[0]),
            }, context, context.RequestAborted);
        return await posted.AnswerAsync(
            context, outcome, outcome.Refusal is null ? CommandAnswer.Of(outcome) : null);
    }

    /// <summary>What is asked.</summary>
    /// <param name="Reason">By which paper, or why.</param>
    /// <param name="On">Its day; today in the region without it.</param>
    public sealed record AskedPeriodChange(string? Reason, string? On);
}
