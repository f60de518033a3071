using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Cover;
using JamsostekLedger.Host.Persons;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claim-checks --region R [--on DATE]</c>; ends with 4 when a check found
/// something.</summary>
internal static class ClaimChecksQuestion
{
    // A table is drawn in memory, and nobody reads further.
    private const int MostShown = 1_000;

    /// <summary>The question.</summary>
    public static Question Make() => new Question<LocalDate?, ClaimCheckRun, ClaimCheckReport>(
        "claim-checks", new(
            "Pemeriksaan klaim dan iuran terhadap perlindungan dan daftar peserta",
            "Claims and premiums held against cover and rosters"),
        AskedParameters.DayOrToday,
        (asking, on, cancellation) => ClaimCheckQuery.RunAsync(
            asking.Moment, on ?? asking.Today, PayeeNames.Of(asking.Ledger, asking.Moment), cancellation),
        run => run.Report)
    {
        ShowAsync = (asking, _, run, cancellation) => ShowAsync(
            asking.Ledger, asking.Moment, run.Report, cancellation),
        Differs = run => run.Report.HasFound,
    };

    private static async Task ShowAsync(
        OpenLedger ledger, Moment moment, ClaimCheckReport report, CancellationToken cancellation)
    {
        Screen.Table(
            $"Pemeriksaan klaim dan iuran {moment.Region.Name} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}",
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
        finding.Component ?? finding.Invoice ?? finding.Fund ?? (finding.Status is { } status
            ? CoverWords.Of(status, Language.Indonesian) + (finding.IsNotice ? " (untuk diketahui)" : "")
            : "-");
}
