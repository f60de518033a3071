using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>A server whose PostgreSQL is killed, and whose files are lost.</summary>
public sealed class ComesBackTests : IAsyncLifetime, IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-back-").FullName;
    private readonly HeardLogs _logs = new();
    private OpenLedger _ledger = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private string PidFile => Path.Combine(_data, "postgres", "data", "postmaster.pid");

    public async Task InitializeAsync()
    {
        _ledger = await OpenLedger.OpenAsync(new LedgerHome(_data));
        _app = WebServer.Build(new(0, _ledger, new DemonstrationProgress())
        {
            Recognise = (_, _) => Task.FromResult(Visitor.Operator),
        });
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        await _app.StartAsync();
        _client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new(_app.Urls.Single()) };
        await RecordedAsync("mula");
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _ledger.DisposeAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _logs.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task After_its_PostgreSQL_was_killed_recording_pages_and_background_work_go_on_without_a_restart()
    {
        for (var times = 1; times <= 2; times++)
        {
            await KillAsync();
            var away = await Task.WhenAll(
                _client.OpenProgrammeAsync($"hilang-{times}"), _client.GetAsync("/regions/51.04"),
                _client.GetAsync("/api/v1/regions/51.04/claims?from=2024-01-01&to=2024-12-31"));
            foreach (var answer in away)
                await IsAwayOrThereAsync(answer);

            await Eventually.BeAsync(
                async () => (await _client.OpenProgrammeAsync($"lagi-{times}")).StatusCode
                    is HttpStatusCode.Created or HttpStatusCode.OK,
                "a command is recorded again");
            (await _client.GetAsync("/regions/51.04")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        _logs.Text.ShouldContain("The embedded PostgreSQL answers again.");
        // What follows an append is Wolverine's work: it goes on too.
        var height = await HeightAsync();
        await Eventually.BeAsync(
            () => File.Exists(Path.Combine(_data, "checkpoints", $"51.04-{height:D9}.json")), "the append is signed");
        (await _client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_it_cannot_start_everything_says_so_and_when_to_ask_again()
    {
        // As long as somebody holds this lock nobody starts it.
        await using (var starting = new FileStream(
                         Path.Combine(_data, "locks", "start"), FileMode.Open, FileAccess.Read, FileShare.None))
        {
            await KillAsync();
            var command = await _client.OpenProgrammeAsync("hilang");
            command.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            command.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
            (await command.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()
                .ShouldStartWith("Basis data tidak dapat dihubungi");

            var page = await _client.GetAsync("/regions/51.04");
            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Headers.RetryAfter.ShouldNotBeNull();
            (await page.Content.ReadAsStringAsync()).ShouldContain("Basis data tidak dapat dihubungi");
            (await _client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await _client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await Eventually.BeAsync(
            async () => (await _client.OpenProgrammeAsync("hilang")).StatusCode == HttpStatusCode.Created,
            "a command is recorded again");
    }

    [Fact]
    public async Task A_lost_signing_key_is_told_by_ready_by_the_log_by_pages_and_by_whoever_records()
    {
        var key = Path.Combine(_data, "keys", "checkpoint.key");
        await Eventually.BeAsync(() => File.Exists(key), "the key is made");
        var kept = await File.ReadAllTextAsync(key);
        File.Delete(key);
        File.Delete(Path.Combine(_data, "keys", "copies", "checkpoint.key"));

        var ready = await _client.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldStartWith("signing-key-missing: Kunci penanda tangan");
        await Eventually.BeAsync(() => _logs.Text.Contains("signing-key-missing"), "the log says so");
        var refused = await _client.OpenProgrammeAsync("sesudah");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString()
            .ShouldBe("signing-key-missing");
        foreach (var page in new[] { "/", "/regions/51.04" })
        {
            (await _client.GetStringAsync(page)).ShouldContain("Tidak ada yang dapat dicatat sekarang");
            (await _client.GetStringAsync($"{page}?lang=en"))
                .ShouldContain("The key that signed checkpoints is gone");
        }

        File.Exists(key).ShouldBeFalse();

        await File.WriteAllTextAsync(key, kept);
        (await _client.OpenProgrammeAsync("sesudah")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await _client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _client.GetStringAsync("/")).ShouldNotContain("Tidak ada yang dapat dicatat sekarang");
        await Eventually.BeAsync(() => _logs.Text.Contains("was put right"), "the log says so");
    }

    // Whoever asks at the moment itself is told that it is away, or is answered by the one that came back.
    private static async Task IsAwayOrThereAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            return;
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, await answer.Content.ReadAsStringAsync());
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    private async Task KillAsync()
    {
        using var kill = Process.Start("kill", ["-KILL", File.ReadLines(PidFile).First()]);
        await kill.WaitForExitAsync();
    }

    private async Task RecordedAsync(string code) =>
        (await _client.OpenProgrammeAsync(code)).StatusCode.ShouldBe(HttpStatusCode.Created);

    private async Task<long> HeightAsync()
    {
        await using var command = _ledger.Database.Source.CreateCommand(
            "select height from ledger.head where region = '51.04'");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
