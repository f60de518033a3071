using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>People over HTTP: looked at on the record, and forgotten for good.</summary>
[Collection(PagesFixture.Collection)]
public class PersonApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73";

    [Fact]
    public async Task A_look_is_recorded_and_the_same_request_again_is_the_same_look()
    {
        const string nik = "7302015505800001";
        await ClaimAsync("api-look", nik);
        var asked = $$"""{"nik":"{{nik}}","role":"bpjs","reason":"Klaim"}""";
        var key = Guid.NewGuid().ToString();

        var look = await PostAsync("persons/look", asked, key);
        var again = await PostAsync("persons/look", asked, key);

        look.StatusCode.ShouldBe(HttpStatusCode.Created);
        look.Headers.CacheControl!.NoStore.ShouldBeTrue();
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = await JsonAsync(look);
        shown.GetProperty("details").GetProperty("nik").GetString().ShouldBe(nik);
        var person = Guid.Parse(shown.GetProperty("person").GetString()!);
        var facts = await server.Client.GetStringAsync($"{Region}/streams/person/{person:N}");
        JsonDocument.Parse(facts).RootElement.GetArrayLength().ShouldBe(1);
        facts.ShouldContain("\"nik\"");
        facts.ShouldNotContain(nik);
        facts.ShouldNotContain("0001\"");
        (await RowsWithAsync(nik)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_gone_and_the_same_request_again_gets_its_answer()
    {
        const string nik = "7302015505800002";
        await ClaimAsync("api-forget", nik);
        var asked = $$"""{"nik":"{{nik}}","reason":"Permintaan 3/2026"}""";
        var key = Guid.NewGuid().ToString();

        var forgotten = await PostAsync("persons/forget", asked, key);
        var replayed = await PostAsync("persons/forget", asked, key);
        var again = await PostAsync("persons/forget", asked);
        var reused = await PostAsync("persons/forget", asked.Replace("3/2026", "4/2026"), key);

        (forgotten.StatusCode, replayed.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        (await replayed.Content.ReadAsStringAsync()).ShouldBe(await forgotten.Content.ReadAsStringAsync());
        (await RuleAsync(again)).ShouldBe("person-forgotten");
        (await RuleAsync(reused)).ShouldBe("idempotency-key-reused");
        (await RuleAsync(await PostAsync("persons/look", $$"""{"nik":"{{nik}}","role":"bpjs","reason":"x"}""")))
            .ShouldBe("person-forgotten");
        (await RuleAsync(await PostAsync("claims", Claim("api-forget-2", nik)))).ShouldBe("person-forgotten");
    }

    [Theory]
    [InlineData("""{"nik":"7302015505800003","role":"king","reason":"x"}""", "person-unknown")]
    [InlineData("""{"nik":"7302","role":"bpjs","reason":"x"}""", "nik-malformed")]
    [InlineData("""{"role":"bpjs","reason":"x"}""", "cell-empty")]
    [InlineData("""{"person":"7302015505800003","role":"bpjs","reason":"x"}""", "person-unknown")]
    [InlineData("""{"nik":7302015505800003}""", "json-malformed")]
    [InlineData("""["nik"]""", "json-malformed")]
    public async Task What_is_wrong_is_named_and_nothing_of_it_repeated(string asked, string rule)
    {
        var answer = await PostAsync("persons/look", asked);
        (await RuleAsync(answer)).ShouldBe(rule);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("7302");
    }

    // A body with a NIK in it can be told by trying all NIKs, unless what is kept of it was made with a key.
    [Fact]
    public async Task No_hash_of_a_row_that_names_people_is_kept_in_the_clear()
    {
        var body = Claim("api-hash", "7302015505800004");
        (await PostAsync("claims", body, Guid.NewGuid().ToString())).StatusCode.ShouldBe(HttpStatusCode.Created);

        foreach (var hashed in new[] { body, $"claims\n{body}" })
            (await RowsWithAsync(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))))
                .ShouldBe(0);
        (await RowsWithAsync("api-hash")).ShouldBeGreaterThan(0);
    }

    private Task<HttpResponseMessage> ClaimAsync(string claim, string nik) => PostAsync("claims", Claim(claim, nik));

    private static string Claim(string claim, string nik) => $$"""
        {"claim_number":"{{claim}}","benefit":"JKM","component":"santunan","segment":"BPU","nik":"{{nik}}",
         "event_date":"2024-05-01","paid_on":"2024-05-10","amount":20000000,"payee":"Rahasia",
         "payment_reference":"B-{{claim}}"}
        """;

    private async Task<HttpResponseMessage> PostAsync(string address, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Region}/{address}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    // In any column of the tables that a request leaves something in.
    private async Task<long> RowsWithAsync(string marker)
    {
        var found = 0L;
        foreach (var table in new[] { "mt_events", "request", "person", "fact" })
        {
            await using var command = server.Ledger.Database.Source.CreateCommand(
                $"select count(*) from ledger.{table} t where t::text ilike '%{marker}%'");
            found += (long)(await command.ExecuteScalarAsync())!;
        }

        return found;
    }

    private static async Task<string> RuleAsync(HttpResponseMessage answer) =>
        (await JsonAsync(answer)).GetProperty("rule").GetString()!;

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>();
}
