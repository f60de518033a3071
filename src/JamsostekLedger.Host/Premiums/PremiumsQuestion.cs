using JamsostekLedger.Access;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Premiums;

/// <summary><c>jamsostek report premiums --region R --year Y</c></summary>
internal static class PremiumsQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<int, PremiumReport>(
        "premiums", new("Iuran: dihitung, ditagih, dibayar, diakui", "Premiums: computed, invoiced, paid, receipted"),
        AskedParameters.Year(new("Tahun bulan iuran", "Year of the months of premium")),
        (asking, year, cancellation) => PremiumReportQuery.RunAsync(asking.Moment, year, cancellation))
    {
        Needs = [Right.ReadTotals],
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

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
        if (report.Overpaid.Count > 0)
            Screen.Table("Tagihan yang dibayar lebih",
                ["Tagihan", "Program", "Dana", "Bulan", "Lebih "],
                report.Overpaid.Select(over => new[]
                {
                    over.Invoice, over.Programme, over.Fund, $"{over.MonthFrom:uuuu-MM}..{over.MonthTo:uuuu-MM}",
                    Screen.Amount(over.Amount),
                }));
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
