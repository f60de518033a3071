using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>
/// The description of the API is true: what it says that a report is asked with is what it is asked with, and what it
/// says that comes of it is what comes.
/// </summary>
[Collection(PagesFixture.Collection)]
public sealed class OpenApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/{region}/";

    // A file, of a statement that somebody has to have signed; SignatureApiTests asks for it.
    private const string File = "/reconciliation/statement";

    [Fact]
    public async Task It_describes_the_API_and_nothing_else()
    {
        var api = await DescriptionAsync();
        api.GetProperty("paths").EnumerateObject().ShouldAllBe(path => path.Name.StartsWith("/api/v1/"));
        foreach (var (path, operation) in Operations(api, "get", Region).Concat(Operations(api, "post", Region)))
        {
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path);
            var responses = operation.GetProperty("responses");
            foreach (var status in (string[])["404", "422", "503"])
                responses.GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _)
                    .ShouldBeTrue($"{path} {status}");
            var names = Parameters(operation).Select(parameter => $"{parameter.GetProperty("name")}");
            names.ShouldBeUnique(path);
        }
    }

    [Fact]
    public async Task Every_report_answers_its_own_examples_with_what_it_says()
    {
        var api = await DescriptionAsync();
        var reports = Operations(api, "get", Region)
            .Where(one => Names(one.Operation).Contains("recordedAsOf")).ToList();
        reports.Count.ShouldBeGreaterThanOrEqualTo(18);
        var compared = new List<string>();
        foreach (var (path, operation) in reports.Where(one => !one.Path[Region.Length..].Contains('{')
                     && !one.Path.EndsWith(File, StringComparison.Ordinal)))
        {
            var asked = Asked(operation, parameter => parameter.TryGetProperty("required", out var must)
                && must.GetBoolean());
            // Which period a figure must be asked with depends on the figure.
            var more = path.EndsWith("/explain", StringComparison.Ordinal) ? "&year=2024" : "";
            var address = path.Replace("{region}", "51.04") + asked + more;
            using var answer = await server.Client.GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync();
            // A plan is asked with more than a day: what it lacks it says.
            if (path.EndsWith("/plan-trial", StringComparison.Ordinal))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, body);
                continue;
            }

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address} {body}");
            var schema = operation.GetProperty("responses").GetProperty("200").GetProperty("content")
                .GetProperty("application/json").GetProperty("schema");
            new SchemaCheck(api).Differences(schema, JsonDocument.Parse(body).RootElement).ShouldBeEmpty(address);
            compared.Add(path);
        }

        compared.Count.ShouldBeGreaterThanOrEqualTo(15);
    }

    [Fact]
    public async Task Every_report_takes_all_that_it_may_be_asked_with_and_refuses_what_it_must_be()
    {
        var api = await DescriptionAsync();
        foreach (var (path, operation) in Operations(api, "get", Region)
                     .Where(one => !one.Path[Region.Length..].Contains('{') && !one.Path.EndsWith("/plan-trial")
                         && !one.Path.EndsWith(File, StringComparison.Ordinal)))
        {
            var parameters = Parameters(operation).Where(parameter => parameter.TryGetProperty("example", out _))
                .ToList();
            if (parameters.Count == 0)
                continue;
            var address = path.Replace("{region}", "51.04");
            foreach (var parameter in parameters.Where(parameter => parameter.TryGetProperty("required", out _)))
            {
                var name = $"{parameter.GetProperty("name")}";
                using var without = await server.Client.GetAsync(
                    address + Asked(operation, other => $"{other.GetProperty("name")}" != name
                        && $"{other.GetProperty("name")}" != "recordedAsOf"));
                without.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{address} without {name}");
                (await without.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString()
                    .ShouldBe("parameter-unreadable");
            }

            using var whole = await server.Client.GetAsync(address + Asked(operation, _ => true));
            whole.StatusCode.ShouldBe(HttpStatusCode.OK, await whole.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("99.99/figures",                                    "region-unknown")]
    [InlineData("51.04/figures?recordedAsOf=kemarin",               "parameter-unreadable")]
    [InlineData("51.04/figures?recordedAsOf=2199-01-01T00:00:00Z",  "recorded-as-of-in-future")]
    [InlineData("51.04/claims?from=2024-02-01&to=2024-01-01",       "window-reversed")]
    [InlineData("51.04/streams/programme/tidak-ada",                "stream-unknown")]
    [InlineData("51.04/plans/tidak-ada",                            "plan-unknown")]
    [InlineData("51.04/cases/tidak-ada",                            "claim-unknown")]
    [InlineData("51.04/imports/00000000-0000-0000-0000-000000000001", "import-unknown")]
    public async Task What_an_address_is_refused_for_is_said_in_both_languages(string address, string rule)
    {
        using var answer = await server.Client.GetAsync($"/api/v1/regions/{address}");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("rule").GetString().ShouldBe(rule);
        problem.GetProperty("english").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("english").GetString().ShouldNotBe(problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("claims-breakdown", "claims/breakdown")]
    [InlineData("claims-ratio", "claims/ratio")]
    public async Task A_report_answers_under_its_earlier_address_too(string name, string earlier)
    {
        const string window = "?from=2024-01-01&to=2024-11-28&recordedAsOf=2026-01-01T00:00:00Z";
        var now = await server.Client.GetStringAsync($"/api/v1/regions/51.04/{name}{window}");
        (await server.Client.GetStringAsync($"/api/v1/regions/51.04/{earlier}{window}")).ShouldBe(now);
    }

    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", 0)]
    [InlineData("""{"a":1}""", 1)]
    [InlineData("""{"a":"1","b":"x"}""", 1)]
    [InlineData("""{"a":1,"b":"x","c":null}""", 1)]
    public void A_planted_difference_is_found(string answer, int found)
    {
        var schema = JsonDocument.Parse("""
            {"type":"object","required":["a","b"],"properties":{"a":{"type":"integer"},"b":{"type":"string"}}}
            """).RootElement;
        new SchemaCheck(schema).Differences(schema, JsonDocument.Parse(answer).RootElement).Count().ShouldBe(found);
    }

    private async Task<JsonElement> DescriptionAsync() =>
        await server.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(
        JsonElement api, string method, string below) =>
        from path in api.GetProperty("paths").EnumerateObject()
        where path.Name.StartsWith(below, StringComparison.Ordinal)
        from operation in path.Value.EnumerateObject()
        where operation.Name == method
        select (path.Name, operation.Value);

    private static List<JsonElement> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    private static IEnumerable<string> Names(JsonElement operation) =>
        Parameters(operation).Select(parameter => $"{parameter.GetProperty("name")}");

    private static string Asked(JsonElement operation, Func<JsonElement, bool> which) => "?" + string.Join('&',
        Parameters(operation)
            .Where(parameter => parameter.TryGetProperty("example", out _) && which(parameter))
            .Select(parameter =>
                $"{parameter.GetProperty("name")}={Uri.EscapeDataString($"{parameter.GetProperty("example")}")}"));
}
