using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Plans;

/// <summary>What pages, API and verbs do with plans: try, reckon again, compare, reserve.</summary>
public static class PlanWork
{
    /// <summary>What comes of a plan as a form, an address, a JSON object or a verb asks for it.</summary>
    public static async Task<PlanTrial> TryAsync(
        Moment moment, LocalDate on, IReadOnlyDictionary<string, string> given, CancellationToken cancellation)
    {
        var known = await CoverageQuery.StatementsAsync(moment, cancellation);
        return PlanForm.Read(given, on, known.NextFrom(on), out var fault) is { } terms
            ? await PlanQuery.TryAsync(moment, on, terms, cancellation: cancellation)
            : PlanTrial.Refused(null, new(fault!.Rule, fault.Message));
    }

    /// <summary>A kept plan reckoned again on a day, and what differs from what it said.</summary>
    public static async Task<(PlanTrial Now, PlanComparison? Difference)> AgainAsync(
        Moment moment, LocalDate on, PlanKept kept, CancellationToken cancellation)
    {
        var now = await PlanQuery.TryAsync(moment, on, kept.Terms, kept.Code, cancellation);
        return (now, now.Result is { } result ? PlanComparison.Of(kept.Result, result) : null);
    }

    /// <summary>A plan beside another, or beside itself as it would come out on a day.</summary>
    public static async Task<PlanComparisonReport> CompareAsync(
        Moment moment, string code, string? with, LocalDate on, CancellationToken cancellation)
    {
        var (region, recordedAt) = (moment.Region.Code, moment.AsOf.RecordedAt);
        var plans = await PlanQuery.ListAsync(moment, cancellation);
        var unknown = new[] { code, with }.FirstOrDefault(asked =>
            asked is not null && plans.All(plan => plan.Kept!.Code != asked));
        if (unknown is not null)
            return new(region, recordedAt, code, with, null, Unknown(unknown), null);

        var kept = Kept(code);
        if (with is not null)
            return new(region, recordedAt, code, with, null, null,
                PlanComparison.Of(kept.Result, Kept(with).Result));
        var (now, difference) = await AgainAsync(moment, on, kept, cancellation);
        return new(region, recordedAt, code, null, on, now.Refusal, difference);

        PlanKept Kept(string asked) => plans.First(plan => plan.Kept!.Code == asked).Kept!;
    }

    /// <summary>Tries a plan and keeps it under the code and the name given with it.</summary>
    public static async Task<(Outcome Outcome, PlanTrial Trial)> KeepAsync(
        OpenLedger ledger, LocalDate on, IReadOnlyDictionary<string, string> given, RecordOnLedger asked,
        HttpContext? context, CancellationToken cancellation)
    {
        var row = GivenRow.Of(given);
        var (code, name) = (row.Key("code"), row.Text("name"));
        var trial = row.Refusals is [var first, ..]
            ? PlanTrial.Refused(null, new(first.Rule, first.Message))
            : await TryNowAsync();
        if (trial.Result is not { } result)
            return (Outcome.Refused(trial.Refusal, Plan.StreamOf(code)), trial);

        var kept = new PlanKept(code, name, trial.Terms!, trial.Seen!, result);
        var outcomes = await ledger.RecordAsync(asked with { Commands = [new KeepPlan(kept)] }, context, cancellation);
        return (outcomes[0], trial);

        async Task<PlanTrial> TryNowAsync()
        {
            await using var moment = await ledger.MomentAsync(asked.Region, null, cancellation);
            return await TryAsync(moment, on, given, cancellation);
        }
    }

    /// <summary>How a plan is reserved: month or total; month where nothing is said.</summary>
    public static bool TryPer(string? text, out ReservePer per)
    {
        per = text?.ToUpperInvariant() == "TOTAL" ? ReservePer.Total : ReservePer.Month;
        return text?.ToUpperInvariant() is null or "" or "MONTH" or "TOTAL";
    }

    /// <summary>Reserves a kept plan.</summary>
    public static async Task<IReadOnlyList<Outcome>> ReserveAsync(
        OpenLedger ledger, string code, ReservePer per, LocalDate date, RecordOnLedger asked, HttpContext? context,
        CancellationToken cancellation)
    {
        Plan? plan;
        await using (var moment = await ledger.MomentAsync(asked.Region, null, cancellation))
            plan = await PlanQuery.FindAsync(moment, code, cancellation);
        if (plan?.Kept is not { } kept)
            return [Outcome.Refused(Unknown(code), Plan.StreamOf(code))];
        return await ledger.RecordAsync(
            asked with { Commands = PlanReservations.Commands(kept, per, date) }, context, cancellation);
    }

    private static Refusal Unknown(string code) => new("plan-unknown", $"Rencana {code} tidak tersimpan.");
}
