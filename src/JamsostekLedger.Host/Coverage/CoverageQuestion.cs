using System.Globalization;
using JamsostekLedger.Access;
using JamsostekLedger.Coverage;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Coverage;

/// <summary><c>jamsostek report coverage --region R --on DATE</c></summary>
internal static class CoverageQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<LocalDate, CoverageReport>(
        "coverage", new(
            "Cakupan kepesertaan dan kekurangannya terhadap sasaran", "Coverage, and what its target lacks"),
        AskedParameters.Day(new("Per tanggal", "As of this day")),
        (asking, on, cancellation) => CoverageQuery.RunAsync(asking.Moment, on, cancellation))
    {
        Needs = [Right.ReadTotals],
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

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
