using System.Net;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>Signing in, and everything by which somebody is kept from it.</summary>
[Collection(AccessFixture.Collection)]
public sealed class SignInTests(AccessFixture office)
{
    [Fact]
    public async Task Whoever_signs_in_goes_on_to_where_he_wanted()
    {
        using var page = await office.GetAsync("/sign-in?next=%2Fregions%2F51.04%2Froster", null);
        var text = await page.Content.ReadAsStringAsync();
        text.ShouldContain("value=\"/regions/51.04/roster\"");
        text.ShouldNotContain("demonstration", Case.Insensitive);
        using var answer = await office.PostAsync("/sign-in", null,
            ("name", " Finance.51.04 "), ("password", AccessFixture.Password), ("next", "/regions/51.04/roster"));
        answer.Headers.Location!.ToString().ShouldBe("/regions/51.04/roster");
        var set = answer.Headers.GetValues("Set-Cookie").Single();
        set.ShouldContain("httponly", Case.Insensitive);
        set.ShouldContain("samesite=lax", Case.Insensitive);
        using var roster = await office.GetAsync("/regions/51.04/roster", AccessFixture.CookieOf(answer));
        roster.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await roster.Content.ReadAsStringAsync()).ShouldContain("finance.51.04");
    }

    [Theory]
    [InlineData("//jahat.example/x"), InlineData("https://jahat.example/"), InlineData("/\\jahat.example")]
    [InlineData("javascript:alert(1)"), InlineData("/a\nb"), InlineData("")]
    public async Task Nobody_is_led_elsewhere(string next)
    {
        using var answer = await office.PostAsync("/sign-in", null,
            ("name", "auditor.51.04"), ("password", AccessFixture.Password), ("next", next));
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_name_that_is_none_and_a_wrong_password_hear_the_same()
    {
        await office.AddAsync("ada", AccessFixture.Region, "finance");
        var answers = new List<string>();
        foreach (var name in new[] { "ada", "tak-ada" })
        {
            using var answer = await office.PostAsync("/sign-in", null, ("name", name), ("password", "salah"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            AccessFixture.CookieOf(answer).ShouldBeNull();
            answers.Add((await answer.Content.ReadAsStringAsync()).Replace(name, ""));
        }

        answers[0].ShouldBe(answers[1]);
    }

    [Fact]
    public async Task After_five_failures_the_right_password_is_not_enough_and_each_is_a_fact()
    {
        await office.AddAsync("terkunci", AccessFixture.Region, "finance");
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await office.PostAsync("/sign-in", null, ("name", "terkunci"), ("password", $"{i}"));
            wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var right = await office.PostAsync(
            "/sign-in", null, ("name", "terkunci"), ("password", AccessFixture.Password));
        right.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await right.Content.ReadAsStringAsync()).ShouldContain("15 menit");
        (await FailedAsync("terkunci")).ShouldBe(6);

        await office.RunAsync(
            "update ledger.account set locked_until = now() - interval '1 s' where name = 'terkunci'");
        await office.SignInAsync("terkunci");
        (await office.CountAsync("select failures::bigint from ledger.account where name = 'terkunci'")).ShouldBe(0);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_as_many()
    {
        await office.AddAsync("diserbu", AccessFixture.Region, "finance");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => office.PostAsync(
            "/sign-in", null, ("name", "diserbu"), ("password", $"tebakan {i}"))));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Unauthorized);
        (await office.CountAsync("select failures::bigint from ledger.account where name = 'diserbu'")).ShouldBe(5);
    }

    [Theory]
    [InlineData("seen_at = now() - interval '61 min'"), InlineData("ends_at = now() - interval '1 s'")]
    public async Task A_session_ends_by_itself(string past)
    {
        var cookie = await office.SignInAsync("verifier.51.04");
        (await StatusAsync(cookie)).ShouldBe(HttpStatusCode.OK);
        await office.RunAsync($"update ledger.session set {past} where account = 'verifier.51.04'");
        (await StatusAsync(cookie)).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Whoever_signs_out_is_nobody_also_with_the_cookie_that_somebody_kept()
    {
        var cookie = await office.SignInAsync("approver.51.04");
        using var answer = await office.PostAsync("/sign-out", cookie);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await StatusAsync(cookie)).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_password_is_changed_by_whoever_knows_the_old_one_and_every_session_ends()
    {
        await office.AddAsync("ganti", AccessFixture.Region, "finance", mustChange: true);
        var (here, elsewhere) = (await office.SignInAsync("ganti"), await office.SignInAsync("ganti"));
        const string fresh = "padi menguning di sawah";
        await RefusedAsync(here, AccessFixture.Password, "pendek", "password-length");
        await RefusedAsync(here, AccessFixture.Password, "ganti-ganti-ganti", "password-weak");
        await RefusedAsync(here, "bukan ini", fresh, "password-wrong");

        using var changed = await office.PostAsync(
            "/account/password", here, ("old", AccessFixture.Password), ("new", fresh));

        changed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await StatusAsync(elsewhere)).ShouldBe(HttpStatusCode.SeeOther);
        (await StatusAsync(AccessFixture.CookieOf(changed))).ShouldBe(HttpStatusCode.OK);
        await office.SignInAsync("ganti", fresh);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_kept_nowhere()
    {
        var cookie = await office.SignInAsync("finance.51.04");
        using var made = await office.PostAsync("/account/tokens", cookie, ("days", "3"), ("read-only", "yes"));
        var text = await made.Content.ReadAsStringAsync();
        var token = text.Split("data-token>")[1].Split('<')[0];
        using var used = await office.SendAsync("GET", "/api/v1/regions/51.04/programmes", token);
        used.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await office.GetAsync("/account", cookie);
        (await again.Content.ReadAsStringAsync()).ShouldNotContain(token);
        (await office.CountAsync($"select count(*) from ledger.token t where t::text like '%{token[3..]}%'"))
            .ShouldBe(0);
    }

    [Theory]
    [InlineData("Origin", "https://jahat.example"), InlineData("Sec-Fetch-Site", "cross-site"), InlineData("X-No", "x")]
    public async Task Another_site_signs_nobody_in(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Headers.Add(header, value);
        request.Content = new FormUrlEncodedContent(
            [new("name", "finance.51.04"), new("password", AccessFixture.Password)]);
        using var answer = await office.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        AccessFixture.CookieOf(answer).ShouldBeNull();
    }

    [Fact]
    public async Task Outside_the_demonstration_nobody_becomes_somebody_with_a_click()
    {
        using var answer = await office.PostAsync("/sign-in/demonstration", null, ("role", "finance"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        AccessFixture.CookieOf(answer).ShouldBeNull();
    }

    private async Task<HttpStatusCode> StatusAsync(string? cookie)
    {
        using var answer = await office.GetAsync("/regions/51.04", cookie);
        return answer.StatusCode;
    }

    private async Task RefusedAsync(string cookie, string old, string fresh, string rule)
    {
        using var answer = await office.PostAsync("/account/password", cookie, ("old", old), ("new", fresh));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"data-rule=\"{rule}\"");
    }

    private Task<long> FailedAsync(string account) => office.CountAsync(
        $"select count(*) from ledger.mt_events where type = 'sign_in_failed' and stream_id = 'account/{account}'");
}
