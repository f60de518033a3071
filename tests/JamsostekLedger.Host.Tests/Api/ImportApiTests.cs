using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>Files over HTTP that may be sent again under an Idempotency-Key.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ImportApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73";
    private const string Header = "code,name,fund,starts_on,vulnerable\n";

    [Theory]
    [InlineData("")]
    [InlineData("&dryRun=true")]
    [InlineData("&partial=true")]
    public async Task The_same_file_under_a_key_gets_the_same_answer(string options)
    {
        var (key, rows) = (Key(), $"{Header}{Key()},Berkas,APBD,2024-01-01,ya\n");
        var first = await PostAsync($"programmes?file=p.csv{options}", rows, key);
        var again = await PostAsync($"programmes?file=p.csv{options}", rows, key);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await JsonAsync(again)).GetProperty("recorded").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_of_which_all_stands_already_keeps_its_answer_too()
    {
        var (key, rows) = (Key(), $"{Header}{Key()},Berkas,APBD,2024-01-01,ya\n");
        (await PostAsync("programmes", rows)).EnsureSuccessStatusCode();

        (await JsonAsync(await PostAsync("programmes", rows, key))).GetProperty("already").GetInt64().ShouldBe(1);
        (await PostAsync("programmes", rows, key)).Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("&dryRun=true", "&dryRun=true")]
    [InlineData("&background=true&dryRun=true", "&background=true&dryRun=true")]
    public async Task Another_file_under_the_same_key_is_refused(string options, string later)
    {
        var key = Key();
        (await PostAsync($"programmes?file=p.csv{options}", $"{Header}{Key()},A,APBD,2024-01-01,ya\n", key))
            .IsSuccessStatusCode.ShouldBeTrue();

        var code = Key();
        await RefusedAsync($"programmes?file=p.csv{later}", $"{Header}{code},A,APBD,2024-01-01,ya\n", key);
        (await server.Client.GetAsync($"{Region}/streams/programme/{code}")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("coverage?file=p.csv")]
    [InlineData("programmes?file=q.csv")]
    [InlineData("programmes?file=p.csv&dryRun=true")]
    [InlineData("programmes?file=p.csv&partial=true")]
    [InlineData("programmes?file=p.csv&strict=true")]
    [InlineData("programmes?file=p.csv&background=true")]
    public async Task The_same_file_of_another_kind_or_with_other_options_is_another_request(string later)
    {
        var (key, rows) = (Key(), $"{Header}{Key()},Berkas,APBD,2024-01-01,ya\n");
        (await PostAsync("programmes?file=p.csv", rows, key)).EnsureSuccessStatusCode();

        await RefusedAsync(later, rows, key);
    }

    [Fact]
    public async Task A_number_that_looks_like_a_known_one_is_warned_of_and_refused_to_whoever_is_strict()
    {
        var code = $"mirip-{Key()}";
        (await PostAsync("programmes", $"{Header}{code},Berkas,APBD,2024-01-01,ya\n")).EnsureSuccessStatusCode();
        var rows = $"{Header}{code.ToUpperInvariant()},Berkas,APBD,2024-01-01,ya\n";

        var strict = await PostAsync("programmes?strict=true", rows);
        strict.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(strict)).GetProperty("refusals")[0].GetProperty("rule").GetString().ShouldBe("key-looks-like");
        var warning = (await JsonAsync(await PostAsync("programmes", rows))).GetProperty("warnings")[0];
        warning.GetProperty("rule").GetString().ShouldBe("key-looks-like");
        warning.GetProperty("message").GetString()!.ShouldContain($"dari {code} yang sudah tercatat");
    }

    [Fact]
    public async Task A_key_of_a_command_is_none_of_a_file_and_a_region_knows_no_key_of_another()
    {
        var (key, code) = (Key(), Key());
        var rows = $"{Header}{code},Berkas,APBD,2024-01-01,ya\n";
        using var command = new HttpRequestMessage(HttpMethod.Post, $"{Region}/programmes")
        {
            Content = JsonContent.Create(new
            {
                code = Key(), name = "Program", fund = "APBD", starts_on = "2024-01-01", vulnerable = true,
            }),
        };
        command.Headers.Add("Idempotency-Key", key);
        (await server.Client.SendAsync(command)).EnsureSuccessStatusCode();

        await RefusedAsync("programmes", rows, key);
        var elsewhere = await PostAsync("programmes?dryRun=true", rows, key, "/api/v1/regions/73.02");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
        elsewhere.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task A_refused_file_may_be_put_right_under_its_key()
    {
        var (key, code) = (Key(), Key());
        (await PostAsync("programmes", $"{Header}{code},Berkas,KAS,2024-01-01,ya\n", key)).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await PostAsync("programmes", $"{Header}{code},Berkas,APBD,2024-01-01,ya\n", key)).StatusCode
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_of_two_files_that_come_at_once_under_a_key_is_recorded()
    {
        var (key, codes) = (Key(), new[] { Key(), Key() });
        var answers = await Task.WhenAll(codes.Select(code =>
            PostAsync("programmes", $"{Header}{code},Berkas,APBD,2024-01-01,ya\n", key)));

        answers.Select(answer => answer.StatusCode).Order()
            .ShouldBe([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity]);
        var stand = await Task.WhenAll(codes.Select(code =>
            server.Client.GetAsync($"{Region}/streams/programme/{code}")));
        stand.Count(stream => stream.IsSuccessStatusCode).ShouldBe(1);
    }

    [Fact]
    public async Task No_hash_of_a_file_is_kept_with_its_answer()
    {
        var (key, rows) = (Key(), $"{Header}{Key()},Berkas,APBD,2024-01-01,ya\n");
        var report = await JsonAsync(await PostAsync("programmes", rows, key));

        var hash = report.GetProperty("sha256").GetString()!;
        hash.Length.ShouldBe(64);
        var kept = await server.Ledger.Answers.FindAsync("73", key, CancellationToken.None);
        kept!.Body.ShouldNotContain(hash);
    }

    [Fact]
    public async Task A_key_that_names_somebody_is_refused()
    {
        var answer = await PostAsync("programmes", Header, "nik-5104014107809001");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("rule").GetString().ShouldBe("parameter-unreadable");
    }

    private async Task RefusedAsync(string address, string csv, string key)
    {
        var answer = await PostAsync(address, csv, key);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await answer.Content.ReadAsStringAsync());
        (await JsonAsync(answer)).GetProperty("rule").GetString().ShouldBe("idempotency-key-reused");
    }

    private async Task<HttpResponseMessage> PostAsync(
        string address, string csv, string? key = null, string region = Region)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{region}/imports/{address}")
        {
            Content = new StringContent(csv),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    // Letters only: a run of digits may look like a NIK.
    private static string Key() => string.Concat($"{Guid.NewGuid():n}".Select(digit => (char)('a' + digit % 26)));

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>();
}
