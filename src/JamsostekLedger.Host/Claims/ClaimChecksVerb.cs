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
    // A table is drawn in memory, and nobody reads further.
    private const int MostShown = 1_000;

    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var on = Verb.OptionalDateOption("--on", new(
            "Hari yang dilihat; hari ini di wilayah itu bila tidak disebut",
            "The day that is looked at; today in the region without it"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("claim-checks", HelpText.Of(
            "Pemeriksaan klaim terhadap perlindungan, iuran, dan daftar peserta",
            "Claims held against cover, premiums and rosters"))
        {
            region, on, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            using var run = await ClaimCheckQuery.RunAsync(
                moment, parsed.GetValue(on) ?? RiskVerb.Today(of, ledger.Clock), cancellation);
            var report = run.Report;
            if (parsed.GetValue(json))
                await Screen.JsonAsync(report, cancellation);
            else
                await ShowAsync(ledger, moment, report, cancellation);
            return report.HasFound ? Verb.Differs : Verb.Done;
        }, cancellation));
        return verb;
    }

    private static async Task ShowAsync(
        OpenLedger ledger, Moment moment, ClaimCheckReport report, CancellationToken cancellation)
    {
        Screen.Table(
            $"Pemeriksaan klaim {moment.Region.Name} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}",
            ["Pemeriksaan", "Temuan ", "Jumlah ", "Untuk diketahui ", "Jumlah "],
            report.Checks.Select(check => new[]
            {
                Coded.Of(check.Check), $"{check.Count}", Screen.Amount(check.Amount), $"{check.Notices}",
                Screen.Amount(check.NoticeAmount),
            }));
        foreach (var check in report.Checks.Where(check => check.Count + check.Notices > 0))
        {
            var shown = check.Findings.Take(MostShown).ToList();
            var niks = await ClaimantLabels.LoadAsync(
                ledger, moment, shown.Select(finding => finding.Worker).OfType<PersonId>(), cancellation);
            Screen.Table(check.Sentence, ["Pekerja", "Program", "Tanggal", "Keadaan", "Klaim", "Bulan ", "Jumlah "],
                shown.Select(finding => new[]
                {
                    finding.Worker is { } worker ? niks[worker] : "-", finding.Programme ?? "-",
                    $"{finding.On:uuuu-MM-dd}", StateOf(finding), string.Join(", ", finding.Claims),
                    $"{finding.Months}", finding.Amount is { } amount ? Screen.Amount(amount) : "-",
                }));
            if (check.Count + check.Notices - shown.Count is > 0 and var left)
                Screen.Line($"… dan {left} lagi; --json memuat semuanya.");
        }
    }

    private static string StateOf(ClaimFinding finding) =>
        finding.Component ?? finding.Fund ?? (finding.Status is { } status
            ? CoverWords.Of(status, Language.Indonesian) + (finding.IsNotice ? " (untuk diketahui)" : "")
            : "-");
}
