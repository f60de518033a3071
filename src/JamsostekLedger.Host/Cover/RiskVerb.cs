using System.CommandLine;
using JamsostekLedger.Cover;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Cover;

/// <summary><c>jamsostek report risk --region R [--on DATE]</c></summary>
public static class RiskVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var on = Verb.OptionalDateOption("--on", new(
            "Hari yang dilihat; hari ini di wilayah itu bila tidak disebut",
            "The day that is looked at; today in the region without it"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("risk", HelpText.Of(
            "Siapa yang kehilangan perlindungan bila tidak dibayar", "Who loses cover if nothing is paid"))
        {
            region, on, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var report = await LapseRiskQuery.RunAsync(
                moment, parsed.GetValue(on) ?? Today(of, ledger.Clock), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(of.Name, report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    /// <summary>Today in a region's zone.</summary>
    public static LocalDate Today(Region region, IClock clock) =>
        clock.GetCurrentInstant().InZone(region.Zone).Date;

    private static void Show(string region, RiskReport report)
    {
        Screen.Table(
            $"Risiko kehilangan perlindungan {region} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}",
            [
                "Program", "Dana", "Terlindungi ", "30 hari ", "60 hari ", "90 hari ", "Biaya mencegah 90 hari ",
                "Sudah gugur ",
            ],
            report.Risk.Groups.Select(group => Cells(
                    group.Payer.Programme, group.Payer.Fund, group.Workers, group.Horizons, group.Lapsed))
                .Append(Cells("Jumlah", "", report.Risk.Groups.Sum(group => group.Workers), report.Risk.Totals,
                    report.Risk.Groups.Sum(group => group.Lapsed))));
        Screen.Table("Sisa bulan perlindungan menurut dana",
            ["Dana", "Pekerja ", "Bulan terbayar ", "Biaya sebulan ", "Sisa pagu ", "Bulan dari sisa pagu "],
            report.Left.Select(left => new[]
            {
                left.Fund, $"{left.Workers}", $"{left.MonthsPaid}", Screen.Amount(left.MonthlyCost),
                left.Money is { } money ? Screen.Amount(money) : "-", $"{left.MonthsOfMoney}",
            }));
    }

    private static string[] Cells(
        string programme, string fund, int workers, IReadOnlyList<LapseHorizon> horizons, int lapsed) =>
    [
        programme, fund, $"{workers}", $"{horizons[0].Workers}", $"{horizons[1].Workers}", $"{horizons[2].Workers}",
        Screen.Amount(horizons[2].Prevention), $"{lapsed}",
    ];
}
