using System.CommandLine;
using System.Globalization;
using JamsostekLedger.Coverage;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Coverage;

/// <summary><c>jamsostek report coverage --region R --on DATE</c></summary>
public static class CoverageVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var on = Verb.DateOption("--on", new("Per tanggal", "As of this day"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("coverage", HelpText.Of(
            "Cakupan kepesertaan dan kekurangannya terhadap sasaran", "Coverage, and what its target lacks"))
        {
            region, on, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var report = await CoverageQuery.RunAsync(moment, parsed.GetValue(on), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(of.Name, report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static void Show(string region, CoverageReport report)
    {
        Screen.Table($"Cakupan kepesertaan {region} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}",
            ["", "Nilai ", "Dari"],
            [
                ["Terlindungi", Number(report.Numerator), report.Source ?? "belum ada hitungan"],
                ["Seluruhnya", Number(report.Denominator), report.Definition ?? "-"],
                ["Cakupan %", Number(report.Percent), Day(report.ObservedOn)],
                ["Menurut sumbernya %", Number(report.Stated), report.Source ?? "-"],
                ["Sasaran %", Number(report.Target), $"{Day(report.TargetDate)} {report.TargetSource}".Trim()],
                ["Kurang pekerja", Number(report.GapWorkers), ""],
                [
                    "Iuran setahun", report.GapYearlyPremium is { } premium ? Screen.Amount(premium) : "-",
                    report.YearlyPremium is { } each
                        ? $"{Screen.Amount(each)} seorang ({string.Join(", ", report.Rates)})"
                        : "tarif tidak diketahui",
                ],
                ["Menurut daftar sendiri", Number(report.Ledger), report.Ledger is null ? "belum ada daftar" : ""],
            ]);
        Screen.Table("Deret menurut definisi", ["Definisi", "Per", "Terlindungi ", "Seluruhnya ", "% ", "Sumber"],
            report.Series.SelectMany(series => series.Observations.Select(seen => new[]
            {
                series.Definition ?? "tanpa definisi", Day(seen.ObservedOn), Number(seen.Numerator),
                Number(seen.Denominator), Number(seen.Percent), seen.Source,
            })));
    }

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Day(NodaTime.LocalDate? day) => day is { } known ? $"{known:uuuu-MM-dd}" : "-";
}
