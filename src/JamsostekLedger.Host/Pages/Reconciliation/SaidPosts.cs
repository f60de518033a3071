using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Reconciliation;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>What the workspace's forms say of what is ticked: why it is there, for when, whose it is, and what belongs
/// together.</summary>
internal static class SaidPosts
{
    /// <summary>Says it, and shows the page again.</summary>
    public static async Task<IResult?> SayAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        if (AskedPeriod.Fiscal("period", given.GetValueOrDefault("period"), out var period) is { } told)
            throw UnreadableAddressException.Period(told);

        var row = GivenRow.Of(given);
        var actor = row.Key(PostedForm.Actor);
        var outcome = row.Refusals is [var first, ..]
            ? Outcome.Refused(new(first.Rule, first.Message))
            : await SayAsync(served, new(asked.Region!, new(actor, "page")), period, given, context, cancellation);
        if (outcome.Refusal is not { } refusal)
            return ApprovalPosts.After(context, asked, outcome, asked.InRegion(
                ReconciliationPosts.Path, ("period", $"{period}"), ("pairing", given.GetValueOrDefault("pairing"))));

        return await ReconciliationPage.AgainAsync(
            served, asked,
            [
                ("period", [$"{period}"]), ("pairing", [given.GetValueOrDefault("pairing", "")]),
                ("select", Ids(given)),
            ], refusal, given, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private static async Task<Outcome> SayAsync(
        WebServerOptions served, RecordOnLedger asked, FiscalPeriod period,
        IReadOnlyDictionary<string, string> given, HttpContext context, CancellationToken cancellation)
    {
        var (ledger, today) = (served.Ledger, served.Ledger.Today(asked.Region));
        var note = NikText.Masked(given.GetValueOrDefault("note", "").Trim());
        var (what, pairing) = (given.GetValueOrDefault("do", ""), given.GetValueOrDefault("pairing", ""));
        string[] ids = [.. Ids(given).Distinct()];
        if (what == "part" && given.GetValueOrDefault("match") is { } match)
            return await PartAsync(ledger, asked, (period, pairing, match), note, context, cancellation);
        if (ids.Length == 0)
            return new(OutcomeStatus.Already, "", 0, 0, null, []);
        if (what is "join" or "part")
            return await ReconcileWork.RuleAsync(
                ledger, new($"{period}", 0, today, pairing, what == "join", [], [], note), ids, asked, context,
                cancellation);
        if (what == "assign")
            return First(await ReconcileWork.AssignAsync(
                ledger, [.. ids.Select(id => new BreakAssigned(
                    $"{period}", 0, today, id, NikText.Masked(given.GetValueOrDefault("to", "").Trim()), note))],
                asked, context, cancellation));
        var isDeferred = what == "defer";
        return First(await ReconcileWork.ExplainAsync(
            ledger, [.. ids.Select(id => new BreakExplained(
                $"{period}", 0, today, id, "", isDeferred ? null : given.GetValueOrDefault("explanation"), note,
                isDeferred ? $"{Next(period)}" : null))], asked, context, cancellation));
    }

    private static async Task<Outcome> PartAsync(
        OpenLedger ledger, RecordOnLedger asked, (FiscalPeriod Period, string Pairing, string Match) of, string note,
        HttpContext context, CancellationToken cancellation)
    {
        Match? match;
        await using (var moment = await ledger.MomentAsync(asked.Region, null, cancellation))
            match = (await ReconciliationQuery.RunAsync(moment, of.Period, cancellation)).Pairings
                .Where(paired => paired.Pairing == of.Pairing).SelectMany(paired => paired.Matches)
                .FirstOrDefault(one => one.Id == of.Match);
        return await ReconcileWork.RuleAsync(ledger, new(
            $"{of.Period}", 0, ledger.Today(asked.Region), of.Pairing, false, [.. match?.Left ?? []],
            [.. match?.Right ?? []], note), asked, context, cancellation);
    }

    private static Outcome First(IReadOnlyList<Outcome> outcomes) =>
        outcomes.FirstOrDefault(outcome => outcome.Refusal is not null) ?? outcomes[0];

    private static string[] Ids(IReadOnlyDictionary<string, string> given) =>
        given.GetValueOrDefault("select", "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static FiscalPeriod Next(FiscalPeriod period) => period.Month is null
        ? period with { Year = period.Year + 1 }
        : new(period.To.PlusDays(1).Year, period.To.PlusDays(1).Month);
}
