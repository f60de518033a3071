using System.CommandLine;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claimants --region R --programme CODE [--on DATE]</c></summary>
public static class ClaimantsVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var programme = new Option<string>("--programme")
        {
            Description = HelpText.Of("Kode program", "Code of the programme"),
            Required = true,
        };
        var on = Verb.OptionalDateOption("--on", new(
            "Hari yang dilihat; hari ini di wilayah itu bila tidak disebut",
            "The day that is looked at; today in the region without it"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("claimants", HelpText.Of(
            "Peserta program yang meninggal atau mengalami kecelakaan",
            "Who of a programme's enrolled has died or been hurt"))
        {
            region, programme, on, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var report = await ClaimCheckQuery.ClaimantsAsync(
                moment, parsed.GetRequiredValue(programme),
                parsed.GetValue(on) ?? RiskVerb.Today(of, ledger.Clock), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                await ShowAsync(ledger, moment, report, cancellation);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static async Task ShowAsync(
        OpenLedger ledger, Moment moment, ClaimantReport report, CancellationToken cancellation)
    {
        Screen.Table($"Peserta {report.Programme}, {moment.Region.Name}, per {report.On:uuuu-MM-dd}, tercatat per "
            + $"{report.RecordedAsOf}", ["Kecamatan", "Meninggal ", "Kecelakaan ", "Dibayar "],
            report.ByDistrict.Append(new("Jumlah", report.Died, report.Hurt, report.Amount)).Select(row => new[]
            {
                row.District, $"{row.Died}", $"{row.Hurt}", Screen.Amount(row.Amount),
            }));
        var niks = await ClaimantLabels.LoadAsync(
            ledger, moment, report.Rows.Select(row => row.Worker), cancellation);
        Screen.Table("Daftar", ["Pekerja", "Kecamatan", "Keadaan", "Manfaat", "Tanggal kejadian", "Klaim", "Dibayar "],
            report.Rows.Select(row => new[]
            {
                niks[row.Worker], row.District, row.Died ? "meninggal" : "kecelakaan",
                row.Benefit is { } benefit ? $"{benefit}".ToUpperInvariant() : "-", $"{row.EventDate:uuuu-MM-dd}",
                row.Claim ?? "belum ada klaim", Screen.Amount(row.Paid),
            }));
    }
}
