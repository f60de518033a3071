using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Plans;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Plans;

/// <summary>
/// What the forms of the plans' pages record. Each leads to the plan's page; what is refused comes back with the form
/// as it was filled in.
/// </summary>
internal static class PlanPosts
{

    /// <summary>Keeps a plan.</summary>
    public static async Task<IResult?> KeepAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var (ledger, region) = (served.Ledger, asked.Region!);
        var row = GivenRow.Of(given);
        var (on, headers) = (row.Date("on"), HeadersOf(row));
        var refusal = FirstOf(row);
        if (refusal is null)
        {
            var (outcome, _) = await PlanWork.KeepAsync(
                ledger, on, given, new(region, headers), context, cancellation);
            if (outcome.Refusal is null)
                return PostedForm.See(context, asked.InRegion($"plans/{given["code"].Trim()}"));
            refusal = outcome.Refusal;
        }

        // The language link of the page that answers leads to the trial, not to a form that is sent again.
        var query = asked.Query.ToDictionary();
        foreach (var (name, text) in given.Where(field => field.Key != PostedForm.Actor))
            query[name] = [text];
        await using var moment = await ledger.MomentAsync(region, asked.RecordedAsOf, cancellation);
        return PageRoutes.Page<PlansView>(
            await PlansPage.LoadAsync(
                served, moment, asked with { Query = query, On = on == default ? null : on }, refusal, cancellation),
            StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Reserves a plan's money.</summary>
    public static async Task<IResult?> ReserveAsync(
        WebServerOptions served, Asked asked, string plan, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var (ledger, region) = (served.Ledger, asked.Region!);
        var row = GivenRow.Of(given);
        var (date, headers) = (row.Date("document_date"), HeadersOf(row));
        var address = asked.InRegion($"plans/{plan}");
        if (!PlanWork.TryPer(given.GetValueOrDefault("per"), out var per))
            row.Refuse("per", "value-not-in-list", "Kolom per harus salah satu dari: month, total.");
        var refusal = FirstOf(row);
        if (refusal is null)
        {
            var outcomes = await PlanWork.ReserveAsync(
                ledger, plan, per, date, new(region, headers), context, cancellation);
            if (outcomes[0].Refusal is null)
                return PostedForm.See(context, address);
            refusal = outcomes[0].Refusal;
        }

        await using var moment = await ledger.MomentAsync(region, asked.RecordedAsOf, cancellation);
        var page = await PlanPage.LoadAsync(
            served, moment, asked with { Path = $"/regions/{region.Code}/plans/{plan}" }, plan, given, refusal,
            cancellation);
        return page is null
            ? null
            : PageRoutes.Page<PlanView>(page, StatusCodes.Status422UnprocessableEntity);
    }

    private static Headers HeadersOf(Row row) => new(row.Key(PostedForm.Actor), "page");

    private static Refusal? FirstOf(Row row) => row.Refusals is [var first, ..] ? new(first.Rule, first.Message) : null;
}
