using System.CommandLine;
using System.Globalization;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Figures;

/// <summary><c>jamsostek report figures --region R</c></summary>
public static class FiguresVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("figures", HelpText.Of(
            "Angka yang diumumkan terhadap buku besar", "Published figures against the ledger"))
        {
            region, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var report = FiguresReport.Of(
                of.Code, moment.AsOf.RecordedAt, await FigureChecksQuery.RunAsync(moment, cancellation));
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(of.Name, report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

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
