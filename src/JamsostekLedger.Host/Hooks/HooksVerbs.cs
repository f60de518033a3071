using System.CommandLine;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Hooks;

/// <summary>
/// <c>jamsostek hooks add --region R --url U [--types a,b] [--from-seq N]</c>, <c>hooks list</c> and <c>hooks stop
/// ID</c>: who hears of facts as they are recorded.
/// </summary>
public static class HooksVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("hooks", HelpText.Of(
        "Sistem lain yang diberi tahu", "Other systems that are told of facts"))
    {
        Add(), List(), Stop(),
    };

    private static Command Add()
    {
        var url = new Option<string>("--url")
        {
            Description = HelpText.Of("Alamat penerima (https)", "Address of the receiver (https)"),
            Required = true,
        };
        var types = new Option<string>("--types")
        {
            Description = HelpText.Of(
                "Jenis fakta, dipisah koma; semua bila tidak disebut",
                "Types of facts, with commas between; all without it"),
            DefaultValueFactory = _ => "",
        };
        var from = new Option<long?>("--from-seq")
        {
            Description = HelpText.Of(
                "Nomor fakta pertama; yang berikutnya tercatat bila tidak disebut",
                "Number of the first fact; the next one recorded without it"),
        };
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("add", HelpText.Of(
            "Memberi tahu sistem lain setiap kali fakta tercatat",
            "Tells another system of each fact that is recorded"))
        {
            region, url, types, from, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var added = await ledger.Hooks.AddAsync(
                parsed.GetRequiredValue(region).Code, parsed.GetRequiredValue(url),
                parsed.GetRequiredValue(types).Split(','), parsed.GetValue(from), parsed.GetRequiredValue(actor),
                cancellation: cancellation);
            if (added.Hook is not { } hook)
            {
                Screen.Complain($"{added.Refusal!.Message} ({added.Refusal.Rule})");
                return Verb.Refused;
            }

            if (parsed.GetValue(json))
                Screen.Json(new HookReport.Added(hook.Region, HookReport.Row.Of(hook), added.Secret));
            else
            {
                Screen.Line($"Penerima {hook.Id} diberi tahu mulai fakta nomor {hook.Terms.FromSeq}.");
                Screen.Line($"Kunci tanda tangan, hanya ditampilkan sekali ini: {added.Secret}");
            }

            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command List()
    {
        var (region, json) = (Verb.RegionOption(), Verb.JsonOption());
        var verb = new Command("list", HelpText.Of(
            "Penerima, dan sampai mana masing-masing diberi tahu", "Receivers, and how far each has been told"))
        {
            region, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var report = HookReport.Of(
                of.Code, await HookStanding.ListAsync(ledger, of.Code, cancellation));
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Screen.Table($"Penerima pemberitahuan {of.Name}",
                    [
                        "Nomor", "Alamat", "Jenis", "Diterima sampai ", "Tertinggal ", "Menunggu ", "Gagal ",
                        "Kegagalan terakhir", "Dihentikan",
                    ],
                    report.Hooks.Select(hook => new[]
                    {
                        $"{hook.Id}", hook.Url, hook.Types.Count == 0 ? "semua" : string.Join(", ", hook.Types),
                        $"{hook.DeliveredSeq}", $"{hook.Behind}", $"{hook.Waiting}", $"{hook.GivenUp}",
                        hook.Failure ?? "", $"{hook.StoppedAt}",
                    }));
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Stop()
    {
        var id = new Argument<Guid>("ID") { Description = HelpText.Of("Nomor penerima", "Number of the receiver") };
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("stop", HelpText.Of(
            "Menghentikan pemberitahuan kepada satu penerima", "Stops telling one receiver"))
        {
            id, region, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var hook = await ledger.Hooks.StopAsync(
                parsed.GetRequiredValue(region).Code, parsed.GetValue(id), parsed.GetRequiredValue(actor),
                cancellation);
            if (hook is null)
            {
                Screen.Complain($"Tidak ada penerima bernomor {parsed.GetValue(id)} (hook-unknown).");
                return Verb.Refused;
            }

            if (parsed.GetValue(json))
                Screen.Json(HookReport.Row.Of(hook));
            else
                Screen.Line($"Penerima {hook.Id} tidak diberi tahu lagi.");
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
