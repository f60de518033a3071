using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit replay --region R | --all [--json]</c>: folds everything from the first fact and holds every view
/// and account against what is kept; exit 4 on a difference.
/// </summary>
public static class ReplayVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var all = new Option<bool>("--all")
        {
            Description = HelpText.Of("Semua wilayah yang memuat fakta", "Every region that has facts"),
        };
        var (region, json) = (Verb.RegionOption(), Verb.JsonOption());
        region.Required = false;
        var verb = new Command("replay", HelpText.Of(
            "Menyusun semuanya lagi dari fakta pertama dan membandingkannya dengan yang tersimpan",
            "Folds everything from the first fact and compares it with what is kept"))
        {
            region, all, json,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetResult(region) is not null))
                result.AddError("Sebutkan --region KODE atau --all.");
        });
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            string[] codes = parsed.GetValue(all)
                ? [.. (await ledger.Checkpoints.RegionsAsync(cancellation)).Order(StringComparer.Ordinal)]
                : [parsed.GetValue(region)!.Code];
            var reports = new List<ReplayReport>();
            foreach (var code in codes)
            {
                var report = await Screen.ProgressAsync(
                    code, progress => Replay.RunAsync(ledger.Database, code, progress, cancellation));
                reports.Add(report);
                if (!parsed.GetValue(json))
                    Show(report);
            }

            if (parsed.GetValue(json) && parsed.GetValue(all))
                Screen.Json(reports);
            else if (parsed.GetValue(json))
                Screen.Json(reports[0]);
            return reports.All(report => report.Ok) ? Verb.Done : Verb.Differs;
        }, cancellation));
        return verb;
    }

    private static void Show(ReplayReport report)
    {
        Screen.Line($"{Regions.Find(report.Region)?.Name ?? report.Region}: {report.Facts} fakta, {report.Lines} baris "
            + $"jurnal, {report.Seconds} detik, "
            + (report.Ok ? "semuanya sama." : $"{report.Found} PERBEDAAN."));
        if (!report.Ok)
            Screen.Table("Perbedaan", ["Di mana", "Kunci", "Tersimpan", "Disusun lagi"], report.Differences.Select(
                differs => new[] { differs.Where, differs.Key, differs.Kept ?? "–", differs.Replayed ?? "–" }));
    }
}
