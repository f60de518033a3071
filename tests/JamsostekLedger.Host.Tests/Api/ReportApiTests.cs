using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

[Collection(PagesFixture.Collection)]
public class ReportApiTests(PagesFixture server)
{
    [Fact]
    public async Task Claims_are_what_the_verb_says_now_and_as_recorded_before()
    {
        const string address = "/api/v1/regions/51.04/claims?from=2024-01-01&to=2024-11-28";
        var now = await server.Client.GetFromJsonAsync<JsonElement>(address);
        var before = await server.Client.GetFromJsonAsync<JsonElement>(
            $"{address}&recordedAsOf={server.BeforeClaims}");

        now.GetProperty("total").GetProperty("amount").GetInt64().ShouldBe(40_420_000_000);
        now.GetProperty("byProgramme").EnumerateArray()
            .Where(row => row.GetProperty("vulnerable").ValueKind == JsonValueKind.True)
            .Sum(row => row.GetProperty("amount").GetInt64()).ShouldBe(3_650_000_000);
        before.GetProperty("total").GetProperty("amount").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Budget_use_and_figures_have_the_shape_of_the_contract()
    {
        var use = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/61.07/budget-use?year=2024");
        use.GetProperty("total").GetProperty("pagu").GetInt64().ShouldBe(2_429_520_000);
        use.GetProperty("lines")[0].GetProperty("fundYear").GetInt32().ShouldBe(2024);

        var figures = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/regions/51/figures");
        figures.GetProperty("figures")[0].GetProperty("status").GetString().ShouldBe("inconsistent");
    }

    [Fact]
    public async Task Coverage_has_the_shape_of_the_contract()
    {
        var bali = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/51/coverage?on=2025-03-31");
        bali.EnumerateObject().Select(member => member.Name).Take(10).ShouldBe(["region", "on", "recordedAsOf",
            "numerator", "denominator", "definition", "percent", "target", "gapWorkers", "gapYearlyPremium"]);
        bali.GetProperty("percent").GetDecimal().ShouldBe(49.90m);
        bali.GetProperty("target").GetDecimal().ShouldBe(67.28m);
        bali.GetProperty("gapWorkers").GetInt64().ShouldBe(325_681);
        bali.GetProperty("gapYearlyPremium").GetInt64().ShouldBe(65_657_289_600);
        bali.GetProperty("ledger").ValueKind.ShouldBe(JsonValueKind.Null);

        var badung = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/51.03/coverage?on=2024-12-31");
        badung.GetProperty("percent").GetDecimal().ShouldBe(61);
        badung.GetProperty("numerator").ValueKind.ShouldBe(JsonValueKind.Null);
        badung.GetProperty("gapWorkers").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/api/v1/regions/51/coverage?on=31/03/2025", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/99.99/claims?from=2024-01-01&to=2024-01-31", HttpStatusCode.NotFound, "region-unknown")]
    [InlineData("/api/v1/regions/51.04/claims?from=01/01/2024", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/budget-use", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/figures?recordedAsOf=x", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/streams/claim/none", HttpStatusCode.NotFound, "stream-unknown")]
    [InlineData("/api/v1/nowhere", HttpStatusCode.NotFound, "address-unknown")]
    public async Task A_question_that_cannot_be_answered_says_why(string address, HttpStatusCode status, string rule)
    {
        var answer = await server.Client.GetAsync(address);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString().ShouldBe(rule);
    }

    [Fact]
    public async Task The_description_names_every_command_and_its_columns()
    {
        var api = await server.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var payments = api.GetProperty("paths").GetProperty("/api/v1/regions/{region}/payments").GetProperty("post");
        payments.GetProperty("requestBody").GetProperty("content").GetProperty("application/json")
            .GetProperty("schema").GetProperty("properties").TryGetProperty("document_number", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Facts_of_one_region_are_no_facts_of_another()
    {
        var events = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/61.07/streams/programme/bengkayang-satu-desa-100");
        events.GetArrayLength().ShouldBe(1);

        (await server.Client.GetAsync("/api/v1/regions/51.04/streams/programme/bengkayang-satu-desa-100"))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
