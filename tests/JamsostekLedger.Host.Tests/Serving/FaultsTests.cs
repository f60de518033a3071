using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>Whatever breaks is told in words, to a page as a page and to the API as a problem.</summary>
public sealed class FaultsTests(FaultyServer server) : IClassFixture<FaultyServer>
{
    [Theory]
    //          what breaks         status  rule                   again
    [InlineData("08006",            503,    "ledger-unavailable",  "5")]
    [InlineData("57P01",            503,    "ledger-restarting",   "5")]
    [InlineData("57P03",            503,    "ledger-restarting",   "5")]
    [InlineData("28P01",            503,    "ledger-shut-out",     null)]
    [InlineData("53100",            507,    "ledger-full",         "300")]
    [InlineData("53300",            503,    "ledger-crowded",      "5")]
    [InlineData("55P03",            503,    "region-busy",         "10")]
    [InlineData("57014",            504,    "answer-too-slow",     "30")]
    [InlineData("40001",            503,    "ledger-collision",    "1")]
    [InlineData("23505",            500,    "ledger-contradicted", null)]
    [InlineData("XX000",            500,    "fault-unexpected",    null)]
    [InlineData("nobody-foresaw",   500,    "fault-unexpected",    null)]
    [InlineData("too-large",        422,    "sum-too-large",       null)]
    [InlineData("key",              503,    "master-key-missing",  "60")]
    public async Task Each_fault_has_its_status_its_words_and_when_to_try_again(
        string how, int status, string rule, string? again)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var answer = await server.Client.SendAsync(new(method, $"/api/v1/breaks/{how}"));
            await IsProblemAsync(answer, status, rule, again);
        }

        var pages = new List<string>();
        foreach (var language in new[] { "id", "en" })
        {
            using var page = await server.Client.GetAsync($"/breaks/{how}?lang={language}");
            pages.Add(await IsPageAsync(page, status, again));
        }

        pages.ShouldBeUnique();
    }

    [Theory, InlineData("takes-long"), InlineData("is-cancelled")]
    public async Task A_time_out_is_told_in_words(string address)
    {
        using var answer = await server.Client.GetAsync($"/api/v1/{address}");
        await IsProblemAsync(answer, 504, "answer-too-slow", "30");
        using var page = await server.Client.GetAsync($"/{address}");
        await IsPageAsync(page, 504, "30");
    }

    [Theory]
    //          on the database  status  rule
    [InlineData("53100",         507,    "ledger-full")]
    [InlineData("53300",         503,    "ledger-crowded")]
    [InlineData("40001",         503,    "ledger-collision")]
    [InlineData("23514",         500,    "ledger-contradicted")]
    [InlineData("XX000",         500,    "fault-unexpected")]
    public async Task What_the_database_refuses_of_a_command_is_told_and_nothing_is_recorded(
        string state, int status, string rule)
    {
        await using (await server.RefusingAsync(state))
        {
            using var answer = await server.Client.OpenProgrammeAsync($"refused-{state}".ToLowerInvariant());
            (await IsProblemAsync(answer, status, rule)).ShouldNotContain("Ni Made");
        }

        using var again = await server.Client.OpenProgrammeAsync($"refused-{state}".ToLowerInvariant());
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_command_behind_a_long_append_is_refused_politely_and_others_are_not()
    {
        (await server.Client.OpenProgrammeAsync("before-it")).Dispose();
        await using var held = await server.Owner.OpenConnectionAsync();
        await using var transaction = await held.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select from ledger.head where region = '51.04' for update", held))
            await hold.ExecuteNonQueryAsync();

        using var answer = await server.Client.OpenProgrammeAsync("behind-it");
        (await IsProblemAsync(answer, 503, "region-busy", "10")).ShouldContain("Tidak ada yang tercatat");
        (await server.Client.OpenProgrammeAsync("elsewhere", "51.03")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await server.Client.GetAsync("/regions/51.04/budget-use")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await transaction.RollbackAsync();
        (await server.Client.OpenProgrammeAsync("behind-it")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task After_every_connection_was_killed_the_next_requests_are_told_or_answered()
    {
        (await server.Client.GetAsync("/regions/51.04")).Dispose();
        await server.RunAsync("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """);
        for (var at = 0; at < 60; at++)
        {
            using var answer = await server.Client.GetAsync("/regions/51.04");
            ((int)answer.StatusCode).ShouldBeOneOf(200, 503);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1");
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }

        Assert.Fail("It did not come back.");
    }

    [Theory]
    //          method    address                               status  rule
    [InlineData("GET",    "/api/v1/nothing",                    404,    "address-unknown")]
    [InlineData("GET",    "/nothing/at/all",                    404,    null)]
    [InlineData("DELETE", "/api/v1/regions/51.04/payments",     405,    "method-not-allowed")]
    [InlineData("GET",    "/api/v1/regions/51.04/persons/look", 405,    "method-not-allowed")]
    [InlineData("PUT",    "/regions/51.04/budget-use",          405,    null)]
    [InlineData("POST",   "/api/v1/regions/51.04/payments",     415,    "content-type-unknown")]
    [InlineData("POST",   "/api/v1/regions/51.04/plans",        415,    "content-type-unknown")]
    [InlineData("POST",   "/regions/51.04/plans",               415,    null)]
    [InlineData("POST",   "/regions/51.04/imports",             415,    null)]
    [InlineData("GET",    "/regions/51.04?from=%00",            400,    null)]
    [InlineData("GET",    "/api/v1/regions/51.04/claims?%00=1", 400,    "request-unreadable")]
    [InlineData("GET",    "/regions/51.04/budget-use?page=-1",  400,    null)]
    public async Task What_cannot_be_asked_is_refused_in_words(string method, string address, int status, string? rule)
    {
        using var request = new HttpRequestMessage(new(method), address);
        if (method == "POST")
            request.Content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var answer = await server.Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 405)
            answer.Content.Headers.Allow.Count.ShouldBeGreaterThan(0);
        if (address.StartsWith("/api", StringComparison.Ordinal))
            await IsProblemAsync(answer, status, rule);
        else
            await IsPageAsync(answer, status);
    }

    [Fact]
    public async Task A_body_larger_than_any_command_is_refused_in_words()
    {
        foreach (var address in new[] { "/api/v1/regions/51.04/payments", "/api/v1/regions/51.04/persons/look" })
        {
            // Who waits to be told to go on is told before anything is sent.
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new ByteArrayContent(new byte[40_000_000]), Headers = { ExpectContinue = true },
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await server.Client.SendAsync(request);
            await IsProblemAsync(answer, 413, "body-too-large");
        }
    }

    [Fact]
    public async Task The_ledger_as_it_will_be_is_not_told()
    {
        var ahead = DateTimeOffset.UtcNow.AddHours(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        using var answer = await server.Client.GetAsync(
            $"/api/v1/regions/51.04/budget-use?year=2024&recordedAsOf={ahead}");
        await IsProblemAsync(answer, 422, "recorded-as-of-in-future");
        foreach (var address in new[] { "/", "/regions/51.04", "/regions/51.04/claims" })
        {
            using var page = await server.Client.GetAsync($"{address}?recordedAsOf={ahead}");
            (await IsPageAsync(page, 422)).ShouldContain("belum tiba");
        }
    }

    private static async Task<string> IsProblemAsync(
        HttpResponseMessage answer, int status, string? rule = null, string? again = null)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        var told = problem.GetProperty("rule").GetString()!;
        told.ShouldBe(rule ?? told);
        problem.GetProperty("type").GetString().ShouldBe($"urn:jamsostek:rule:{told}");
        problem.GetProperty("detail").GetString()!.ShouldEndWith(".");
        text.ShouldNotContain("Ni Made");
        text.ShouldNotContain("   at ");
        if (again is not null)
            $"{answer.Headers.RetryAfter}".ShouldBe(again);
        return problem.GetProperty("detail").GetString()!;
    }

    private static async Task<string> IsPageAsync(HttpResponseMessage answer, int status, string? again = null)
    {
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        text.ShouldContain("<h1");
        text.ShouldNotContain("Ni Made");
        text.ShouldNotContain("   at ");
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        if (again is not null)
            $"{answer.Headers.RetryAfter}".ShouldBe(again);
        return text;
    }
}
