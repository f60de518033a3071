using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>What a running server needs goes away: the database, the master key.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-away-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_command_gets_a_sentence_and_nothing_is_recorded()
    {
        await using var ledger = await OpenLedger.OpenAsync(new LedgerHome(_data));
        await using var app = WebServer.Build(new(0, ledger, new DemonstrationProgress())
        {
            Recognise = (_, _) => Task.FromResult(Visitor.Operator),
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // As long as somebody holds this lock nobody starts it again.
        await using var starting = new FileStream(
            Path.Combine(_data, "locks", "start"), FileMode.Open, FileAccess.Read, FileShare.None);
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

    [Fact]
    public async Task A_claim_without_the_master_key_gets_a_sentence_and_nothing_is_recorded()
    {
        (await PayAsync("K-1")).StatusCode.ShouldBe(HttpStatusCode.Created);
        Directory.Delete(Path.Combine(_data, "keys"), recursive: true);

        var answer = await PayAsync("K-2");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("rule").GetString().ShouldBe("master-key-missing");
        problem.GetProperty("detail").GetString()!.ShouldStartWith("Kunci induk");
    }

    [Fact]
    public async Task A_page_without_the_master_key_says_which_key_is_missing()
    {
        (await PostAsync("programmes", new
        {
            code = "tani",
            name = "Petani",
            fund = "APBD",
            starts_on = "2024-01-01",
            vulnerable = true,
        })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await PostAsync("roster", new
        {
            nik = "5104015505800001",
            name = "Pekerja Contoh",
            birth_date = "1980-05-15",
            programme = "tani",
            start_month = "2024-01",
            district = "Ubud",
            village = "Mas",
        })).StatusCode.ShouldBe(HttpStatusCode.Created);
        Directory.Delete(Path.Combine(_data, "keys"), recursive: true);

        var page = await WithClientAsync(client => client.GetAsync("/regions/51.04/roster?programme=tani"));
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Kunci induk");
    }

    private Task<HttpResponseMessage> PayAsync(string claim) => PostAsync("claims", new
    {
        claim_number = claim,
        benefit = "JKM",
        component = "santunan",
        segment = "BPU",
        nik = "5104015505800001",
        event_date = "2024-05-01",
        paid_on = "2024-05-10",
        amount = 20_000_000,
        payee = "Ahli waris contoh",
        payment_reference = $"B-{claim}",
    });

    private Task<HttpResponseMessage> PostAsync<T>(string kind, T row) =>
        WithClientAsync(client => client.PostAsJsonAsync($"/api/v1/regions/51.04/{kind}", row));

    private async Task<HttpResponseMessage> WithClientAsync(Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        await using var ledger = await OpenLedger.OpenAsync(new LedgerHome(_data));
        await using var app = WebServer.Build(new(0, ledger, new DemonstrationProgress())
        {
            Recognise = (_, _) => Task.FromResult(Visitor.Operator),
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        var answer = await ask(client);
        await app.StopAsync();
        return answer;
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
