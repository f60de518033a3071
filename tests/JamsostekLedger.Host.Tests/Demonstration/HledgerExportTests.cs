using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Export;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Demonstration;

/// <summary>hledger, which is not ours, reads the journal, finds it in order, and comes to the totals of the
/// reports.</summary>
[Collection(PagesFixture.Collection)]
public sealed class HledgerExportTests(PagesFixture pages) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jamsostek-hledger-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("51.03")]
    [InlineData("51.04")]
    [InlineData("51.06")]
    [InlineData("61.07")]
    [InlineData("73.02")]
    public async Task Every_months_balance_is_what_the_lines_before_it_come_to(string region)
    {
        var journal = await ExportAsync(region);
        (await File.ReadAllTextAsync(journal)).ShouldContain(" = ");
        (await RunAsync(journal, "check")).ShouldBe("");
    }

    [Fact]
    public async Task A_balance_that_the_lines_do_not_give_is_refused_by_hledger()
    {
        var journal = await ExportAsync("51.06");
        var lines = await File.ReadAllLinesAsync(journal);
        var at = Array.FindLastIndex(lines, line => line.Contains(" IDR = ", StringComparison.Ordinal));
        lines[at] = Regex.Replace(lines[at], "= (-?[0-9]+)", match => $"= {match.Groups[1].Value}1");
        await File.WriteAllLinesAsync(journal, lines);
        (await RunAsync(journal, "check"))!.ShouldContain("balance assertion", Case.Insensitive);
    }

    [Fact]
    public async Task The_budgets_lines_are_the_reports()
    {
        var journal = await ExportAsync("51.04");
        var report = await ReadAsync(moment => BudgetUseQuery.RunAsync(moment, 2024));
        report.Lines.ShouldNotBeEmpty();
        foreach (var line in report.Lines)
        {
            Task<long> Of(string account) => BalanceAsync(
                journal, $"acct:^{account}$", "tag:fiscalYear=^2024$", $"tag:programme=^{line.Programme}$",
                $"tag:accountCode=^{Regex.Escape(line.AccountCode)}$");

            (await Of("budget:realised")).ShouldBe(line.Realised.Amount);
            (await Of("budget:reserved")).ShouldBe(line.Reserved.Amount);
            (await Of("budget:available")).ShouldBe(line.Available.Amount);
        }

        (await BalanceAsync(journal, "acct:^budget", "tag:fiscalYear=^2024$")).ShouldBe(report.Total.Pagu.Amount);
    }

    [Fact]
    public async Task Claims_of_a_window_are_the_reports()
    {
        var journal = await ExportAsync("51.04");
        var report = await ReadAsync(moment => ClaimTotalsQuery.RunAsync(moment, new(2024, 1, 1), new(2024, 11, 28)));
        report.Total.Amount.Amount.ShouldBeGreaterThan(0);
        string[] window = ["-b", "2024-01-01", "-e", "2024-11-29", "cur:^IDR$"];
        foreach (var benefit in report.ByBenefit)
            (await BalanceAsync(
                journal, [.. window, $"acct:^claims:{benefit.Benefit.ToString().ToLowerInvariant()}$"]))
                .ShouldBe(benefit.Amount.Amount);
        (await BalanceAsync(journal, [.. window, "acct:^claims", "tag:vulnerable=^yes$"]))
            .ShouldBe(report.ByProgramme.Where(of => of.Vulnerable == true).Sum(of => of.Amount.Amount));
    }

    [Fact]
    public async Task Premiums_of_each_month_are_the_reports()
    {
        var journal = await ExportAsync("51.04");
        var report = await ReadAsync(moment => PremiumReportQuery.RunAsync(moment, 2024));
        var month = report.Lines.First(line => line.Computed.Amount > 0);
        string[] of = [$"tag:programme=^{month.Programme}$", $"tag:month=^{month.Month:uuuu-MM}$", "cur:^IDR$"];
        (await BalanceAsync(journal, [.. of, "acct:^premium:computed"])).ShouldBe(month.Computed.Amount);
        (await BalanceAsync(journal, [.. of, "acct:^premium:invoiced"])).ShouldBe(month.Invoiced.Amount);
        (await BalanceAsync(journal, [.. of, "acct:^premium:settled"])).ShouldBe(-month.Paid.Amount);
    }

    [Fact]
    public async Task Of_an_earlier_instant_it_holds_what_was_recorded_then()
    {
        var (before, now) = (await ExportAsync("51.04", pages.BeforeClaims), await ExportAsync("51.04"));
        (await RunAsync(before, "check")).ShouldBe("");
        (await BalanceAsync(before, "acct:^claims")).ShouldBe(0);
        (await BalanceAsync(before, "acct:^budget:available"))
            .ShouldBe(await BalanceAsync(now, "acct:^budget:available"));
    }

    private async Task<T> ReadAsync<T>(Func<Moment, Task<T>> read)
    {
        await using var moment = await pages.Ledger.MomentAsync(Regions.Find("51.04")!, null, CancellationToken.None);
        return await read(moment);
    }

    private async Task<string> ExportAsync(string region, Instant? recordedAsOf = null)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.journal");
        await using var output = File.Create(path);
        await HledgerExport.WriteAsync(pages.Ledger, Regions.Find(region)!, recordedAsOf, output);
        return path;
    }

    private static async Task<long> BalanceAsync(string journal, params string[] of)
    {
        var said = await RunAsync(journal, ["balance", "--flat", "--depth", "1", "-O", "csv", .. of]);
        var total = said!.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Single(line => line.StartsWith("\"total\"", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("\"Total:\"", StringComparison.OrdinalIgnoreCase));
        var amount = Regex.Match(total, "\"(-?[0-9]+)(?: IDR)?\"$");
        amount.Success.ShouldBeTrue(said);
        return long.Parse(amount.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<string?> RunAsync(string journal, params string[] arguments)
    {
        var start = new ProcessStartInfo("hledger", ["-f", journal, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await output + await error;
    }
}
