using System.CommandLine;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Plans;

/// <summary><c>jamsostek plan try|keep|list|compare|reserve …</c></summary>
public static class PlanVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("plan", HelpText.Of(
        "Rencana perluasan cakupan dan biayanya", "Plans to reach more workers, and what they cost"))
    {
        Try(), Keep(), List(), Compare(), Reserve(),
    };

    private static Command Try()
    {
        var terms = new PlanOptions();
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("try", HelpText.Of(
            "Menghitung rencana tanpa mencatat apa pun", "Reckons a plan and records nothing"))
        {
            region, asOf, json,
        };
        terms.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            if (!terms.TryRead(parsed, out var given))
                return Verb.Usage;
            var on = terms.On(parsed, ledger, of);
            var trial = await PlanWork.TryAsync(moment, on, given, cancellation);
            if (trial.Result is not { } result)
                return Verb.Refuse(trial.Refusal!);
            if (parsed.GetValue(json))
                Screen.Json(new PlanTrialReport(
                    of.Code, on, moment.AsOf.RecordedAt, trial.Terms!, trial.Seen!, result));
            else
                PlanScreen.Show($"Rencana {of.Name} per {on:uuuu-MM-dd}", trial.Terms!, trial.Seen!, result);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Keep()
    {
        var terms = new PlanOptions();
        var code = CodeArgument();
        var name = new Option<string>("--name")
        {
            Description = HelpText.Of("Nama rencana", "Name of the plan"),
            Required = true,
        };
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("keep", HelpText.Of(
            "Menghitung rencana dan menyimpannya", "Reckons a plan and keeps it"))
        {
            code, name, region, actor, json,
        };
        terms.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            if (!terms.TryRead(parsed, out var given))
                return Verb.Usage;
            (given["code"], given["name"]) = (parsed.GetRequiredValue(code), parsed.GetRequiredValue(name));
            var (outcome, _) = await PlanWork.KeepAsync(
                ledger, terms.On(parsed, ledger, of), given, new(of, new(parsed.GetValue(actor)!, "plan keep")), null,
                cancellation);
            return await RecordedAsync(ledger, of, [outcome], parsed.GetValue(json), cancellation);
        }, cancellation));
        return verb;
    }

    private static Command List()
    {
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("list", HelpText.Of("Rencana yang tersimpan", "Plans that were kept"))
        {
            region, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var report = PlanListReport.Of(
                of.Code, moment.AsOf.RecordedAt, await PlanQuery.ListAsync(moment, cancellation));
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                PlanScreen.Show(of.Name, report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Compare()
    {
        var code = CodeArgument();
        var with = new Option<string>("--with")
        {
            Description = HelpText.Of(
                "Kode rencana lain; tanpa ini: dihitung ulang",
                "Code of another plan; reckoned again without it"),
        };
        var on = OnOption();
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("compare", HelpText.Of(
            "Membandingkan rencana dengan rencana lain atau dengan keadaan sekarang",
            "Compares a plan with another, or with how things stand now"))
        {
            code, with, on, region, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var report = await PlanWork.CompareAsync(
                moment, parsed.GetRequiredValue(code), parsed.GetValue(with),
                parsed.GetValue(on) ?? ledger.Today(of), cancellation);
            if (report.Refusal is { } refusal)
                return Verb.Refuse(refusal);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                PlanScreen.Show(report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Reserve()
    {
        var code = CodeArgument();
        var per = new Option<ReservePer>("--per")
        {
            Description = HelpText.Of(
                "Cadangan per bulan (month) atau sekaligus per tahun (total)",
                "Reserves month by month (month) or a year at once (total)"),
            CustomParser = result =>
            {
                if (!PlanWork.TryPer(result.Tokens[0].Value, out var found))
                    result.AddError($"--per harus month atau total, bukan {result.Tokens[0].Value}.");
                return found;
            },
        };
        var date = Verb.DateOption("--date", new("Tanggal cadangan", "Date of the reservation"));
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("reserve", HelpText.Of(
            "Mencadangkan pagu menurut rencana: seluruhnya atau tidak sama sekali",
            "Reserves pagu as a plan says: all of it or none"))
        {
            code, per, date, region, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var outcomes = await PlanWork.ReserveAsync(
                ledger, parsed.GetRequiredValue(code), parsed.GetValue(per), parsed.GetValue(date),
                new(of, new(parsed.GetValue(actor)!, "plan reserve")), null, cancellation);
            return await RecordedAsync(ledger, of, outcomes, parsed.GetValue(json), cancellation);
        }, cancellation));
        return verb;
    }

    /// <summary>The day that a plan looks from, today where it is not given.</summary>
    internal static Option<LocalDate?> OnOption() => Verb.OptionalDateOption(
        "--on", new(
            "Hari yang dipakai melihat cakupan dan pagu; tanpa ini: hari ini",
            "Day on which coverage and pagu are looked at; today without it"));

    private static Argument<string> CodeArgument() => new("code")
    {
        Description = HelpText.Of("Kode rencana", "Code of the plan"),
    };

    private static async Task<int> RecordedAsync(
        OpenLedger ledger, Region region, IReadOnlyList<Outcome> outcomes, bool json, CancellationToken cancellation)
    {
        if (outcomes is [{ Refusal: { } refusal }])
            return Verb.Refuse(refusal);
        await ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        if (json)
            Screen.Json(outcomes.Select(CommandAnswer.Of));
        else
            PlanScreen.Show(outcomes);
        return Verb.Done;
    }
}
