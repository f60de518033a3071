using JamsostekLedger.Cover;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Cover;

/// <summary><c>jamsostek report risk --region R [--on DATE]</c></summary>
internal static class RiskQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<LocalDate?, RiskReport>(
        "risk", new("Siapa yang kehilangan perlindungan bila tidak dibayar", "Who loses cover if nothing is paid"),
        AskedParameters.DayOrToday,
        (asking, on, cancellation) => LapseRiskQuery.RunAsync(asking.Moment, on ?? asking.Today, cancellation))
    {
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

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
        Screen.Line($"Iuran {report.On:uuuu-MM} dibayar sampai {report.Due.On:uuuu-MM-dd}.");
        foreach (var doubt in report.Due.Doubts)
            Screen.Line(doubt.Message);
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
