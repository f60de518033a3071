using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

[Collection(PagesFixture.Collection)]
public class EntitlementApiTests(PagesFixture server)
{
    private const string Asked = "/api/v1/entitlement?benefit=JKM&eventDate=2025-05-10";

    [Fact]
    public async Task A_question_in_an_address_is_the_verb_s()
    {
        var reduced = await server.Client.GetFromJsonAsync<JsonElement>($"{Asked}&coverStart=2025-03");
        reduced.GetProperty("total").GetInt64().ShouldBe(10_000_000);
        reduced.GetProperty("question").GetProperty("coverStart").GetString().ShouldBe("2025-03");
        reduced.GetProperty("doubts")[0].GetProperty("rule").GetString().ShouldBe("reduced-jkm-split-unsure");
        var line = reduced.GetProperty("lines")[0];
        line.GetProperty("certainty").GetString().ShouldBe("disputed");
        line.GetProperty("inputs")[0].GetProperty("name").GetString().ShouldBe("cover-start");

        var children = await server.Client.GetFromJsonAsync<JsonElement>(
            $"{Asked}&coverStart=2020-01&paidMonths=60&child=2024-02-01&child=2023-02-01&otherMembership=true");
        children.GetProperty("total").GetInt64().ShouldBe(32_000_000 + 174_000_000);
        children.GetProperty("scholarships")[0].GetProperty("level").GetString().ShouldBe("TK-SD");
    }

    [Theory]
    [InlineData("/api/v1/entitlement", "benefit")]
    [InlineData("/api/v1/entitlement?benefit=JKM", "eventDate")]
    [InlineData("/api/v1/entitlement?benefit=JKM&benefit=JKK&eventDate=2025-05-10", "benefit")]
    [InlineData(Asked + "&child=anak", "child")]
    [InlineData(Asked + "&otherMembership=ya", "otherMembership")]
    [InlineData("/api/v1/benefits?on=kemarin", "on")]
    public async Task What_cannot_be_read_is_a_problem_that_names_the_parameter(string address, string parameter)
    {
        var answer = await server.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("rule").GetString().ShouldBe("parameter-unreadable");
        problem.GetProperty("detail").GetString()!.ShouldMatch($@"\b{parameter}\b");
    }

    [Fact]
    public async Task The_tables_are_there_with_their_sources()
    {
        var tables = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/benefits?on=2024-05-06");
        tables.GetProperty("benefits").EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("source").GetString()!.Length > 0);
        tables.GetProperty("schoolLevels")[3].GetProperty("amount").GetInt64().ShouldBe(12_000_000);
        tables.GetProperty("holidays").GetArrayLength().ShouldBe(29);
        tables.GetProperty("holidayYears").GetArrayLength().ShouldBe(6);
        (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/benefits")).GetProperty("on").GetString()
            .ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_description_names_every_parameter()
    {
        var api = await server.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var parameters = api.GetProperty("paths").GetProperty("/api/v1/entitlement").GetProperty("get")
            .GetProperty("parameters").EnumerateArray()
            .ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        parameters.Keys.ShouldContain("eventDate");
        parameters["benefit"].GetProperty("required").GetBoolean().ShouldBeTrue();
        parameters["child"].GetProperty("schema").GetProperty("type").GetString().ShouldBe("array");
        api.GetProperty("paths").GetProperty("/api/v1/benefits").GetProperty("get").GetProperty("parameters")[0]
            .GetProperty("name").GetString().ShouldBe("on");
    }
}
