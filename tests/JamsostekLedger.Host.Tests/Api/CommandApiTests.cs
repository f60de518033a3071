using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>Commands over HTTP, in a region of which the demonstration has nothing.</summary>
[Collection(PagesFixture.Collection)]
public class CommandApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73";

    [Fact]
    public async Task A_command_is_recorded_once_and_answers_with_its_place()
    {
        await OpenAsync("api-once");
        var first = await PostAsync("programmes", Programme("api-once-2"));
        var again = await PostAsync("programmes", Programme("api-once-2"));

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        first.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var recorded = await JsonAsync(first);
        recorded.GetProperty("stream").GetString().ShouldBe("programme/api-once-2");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonAsync(again)).GetProperty("seq").GetInt64().ShouldBe(recorded.GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task A_refusal_is_a_problem_that_names_its_rule()
    {
        var problem = await PostAsync("payments", Payment("api-refused", "S-1", 100));

        problem.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var body = await JsonAsync(problem);
        body.GetProperty("rule").GetString().ShouldBe("programme-unknown");
        body.GetProperty("status").GetInt32().ShouldBe(422);
        body.GetProperty("detail").GetString()!.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("1500.5", "amount-not-whole-rupiah")]
    [InlineData("\"1,500\"", "amount-ambiguous")]
    [InlineData("-1", "sts-returns-unknown")]
    public async Task An_amount_in_JSON_obeys_the_rules_of_a_file(string amount, string rule)
    {
        await OpenAsync("api-amounts");
        var row = Payment("api-amounts", "S-2", 0).Replace("\"amount\":0", $"\"amount\":{amount}");

        (await JsonAsync(await PostAsync("payments", row))).GetProperty("rule").GetString().ShouldBe(rule);
    }

    [Fact]
    public async Task A_reservation_that_would_breach_is_refused_and_one_that_fits_is_not()
    {
        await OpenAsync("api-reserve");
        (await PostAsync("budget", """
            {"document_number":"DPA-api","document_date":"2024-01-02","kind":"DPA","fiscal_year":2024,
             "account_code":"5.1","programme":"api-reserve","fund":"APBD","fund_year":2024,"pagu":"Rp1.000"}
            """)).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await PostAsync("reservations", Reserve("R-1", 1001))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PostAsync("reservations", Reserve("R-2", 1000))).StatusCode.ShouldBe(HttpStatusCode.Created);
        var third = await PostAsync("reservations", Reserve("R-3", 1));
        (await JsonAsync(third)).GetProperty("rule").GetString().ShouldBe("pagu-exceeded");
    }

    [Fact]
    public async Task The_same_idempotency_key_gets_the_same_answer_and_another_content_none()
    {
        var key = Guid.NewGuid().ToString();
        var first = await PostAsync("programmes", Programme("api-key"), key);
        var replayed = await PostAsync("programmes", Programme("api-key"), key);
        var reused = await PostAsync("programmes", Programme("api-other"), key);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        replayed.StatusCode.ShouldBe(HttpStatusCode.Created);
        replayed.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await replayed.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await JsonAsync(reused)).GetProperty("rule").GetString().ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task Of_two_contents_at_once_under_one_key_one_is_recorded_and_the_other_told_why_not()
    {
        for (var race = 0; race < 10; race++)
        {
            var key = Guid.NewGuid().ToString();
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(
                at => PostAsync("programmes", Programme($"api-race-{race}-{at}"), key)));

            var recorded = answers.Single(answer => answer.StatusCode == HttpStatusCode.Created);
            foreach (var other in answers.Except([recorded]))
            {
                other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
                (await JsonAsync(other)).GetProperty("rule").GetString().ShouldBe("idempotency-key-reused");
            }
        }
    }

    [Fact]
    public async Task If_Match_guards_the_version_of_a_stream()
    {
        await OpenAsync("api-version");
        await PostAsync("payments", Payment("api-version", "S-3", 100));
        var stream = await server.Client.GetAsync($"{Region}/streams/budget/2024/5.1/api-version/APBD/2024");
        stream.Headers.ETag!.Tag.ShouldBe("\"1\"");

        var stale = await PostAsync("payments", Payment("api-version", "S-4", 100), ifMatch: "\"0\"");
        var fresh = await PostAsync("payments", Payment("api-version", "S-4", 100), ifMatch: "\"1\"");

        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await JsonAsync(stale)).GetProperty("rule").GetString().ShouldBe("version-conflict");
        fresh.StatusCode.ShouldBe(HttpStatusCode.Created);
        fresh.Headers.ETag!.Tag.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task If_Match_with_a_star_asks_for_a_stream_that_exists()
    {
        await OpenAsync("api-star");

        var none = await PostAsync("payments", Payment("api-star", "S-5", 100), ifMatch: "*");
        none.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await JsonAsync(none)).GetProperty("rule").GetString().ShouldBe("version-conflict");

        (await PostAsync("payments", Payment("api-star", "S-5", 100))).StatusCode.ShouldBe(HttpStatusCode.Created);
        var some = await PostAsync("payments", Payment("api-star", "S-6", 100), ifMatch: "*");
        some.StatusCode.ShouldBe(HttpStatusCode.Created, await some.Content.ReadAsStringAsync());
        some.Headers.ETag!.Tag.ShouldBe("\"2\"");
    }

    [Theory]
    [InlineData("\"0\", \"1\"", HttpStatusCode.Created, null)]
    [InlineData("\"0\",\"2\"", HttpStatusCode.PreconditionFailed, "version-conflict")]
    [InlineData("W/\"1\"", HttpStatusCode.PreconditionFailed, "version-conflict")]
    [InlineData("\"\"", HttpStatusCode.PreconditionFailed, "version-conflict")]
    [InlineData("\"01\"", HttpStatusCode.PreconditionFailed, "version-conflict")]
    [InlineData("\"99999999999999999999\"", HttpStatusCode.PreconditionFailed, "version-conflict")]
    [InlineData("1", HttpStatusCode.BadRequest, "if-match-unreadable")]
    [InlineData("\"1", HttpStatusCode.BadRequest, "if-match-unreadable")]
    [InlineData("*, \"1\"", HttpStatusCode.BadRequest, "if-match-unreadable")]
    [InlineData("\"1\" \"2\"", HttpStatusCode.BadRequest, "if-match-unreadable")]
    public async Task If_Match_is_read_as_HTTP_has_it(string ifMatch, HttpStatusCode status, string? rule)
    {
        var programme = $"api-tag-{Guid.NewGuid():n}";
        await OpenAsync(programme);
        (await PostAsync("payments", Payment(programme, $"{programme}-1", 100))).EnsureSuccessStatusCode();

        var answer = await PostAsync("payments", Payment(programme, $"{programme}-2", 100), ifMatch: ifMatch);

        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        if (rule is not null)
            (await JsonAsync(answer)).GetProperty("rule").GetString().ShouldBe(rule);
    }

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest, "json-malformed")]
    [InlineData("[1]", HttpStatusCode.BadRequest, "json-malformed")]
    [InlineData("{\"code\":\"\\ud800\"}", HttpStatusCode.BadRequest, "json-malformed")]
    [InlineData("{\"code\":\"x\\u0000\"}", HttpStatusCode.UnprocessableEntity, null)]
    [InlineData("{\"colour\":\"red\"}", HttpStatusCode.UnprocessableEntity, "unknown-column")]
    [InlineData("{\"code\":{\"$gt\":\"\"}}", HttpStatusCode.UnprocessableEntity, "value-not-plain")]
    [InlineData("{\"code\":[\"a\"]}", HttpStatusCode.UnprocessableEntity, "value-not-plain")]
    public async Task What_is_no_command_is_a_problem_and_not_a_crash(string body, HttpStatusCode status, string? rule)
    {
        var answer = await PostAsync("programmes", body);

        answer.StatusCode.ShouldBe(status);
        if (rule is not null)
            (await JsonAsync(answer)).GetProperty("rule").GetString().ShouldBe(rule);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_record_anything()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Region}/programmes");
        request.Content = new StringContent(Programme("api-origin"), Encoding.UTF8, "application/json");
        request.Headers.Add("Origin", "https://example.org");

        var answer = await server.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await JsonAsync(answer)).GetProperty("rule").GetString().ShouldBe("cross-origin");
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_not_read_to_its_end()
    {
        var answer = await PostAsync("programmes", $$"""{"name":"{{new string('x', 70_000)}}"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await JsonAsync(answer)).GetProperty("rule").GetString().ShouldBe("body-too-large");
    }

    [Fact]
    public async Task A_file_of_a_kind_that_nobody_knows_is_a_problem()
    {
        var answer = await server.Client.PostAsync($"{Region}/imports/nothing", new StringContent("a,b\n"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await JsonAsync(answer)).GetProperty("rule").GetString().ShouldBe("kind-unknown");
    }

    [Fact]
    public async Task A_region_that_somebody_else_holds_is_waited_for()
    {
        await OpenAsync("api-busy");
        await using var connection = await server.Ledger.Database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand(
            "select from ledger.head where region = '73' for update", connection))
            await hold.ExecuteNonQueryAsync();

        var waiting = PostAsync("programmes", Programme("api-busy-2"));
        await transaction.RollbackAsync();

        (await waiting).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_file_is_imported_as_the_body_of_a_request()
    {
        var file = new StringContent(
            "code,name,fund,starts_on,vulnerable\napi-file,Berkas,APBD,2024-01-01,ya\n", Encoding.UTF8, "text/csv");
        var answer = await server.Client.PostAsync($"{Region}/imports/programmes?file=p.csv", file);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await JsonAsync(answer);
        report.GetProperty("recorded").GetInt64().ShouldBe(1);
        report.GetProperty("file").GetString().ShouldBe("p.csv");
    }

    private static string Programme(string code) =>
        $$"""{"code":"{{code}}","name":"Program","fund":"APBD","starts_on":"2024-01-01","vulnerable":true}""";

    private static string Payment(string programme, string number, long amount) => $$"""
        {"document_number":"{{number}}","kind":"SP2D","document_date":"2024-02-01","account_code":"5.1",
         "programme":"{{programme}}","fund":"APBD","fund_year":2024,"amount":{{amount}}}
        """;

    private static string Reserve(string number, long amount) => $$"""
        {"document_number":"{{number}}","kind":"RESERVE","document_date":"2024-02-01","fiscal_year":2024,
         "account_code":"5.1","programme":"api-reserve","fund":"APBD","fund_year":2024,"amount":{{amount}}}
        """;

    private async Task OpenAsync(string programme) =>
        (await PostAsync("programmes", Programme(programme))).IsSuccessStatusCode.ShouldBeTrue();

    private async Task<HttpResponseMessage> PostAsync(
        string kind, string body, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Region}/{kind}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await server.Client.SendAsync(request);
    }

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>();
}
