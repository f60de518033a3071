using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Checks;
using NodaTime.Text;

namespace JamsostekLedger.Host.Checks;

/// <summary><c>jamsostek report monthly-checks --region R [--make MONTH] [--json]</c></summary>
public static class MonthlyChecksVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var make = Verb.OptionalMonthOption(
            "--make", new(
                "Buat dulu pemeriksaan bulan ini, misalnya 2026-11, bila belum ada",
                "First makes the check of this month, such as 2026-11, where there is none"));
        var (region, json) = (Verb.RegionOption(), Verb.JsonOption());
        var verb = new Command("monthly-checks", HelpText.Of(
            "Perlindungan dan klaim pada tanggal satu setiap bulan", "Cover and claims on the first of each month"))
        {
            region, make, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            if (parsed.GetValue(make) is { } month
                && await RefusedAsync(ledger, of, month, cancellation) is { } refusal)
            {
                Screen.Complain($"{refusal.Message} ({refusal.Rule})");
                return Verb.Refused;
            }

            await using var moment = await ledger.MomentAsync(of, null, cancellation);
            var report = MonthlyChecksReport.Of(of.Code, await MonthlyChecks.ListAsync(moment, cancellation));
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(of.Name, report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static async Task<Refusal?> RefusedAsync(
        OpenLedger ledger, Region region, YearMonth month, CancellationToken cancellation)
    {
        var checks = new MonthlyChecks(ledger.Database, ledger.Hooks, ledger.Clock);
        return (await checks.MakeAsync(region, month, cancellation)).Refusal;
    }

    private static void Show(string region, MonthlyChecksReport report) => Screen.Table(
        $"Pemeriksaan bulanan {region}",
        [
            "Bulan", "Terlindungi ", "Sudah gugur ", "Gugur dalam 90 hari ", "Biaya mencegah ", "Klaim berjalan ",
            "Terlambat ", "Ganti rugi ", "Tercatat sampai fakta ",
        ],
        report.Checks.Select(check => new[]
        {
            YearMonthPattern.Iso.Format(check.Month), $"{check.Cover.Covered}", $"{check.Cover.Lapsed}",
            $"{check.Cover.Horizons[^1].Workers}", Screen.Amount(check.Cover.Horizons[^1].Prevention),
            $"{check.Claims.Open}", $"{check.Claims.Late}", Screen.Amount(check.Claims.Cost), $"{check.Seq}",
        }));
}
