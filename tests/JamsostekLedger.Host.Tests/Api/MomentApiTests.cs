using System.Net;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>
/// Reports over HTTP while three clients record: asked again with the instant that it names, each says the same, and a
/// page's file too.
/// </summary>
[Collection(PagesFixture.Collection)]
public sealed class MomentApiTests(PagesFixture server)
{
    private const int Rounds = 3;
    private const string Region = "/regions/73";

    private static readonly string[] Reports =
    [
        "budget-use?year=2019", "premiums?year=2019", "claims?from=2019-01-01&to=2024-12-31",
        "claims/breakdown?from=2019-01-01&to=2024-12-31", "claims/ratio?from=2019-01-01&to=2024-12-31",
        "claim-checks?x=",
        "claims-due?x=", "risk?x=", "figures?x=", "coverage?on=2024-12-31", "programmes?x=", "plans?x=", "checks?x=",
        "periods?x=", "trial-balance?period=2019",
    ];

    private int _sent;

    [Fact]
    public async Task A_report_asked_again_with_its_instant_says_the_same_byte_for_byte()
    {
        (await PostAsync("programmes", """
            {"code":"saat","name":"Saat","fund":"APBD","starts_on":"2019-01-01","vulnerable":"yes"}
            """)).ShouldBe(HttpStatusCode.Created);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => WriteAsync(stop.Token))).ToList();

        var (torn, instants) = (new List<string>(), new HashSet<string>());
        for (var round = 0; round < Rounds; round++)
            foreach (var report in Reports)
            {
                var said = await server.Client.GetStringAsync($"/api/v1{Region}/{report}");
                using var answer = JsonDocument.Parse(said);
                if (!answer.RootElement.TryGetProperty("recordedAsOf", out var named))
                    continue;
                instants.Add(named.GetString()!);
                var again = await server.Client.GetStringAsync(
                    $"/api/v1{Region}/{report}&recordedAsOf={Uri.EscapeDataString(named.GetString()!)}");
                if (again != said)
                    torn.Add($"{report}:\n{said}\n{again}");
            }

        await stop.CancelAsync();
        var written = (await Task.WhenAll(writers)).Sum();
        torn.ShouldBeEmpty();
        instants.Count.ShouldBeGreaterThan(2, $"{written} payments were recorded beside");
    }

    private async Task<int> WriteAsync(CancellationToken stop)
    {
        var written = 0;
        for (; !stop.IsCancellationRequested; written++)
            (await PostAsync("payments", $$"""
                {"document_number":"SAAT-{{Interlocked.Increment(ref _sent)}}","kind":"SP2D",
                 "document_date":"2019-03-01","account_code":"5.1.02.02.02.0006","programme":"saat","fund":"APBD",
                 "fund_year":2019,"amount":1000}
                """)).ShouldBe(HttpStatusCode.Created);
        return written;
    }

    private async Task<HttpStatusCode> PostAsync(string kind, string row)
    {
        using var content = new StringContent(row, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync($"/api/v1{Region}/{kind}", content);
        return response.StatusCode;
    }
}
