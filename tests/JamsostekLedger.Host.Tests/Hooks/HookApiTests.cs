using System.Net;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary>Hooks over HTTP.</summary>
[Collection(PagesFixture.Collection)]
public class HookApiTests(PagesFixture server)
{
    private const string Hooks = "/api/v1/regions/73/hooks";

    [Fact] public async Task A_hook_is_added_listed_and_stopped_and_its_secret_is_in_one_answer_only()
    {
        const string asked = """{"url":"https://api.kas.example/a","types":["premium_paid"],"from_seq":1}""";
        var added = await PostAsync(Hooks, asked);
        added.StatusCode.ShouldBe(HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        added.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var answer = await JsonAsync(added);
        var secret = answer.GetProperty("secret").GetString()!;
        secret.ShouldStartWith("whsec_");
        Convert.FromBase64String(secret["whsec_".Length..]).Length.ShouldBe(32);
        var id = answer.GetProperty("hook").GetProperty("id").GetString();

        var list = await server.Client.GetStringAsync(Hooks);
        list.ShouldNotContain(secret["whsec_".Length..]);
        var row = Row(list, id);
        (row.GetProperty("url").GetString(), row.GetProperty("fromSeq").GetInt64(),
            row.GetProperty("madeBy").GetString()).ShouldBe(("https://api.kas.example/a", 1, "penguji"));
        row.GetProperty("stoppedAt").ValueKind.ShouldBe(JsonValueKind.Null);

        (await PostAsync($"{Hooks}/{id}/stop", "")).StatusCode.ShouldBe(HttpStatusCode.OK);
        Row(await server.Client.GetStringAsync(Hooks), id).GetProperty("stoppedBy").GetString().ShouldBe("penguji");
        (await RuleAsync(await PostAsync($"/api/v1/regions/51.03/hooks/{id}/stop", ""))).ShouldBe("hook-unknown");
        (await PostAsync($"{Hooks}/{Guid.NewGuid()}/stop", "")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"url":"http://kas.example/a"}""", 422, "hook-not-https")]
    [InlineData("""{"types":["premium_paid"]}""", 422, "hook-url-unreadable")]
    [InlineData("""{"url":"https://kas.example/a","types":"x"}""", 422, "hook-type-unknown")]
    [InlineData("""{"url":"https://kas.example/a","from_seq":-1}""", 422, "hook-from-seq-outside")]
    [InlineData("""{"url":"https://kas.example/a","from_seq":"1"}""", 400, "json-malformed")]
    [InlineData("""{"url":"https://kas.example/a","types":[1]}""", 400, "json-malformed")]
    [InlineData("""{"url":"https://kas.example/a","types":{}}""", 400, "json-malformed")]
    [InlineData("""["https://kas.example/a"]""", 400, "json-malformed")]
    [InlineData("", 400, "json-malformed")]
    public async Task What_is_wrong_is_refused_by_name(string asked, int status, string rule)
    {
        var answer = await PostAsync(Hooks, asked);
        ((int)answer.StatusCode, await RuleAsync(answer)).ShouldBe((status, rule));
    }

    [Fact] public async Task The_same_idempotency_key_is_the_same_hook_and_its_secret_again()
    {
        const string asked = """{"url":"https://api.kas.example/key"}""";
        var key = Guid.NewGuid().ToString();
        var first = await PostAsync(Hooks, asked, key);
        var again = await PostAsync(Hooks, asked, key);
        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.OK));
        (await JsonAsync(again)).GetProperty("secret").GetString()
            .ShouldBe((await JsonAsync(first)).GetProperty("secret").GetString());
        (await RuleAsync(await PostAsync(Hooks, asked.Replace("key", "other"), key))).ShouldBe("key-differs");
        (await RuleAsync(await PostAsync(Hooks, asked))).ShouldBe("hook-known");
    }

    [Fact] public async Task A_page_of_another_site_adds_and_stops_nothing()
    {
        var id = (await JsonAsync(await PostAsync(Hooks, """{"url":"https://api.kas.example/site"}""")))
            .GetProperty("hook").GetProperty("id").GetString();
        foreach (var address in new[] { Hooks, $"{Hooks}/{id}/stop" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new StringContent(
                    """{"url":"https://attacker.example/"}""", Encoding.UTF8, "application/json"),
                Headers = { { "Origin", "https://attacker.example" } },
            };
            (await server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        var list = await server.Client.GetStringAsync(Hooks);
        list.ShouldNotContain("attacker");
        Row(list, id).GetProperty("stoppedAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "X-Actor", "penguji" } },
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    private static JsonElement Row(string list, string? id) => JsonDocument.Parse(list).RootElement
        .GetProperty("hooks").EnumerateArray().Single(hook => hook.GetProperty("id").GetString() == id);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    private static async Task<string?> RuleAsync(HttpResponseMessage response) =>
        (await JsonAsync(response)).GetProperty("rule").GetString();
}
