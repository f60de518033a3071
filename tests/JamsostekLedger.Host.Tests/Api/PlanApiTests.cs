using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>Plans over HTTP, in a region of which the demonstration has nothing.</summary>
[Collection(PagesFixture.Collection)]
public class PlanApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73";

    [Fact]
    public async Task A_trial_says_month_by_month_what_it_costs_and_records_nothing()
    {
        await HoldAsync("plan-try");
        const string terms = "target=10&by=2025-06&start=2025-04&mix=APBD/plan-try%3D100%25x7&on=2025-03-31";
        var trial = await GetAsync($"plan-trial?{terms}");

        var result = trial.GetProperty("result");
        result.GetProperty("needed").GetInt64().ShouldBe(300);
        result.GetProperty("months")[0].GetProperty("cost").GetInt64().ShouldBe(100 * 16_800);
        result.GetProperty("money")[0].GetProperty("available").GetInt64().ShouldBe(50_000_000);
        result.GetProperty("money")[0].GetProperty("spent").GetInt64().ShouldBe(300 * 7 * 16_800);
        result.GetProperty("reachedPercent").GetDecimal().ShouldBe(10);
        trial.GetProperty("seen").GetProperty("source").GetString().ShouldBe("Disnaker");

        var again = await GetAsync($"plan-trial?{terms}&recordedAsOf={trial.GetProperty("recordedAsOf").GetString()}");
        again.ToString().ShouldBe(trial.ToString());
    }

    [Fact]
    public async Task A_plan_is_kept_listed_shown_compared_and_reserved_once()
    {
        await HoldAsync("plan-keep");
        var first = await PostAsync("plans", Plan("plan-keep", "a"));
        var again = await PostAsync("plans", Plan("plan-keep", "a"));
        first.StatusCode.ShouldBe(HttpStatusCode.Created, await first.Content.ReadAsStringAsync());
        first.Headers.ETag!.Tag.ShouldBe("\"1\"");
        (await JsonAsync(first)).GetProperty("stream").GetString().ShouldBe("plan/plan-keep.a");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RuleAsync(await PostAsync("plans", Plan("plan-keep", "a", "50%")))).ShouldBe("key-differs");
        (await PostAsync("plans", """
            {"code":"plan-keep.b","name":"Separuh CSR","target":10,"by":"2025-06","start":"2025-04","on":"2025-03-31",
             "mix":[{"fund":"APBD","programme":"plan-keep","share":"50%"},{"fund":"CSR","share":150,"months":12}]}
            """)).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await ListedAsync("plan-keep.a")).GetProperty("reserved").ValueKind.ShouldBe(JsonValueKind.Null);
        (await GetAsync("plans/plan-keep.b")).GetProperty("kept").GetProperty("terms").GetProperty("mix")[1]
            .GetProperty("workers").GetInt32().ShouldBe(150);
        var compared = (await GetAsync("plans/plan-keep.a/comparison?with=plan-keep.b")).GetProperty("comparison");
        compared.GetProperty("reached").GetInt64().ShouldBe(0);
        compared.GetProperty("funds")[0].GetProperty("difference").GetInt64().ShouldBeLessThan(0);
        (await GetAsync("plans/plan-keep.a/comparison?on=2025-03-31")).GetProperty("comparison").GetProperty("isEmpty")
            .GetBoolean().ShouldBeTrue();

        const string reservations = "plans/plan-keep.a/reservations";
        const string total = """{"per":"total","document_date":"2025-04-01"}""";
        var reserved = await PostAsync(reservations, total);
        reserved.StatusCode.ShouldBe(HttpStatusCode.Created, await reserved.Content.ReadAsStringAsync());
        (await JsonAsync(reserved)).GetArrayLength().ShouldBe(2);
        (await PostAsync(reservations, total)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RuleAsync(await PostAsync(reservations, """{"document_date":"2025-04-01"}"""))).ShouldBe("key-differs");
        (await ReservedAsync("plan-keep")).ShouldBe(300 * 7 * 16_800);
        (await ListedAsync("plan-keep.a")).GetProperty("reserved").GetInt64().ShouldBe(300 * 7 * 16_800);
    }

    [Fact]
    public async Task The_same_idempotency_key_keeps_and_reserves_once_and_a_stale_version_nothing()
    {
        await HoldAsync("plan-key");
        var key = Guid.NewGuid().ToString();
        var asked = Plan("plan-key", "a", on: "2025-05-31");
        var first = await PostAsync("plans", asked, key);
        await CountAsync("2025-05-20");
        // What is seen has changed since, so only the kept answer can be the same.
        var replayed = await PostAsync("plans", asked, key);
        replayed.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await replayed.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await RuleAsync(await PostAsync("plans", asked))).ShouldBe("key-differs");
        (await RuleAsync(await PostAsync("plans", Plan("plan-key", "b"), key))).ShouldBe("idempotency-key-reused");

        const string address = "plans/plan-key.a/reservations", body = """{"document_date":"2025-06-01"}""";
        var stale = await PostAsync(address, body, version: "\"7\"");
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await RuleAsync(stale)).ShouldBe("version-conflict");
        var other = Guid.NewGuid().ToString();
        var reserved = await PostAsync(address, body, other, "\"1\"");
        reserved.StatusCode.ShouldBe(HttpStatusCode.Created, await reserved.Content.ReadAsStringAsync());
        (await (await PostAsync(address, body, other, "\"1\"")).Content.ReadAsStringAsync())
            .ShouldBe(await reserved.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Where_the_pagu_does_not_hold_the_whole_nothing_is_reserved()
    {
        await HoldAsync("plan-short");
        (await PostAsync("plans", Plan("plan-short", "a"))).EnsureSuccessStatusCode();
        (await PostAsync("reservations", """
            {"document_number":"plan-short-1","kind":"RESERVE","document_date":"2025-03-01","fiscal_year":2025,
             "account_code":"5.1","programme":"plan-short","fund":"APBD","fund_year":2025,"amount":20000000}
            """)).EnsureSuccessStatusCode();

        var refused = await PostAsync("plans/plan-short.a/reservations", """{"document_date":"2025-04-01"}""");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await RuleAsync(refused)).ShouldBe("pagu-exceeded");
        (await ReservedAsync("plan-short")).ShouldBe(20_000_000);
        (await ListedAsync("plan-short.a")).GetProperty("reserved").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("plan-trial?target=10&by=2025-06&on=2025-03-31", 422, "plan-mix-empty")]
    [InlineData("plan-trial?target=10&by=2025-06&mix=APBD&on=2025-03-31", 422, "plan-text-unreadable")]
    [InlineData("plan-trial?target=10&by=2025-06&mix=APBD%3D9%25&on=31-3-2025", 400, "parameter-unreadable")]
    [InlineData("plans/none", 404, "plan-unknown")]
    [InlineData("plans/none/comparison", 404, "plan-unknown")]
    public async Task What_is_wrong_with_a_question_is_named(string address, int status, string rule)
    {
        var answer = await server.Client.GetAsync($"{Region}/{address}");
        ((int)answer.StatusCode).ShouldBe(status);
        (await RuleAsync(answer)).ShouldBe(rule);
    }

    [Theory]
    [InlineData("plans", "[]", 400, "json-malformed")]
    [InlineData("plans", """{"code":"c","name":"x","target":10,"by":"2025-06"}""", 422, "plan-mix-empty")]
    [InlineData("plans", """{"code":"c"}""", 422, "cell-empty")]
    [InlineData("plans", """{"code":"c","name":"x","mix":[1]}""", 422, "plan-text-unreadable")]
    [InlineData("plans", """{"code":"c","name":"x","on":"soon"}""", 400, "parameter-unreadable")]
    [InlineData("plans/none/reservations", "{}", 404, "plan-unknown")]
    [InlineData("plans/none/reservations", """{"per":"week"}""", 400, "parameter-unreadable")]
    public async Task What_is_wrong_with_a_command_is_named(string address, string body, int status, string rule)
    {
        var answer = await PostAsync(address, body);
        ((int)answer.StatusCode).ShouldBe(status);
        (await RuleAsync(answer)).ShouldBe(rule);
    }

    [Fact]
    public async Task The_description_says_what_a_plan_is_asked_with()
    {
        var paths = (await server.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        const string region = "/api/v1/regions/{region}";
        paths.GetProperty($"{region}/plan-trial").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString()).ShouldContain("mix");
        foreach (var (route, member) in new[] { ("plans", "target"), ("plans/{plan}/reservations", "per") })
            paths.GetProperty($"{region}/{route}").GetProperty("post").GetProperty("requestBody")
                .GetProperty("content").GetProperty("application/json").GetProperty("schema")
                .GetProperty("properties").TryGetProperty(member, out _).ShouldBeTrue(route);
    }

    // Of 13,000 workers 1,000 are covered: ten per cent lack three hundred.
    private async Task HoldAsync(string programme)
    {
        (await PostAsync("programmes", $$"""
            {"code":"{{programme}}","name":"Rencana","fund":"APBD","starts_on":"2024-01-01","vulnerable":"yes"}
            """)).EnsureSuccessStatusCode();
        (await PostAsync("budget", $$"""
            {"document_number":"DPA-{{programme}}","document_date":"2025-01-02","kind":"DPA","fiscal_year":2025,
             "account_code":"5.1","programme":"{{programme}}","fund":"APBD","fund_year":2025,"pagu":50000000}
            """)).EnsureSuccessStatusCode();
        await CountAsync("2025-01-31");
    }

    private async Task CountAsync(string day) => (await PostAsync("coverage", $$"""
        {"observed_on":"{{day}}","numerator":1000,"denominator":13000,"definition":"BPU aktif",
         "publisher":"Disnaker"}
        """)).EnsureSuccessStatusCode();

    private static string Plan(
        string programme, string code, string share = "100%", string on = "2025-03-31") => $$"""
        {"code":"{{programme}}.{{code}}","name":"Rencana {{code}}","target":"10","by":"2025-06","start":"2025-04",
         "mix":"APBD/{{programme}}={{share}}x7","on":"{{on}}"}
        """;

    private async Task<HttpResponseMessage> PostAsync(
        string address, string body, string? key = null, string? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Region}/{address}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (version is not null)
            request.Headers.Add("If-Match", version);
        return await server.Client.SendAsync(request);
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        var response = await server.Client.GetAsync($"{Region}/{address}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await JsonAsync(response);
    }

    private async Task<JsonElement> ListedAsync(string code) => (await GetAsync("plans")).GetProperty("plans")
        .EnumerateArray().Single(plan => plan.GetProperty("code").GetString() == code);

    private async Task<long> ReservedAsync(string programme) => (await GetAsync("budget-use?year=2025"))
        .GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("programme").GetString() == programme)
        .GetProperty("reserved").GetInt64();

    private static async Task<string> RuleAsync(HttpResponseMessage answer) =>
        (await JsonAsync(answer)).GetProperty("rule").GetString()!;

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>();
}
