using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>The database goes away under a running server.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-away-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_command_gets_a_sentence_and_nothing_is_recorded()
    {
        await using var ledger = await OpenLedger.OpenAsync(new LedgerHome(_data));
        await using var app = WebServer.Build(new(0, ledger, new DemonstrationProgress()));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await StopDatabaseAsync();
        using var row = new StringContent(
            """{"code":"x","name":"X","fund":"APBD","starts_on":"2024-01-01","vulnerable":true}""",
            Encoding.UTF8, "application/json");
        var answer = await client.PostAsync("/api/v1/regions/51.04/programmes", row);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString()
            .ShouldBe("ledger-unavailable");
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task StopDatabaseAsync()
    {
        var file = Directory.EnumerateFiles(_data, "postmaster.pid", SearchOption.AllDirectories).Single();
        var postmaster = File.ReadLines(file).First();
        using var kill = Process.Start("kill", ["-INT", postmaster]);
        await kill.WaitForExitAsync();
        while (File.Exists(file))
            await Task.Delay(20);
    }
}
