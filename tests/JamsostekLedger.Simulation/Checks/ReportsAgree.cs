using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.World;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>Reports say what the rows add up to.</summary>
internal static class ReportsAgree
{
    private static readonly LocalDate[] Days = [new(2024, 9, 30), new(2025, 1, 31)];

    public static async Task CheckAsync(Scene scene, string region, Book book)
    {
        await using var moment = await scene.MomentAsync(region);
        Finding.WhereDiffers($"Budget use of {region}",
            BudgetSums.Of(book), await BudgetSums.ReportedAsync(moment));
        Finding.WhereDiffers($"Claims of {region}",
            ClaimSums.Of(book), await ClaimSums.ReportedAsync(moment));

        var premiums = await PremiumReportQuery.RunAsync(moment, 2024);
        Finding.WhereDiffers($"Premiums of {region}",
            book.Of("invoices").GroupBy(invoice => $"{invoice["programme"]} {invoice["fund"]}").Select(group =>
                $"{group.Key}: jkk {group.Sum(one => one.Amount("jkk"))}, jkm {group.Sum(one => one.Amount("jkm"))}"),
            premiums.Lines.Where(line => line.Invoiced.Amount != 0 || line.InvoicedWorkers != 0)
                .GroupBy(line => $"{line.Programme} {line.Fund}").Select(group =>
                    $"{group.Key}: jkk {group.Sum(line => line.Jkk.Invoiced.Amount)}, "
                    + $"jkm {group.Sum(line => line.Jkm.Invoiced.Amount)}"));

        var paid = await PaidMonths.ReadAsync(scene, region);
        foreach (var day in Days)
        {
            var report = await CoverageQuery.RunAsync(moment, day);
            Finding.WhereDiffers($"Coverage of {region} on {day:R}",
                book.Of("roster").Any() ? [$"{paid.StandingOn(book, day)}"] : [],
                report.Ledger is { } told ? [$"{told}"] : []);
        }
    }
}
