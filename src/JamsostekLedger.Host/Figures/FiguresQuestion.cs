using System.Globalization;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Figures;

/// <summary><c>jamsostek report figures --region R</c></summary>
internal static class FiguresQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<ValueTuple, FiguresReport>(
        "figures", new("Angka yang diumumkan terhadap buku besar", "Published figures against the ledger"),
        AskedParameters.Nothing,
        async (asking, _, cancellation) => FiguresReport.Of(
            asking.Region.Code, asking.Moment.AsOf.RecordedAt,
            await FigureChecksQuery.RunAsync(asking.Moment, cancellation)))
    {
        Needs = [Right.ReadTotals],
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

    private static void Show(string region, FiguresReport report) => Screen.Table(
        $"Angka yang diumumkan, {region}, tercatat per {report.RecordedAsOf}",
        ["Pengenal", "Angka", "Diumumkan ", "Buku besar ", "Selisih ", "Status"],
        report.Figures.Select(row => new[]
        {
            row.Id, row.Figure, Number(row.Stated), Number(row.Ledger), Number(row.Difference),
            ReportJson.Write(row.Status).Trim('"'),
        }));

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
