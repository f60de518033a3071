namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>The demonstration goes in whole, through the ordinary path, and its published sums come out.</summary>
public sealed class DemonstrationVerbTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-demo-").FullName;

    private Program Program => new(_data);

    public async Task InitializeAsync() => (await Program.RunAsync("database", "start")).Exit.ShouldBe(0);

    public async Task DisposeAsync()
    {
        await Program.RunAsync("database", "stop");
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task It_loads_once_and_gives_the_published_sums()
    {
        var loaded = await Program.RunAsync("demo", "load", "--json");
        loaded.Exit.ShouldBe(0, loaded.ToString());
        foreach (var report in loaded.Json.EnumerateArray())
            if (!report.GetProperty("file").GetString()!.EndsWith("-susulan.csv", StringComparison.Ordinal))
                report.GetProperty("recorded").GetInt64().ShouldBe(report.GetProperty("rows").GetInt64(), $"{report}");

        (await StatusesAsync("51.04")).ShouldBe(new Dictionary<string, string>
        {
            ["gianyar-claims-2024"] = "matches",
            ["gianyar-claims-2024-vulnerable"] = "matches",
            ["gianyar-enrolled-2024-stage-2"] = "matches",
        }, ignoreOrder: true);
        var badung = await StatusesAsync("51.03");
        foreach (var figure in new[]
                 {
                     "badung-claims-2023", "badung-claims-2023-count", "badung-heirs-2024", "badung-enrolled-2024",
                     "badung-contract-2024", "badung-adat-2024",
                 })
            badung[figure].ShouldBe("matches", figure);
        (await StatusesAsync("61.07")).Values.ShouldBe(["matches", "matches"]);
        (await StatusesAsync("51"))["bali-coverage-2025-q1"].ShouldBe("inconsistent");

        (await TotalAsync("51.03", "realised")).ShouldBe(45_450L * 16_800 * 12);
        (await TotalAsync("61.07", "pagu")).ShouldBe(2_429_520_000);
        (await PremiumsAsync("51.03")).ShouldBe((45_450L * 16_800 * 12, 45_450L * 16_800 * 12));
        (await PremiumsAsync("61.07")).ShouldBe((2_459_520_000, 2_429_520_000));

        foreach (var region in new[] { "51.04", "51.03", "61.07", "73.02", "51.06", "51" })
        {
            var verified = await Program.RunAsync("audit", "verify", "--region", region, "--json");
            verified.Exit.ShouldBe(0, verified.ToString());
        }

        var again = await Program.RunAsync("demo", "load", "--json");
        again.Json.EnumerateArray().Sum(report => report.GetProperty("recorded").GetInt64()).ShouldBe(0);
    }

    private async Task<Dictionary<string, string>> StatusesAsync(string region)
    {
        var ran = await Program.RunAsync("report", "figures", "--region", region, "--json");
        return ran.Json.GetProperty("figures").EnumerateArray().ToDictionary(
            figure => figure.GetProperty("id").GetString()!, figure => figure.GetProperty("status").GetString()!);
    }

    private async Task<(long Computed, long Paid)> PremiumsAsync(string region)
    {
        var ran = await Program.RunAsync("report", "premiums", "--region", region, "--year", "2024", "--json");
        var total = ran.Json.GetProperty("total");
        return (total.GetProperty("computed").GetInt64(), total.GetProperty("paid").GetInt64());
    }

    private async Task<long> TotalAsync(string region, string name)
    {
        var ran = await Program.RunAsync("report", "budget-use", "--region", region, "--year", "2024", "--json");
        return ran.Json.GetProperty("total").GetProperty(name).GetInt64();
    }
}
