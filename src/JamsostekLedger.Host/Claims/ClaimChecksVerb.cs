using System.CommandLine;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Cover;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claim-checks --region R [--on DATE]</c>; ends with 4 when a check found
/// something.</summary>
public static class ClaimChecksVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var on = Verb.OptionalDateOption("--on", "Hari yang dilihat; hari ini di wilayah itu bila tidak disebut");
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("claim-checks", "Pemeriksaan klaim terhadap perlindungan, iuran, dan daftar peserta")
        {
            region, on, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var report = await ClaimCheckQuery.RunAsync(
                ledger.Database, of.Code, parsed.GetValue(on) ?? RiskVerb.Today(of, ledger.Clock),
                await Verb.AsOfAsync(ledger, of, parsed.GetValue(asOf), cancellation), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                await ShowAsync(ledger, of, report, cancellation);
            return report.HasFound ? Verb.Differs : Verb.Done;
        }, cancellation));
        return verb;
    }

    private static async Task ShowAsync(
        OpenLedger ledger, Region region, ClaimCheckReport report, CancellationToken cancellation)
    {
        Screen.Table($"Pemeriksaan klaim {region.Name} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}",
            ["Pemeriksaan", "Temuan ", "Jumlah ", "Untuk diketahui ", "Jumlah "],
            report.Checks.Select(check => new[]
            {
                Coded.Of(check.Check), $"{check.Count}", Screen.Amount(check.Amount), $"{check.Notices}",
                Screen.Amount(check.NoticeAmount),
            }));
        var niks = await ClaimantLabels.LoadAsync(
            ledger, region.Code, report.Checks.SelectMany(check => check.Findings)
                .Select(finding => finding.Worker).OfType<PersonId>(), cancellation);
        foreach (var check in report.Checks.Where(check => check.Findings.Count > 0))
            Screen.Table(check.Sentence, ["Pekerja", "Program", "Tanggal", "Keadaan", "Klaim", "Bulan ", "Jumlah "],
                check.Findings.Select(finding => new[]
                {
                    finding.Worker is { } worker ? niks[worker] : "-", finding.Programme ?? "-",
                    $"{finding.On:uuuu-MM-dd}", StateOf(finding), string.Join(", ", finding.Claims),
                    $"{finding.Months}", finding.Amount is { } amount ? Screen.Amount(amount) : "-",
                }));
    }

    private static string StateOf(ClaimFinding finding) =>
        finding.Component ?? finding.Fund ?? (finding.Status is { } status
            ? CoverWords.Of(status, Language.Indonesian) + (finding.IsNotice ? " (untuk diketahui)" : "")
            : "-");
}
