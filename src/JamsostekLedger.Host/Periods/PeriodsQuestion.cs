using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Periods;

/// <summary><c>jamsostek report periods --region R</c>, also <c>period list</c>.</summary>
internal static class PeriodsQuestion
{
    private const string ReportName = "periods";

    /// <summary>The question.</summary>
    public static Question Make(string name = ReportName) => new Question<ValueTuple, PeriodsReport>(
        name, new("Periode yang bukunya pernah ditutup", "Periods whose books were ever closed"),
        AskedParameters.Nothing,
        async (asking, _, cancellation) => PeriodsReport.Of(
            asking.Region.Code, asking.Moment.AsOf.RecordedAt,
            await PeriodsQuery.RunAsync(asking.Moment, cancellation)))
    {
        Report = ReportName,
        Show = (asking, _, report) => Screen.Table(
            $"Tutup buku {asking.Region.Name}, tercatat per {report.RecordedAsOf}",
            ["Periode", "Buku", "Ditutup", "Dasar", "Dibuka kembali", "Alasan"],
            report.Periods.Select(row => new[]
            {
                row.Period, row.Status == PeriodStatus.Closed ? "tertutup" : "terbuka", Day(row.ClosedOn),
                row.Reason ?? "-", Day(row.ReopenedOn), row.ReopenedWhy ?? "-",
            })),
    };

    private static string Day(LocalDate? day) => day is { } known ? $"{known:uuuu-MM-dd}" : "-";
}
