using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Premiums;

/// <summary><c>jamsostek report premiums --region R --year Y</c></summary>
public static class PremiumsVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var year = Verb.YearOption(new("Tahun bulan iuran", "Year of the months of premium"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("premiums", HelpText.Of(
            "Iuran: dihitung, ditagih, dibayar, diakui", "Premiums: computed, invoiced, paid, receipted"))
        {
            region, year, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var report = await PremiumReportQuery.RunAsync(moment, parsed.GetValue(year), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(of.Name, report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static void Show(string region, PremiumReport report)
    {
        Screen.Table(
            $"Iuran {region} tahun {report.Year}, tercatat per {report.RecordedAsOf}",
            ["Program", "Dana", "Bulan", "Pekerja ", "Dihitung ", "Ditagih ", "Dibayar ", "Diakui BPJS "],
            report.Lines.Select(line => new[]
            {
                line.Programme, line.Fund, $"{line.Month:uuuu-MM}", $"{line.Workers}",
                Screen.Amount(line.Computed) + (line.Forecast ? " *" : ""), Screen.Amount(line.Invoiced),
                Screen.Amount(line.Paid), Screen.Amount(line.Receipted),
            }).Append(
            [
                "Jumlah", "", "", $"{report.Total.WorkerMonths}", Screen.Amount(report.Total.Computed),
                Screen.Amount(report.Total.Invoiced), Screen.Amount(report.Total.Paid),
                Screen.Amount(report.Total.Receipted),
            ]));
        if (report.Standing.Count > 0)
            Screen.Table("Uang yang bukan milik bulan-bulan tahun ini",
                ["Program", "Dana", "Dibayar di muka ", "Belum dialokasikan ", "Tanpa tagihan "],
                report.Standing.Select(row => new[]
                {
                    row.Programme, row.Fund, Screen.Amount(row.Prepaid), Screen.Amount(row.Unallocated),
                    Screen.Amount(row.Unmatched),
                }));
    }
}
