using System.Net;
using System.Text.Json;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Store.Proof;
using Microsoft.AspNetCore.Builder;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>What the door says to whom, and that what is recorded is held against the roles once more.</summary>
[Collection(AccessFixture.Collection)]
public sealed class EntryTests(AccessFixture office)
{
    private const string Claims = "/api/v1/regions/51.04/claims?from=2024-01-01&to=2024-12-31";

    [Fact]
    public async Task The_API_asks_for_a_token_and_a_page_leads_to_where_one_signs_in()
    {
        (await RuleAsync("GET", Claims, null)).ShouldBe((401, "sign-in-needed"));
        (await RuleAsync("GET", Claims, "jl_0000")).ShouldBe((401, "sign-in-needed"));
        using var page = await office.GetAsync("/regions/51.04/roster?district=x", null);
        page.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        page.Headers.Location!.ToString()
            .ShouldBe("/sign-in?next=%2Fregions%2F51.04%2Froster%3Fdistrict%3Dx");
    }

    [Theory]
    [InlineData("finance.51.03", "GET", Claims, 403, "not-your-region")]
    [InlineData("administrator.51.04", "GET", Claims, 403, "no-right")]
    [InlineData("national.51.04", "GET", "/api/v1/regions/51.04/unmatched", 403, "no-right")]
    [InlineData("auditor.51.04", "POST", "/api/v1/regions/51.04/budget", 403, "no-right")]
    [InlineData("bpjs.51.04", "POST", "/api/v1/regions/51.04/budget", 403, "no-right")]
    [InlineData("finance.51.04", "POST", "/api/v1/regions/51.04/claims", 403, "no-right")]
    [InlineData("finance.51.04", "POST", "/api/v1/regions/51.04/hooks", 403, "no-right")]
    public async Task Who_may_not_hears_why(string account, string method, string path, int status, string rule) =>
        (await RuleAsync(method, path, await office.TokenAsync(account))).ShouldBe((status, rule));

    [Fact]
    public async Task A_token_for_reading_records_nothing()
    {
        var token = await office.TokenAsync("finance.51.04", isReadOnly: true);
        (await RuleAsync("GET", Claims, token)).Status.ShouldBe(200);
        (await RuleAsync("POST", "/api/v1/regions/51.04/budget", token)).ShouldBe((403, "token-read-only"));
    }

    [Fact]
    public async Task A_password_that_was_given_is_changed_before_anything_else()
    {
        await office.AddAsync("baru", AccessFixture.Region, "finance", mustChange: true);
        (await RuleAsync("GET", Claims, await office.TokenAsync("baru"))).Status.ShouldBe(200);
        var cookie = await office.SignInAsync("baru");
        using var asked = await office.GetAsync(Claims, cookie);
        (await asked.Content.ReadAsStringAsync()).ShouldContain("password-change-needed");
        using var page = await office.GetAsync("/regions/51.04", cookie);
        page.Headers.Location!.ToString().ShouldBe("/account");
        using var own = await office.GetAsync("/account", cookie);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    // The address lets every recorder send a file; which rows are his is decided where they are recorded.
    [Fact]
    public async Task A_file_records_no_row_that_the_account_may_not()
    {
        using var answer = await office.SendAsync(
            "POST", "/api/v1/regions/51.04/imports/programmes?file=p.csv", await office.TokenAsync("bpjs.51.04"),
            "code,name,fund,starts_on,vulnerable\nbukan,Bukan haknya,APBD,2024-01-01,yes\n", "text/csv");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"no-right\"");
        (await office.CountAsync("select count(*) from ledger.mt_events where data::text like '%Bukan haknya%'"))
            .ShouldBe(0);
    }

    [Fact]
    public async Task The_actor_is_the_account_whatever_a_request_says()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/regions/51.04/programmes");
        request.Headers.Authorization = new("Bearer", await office.TokenAsync("finance.51.04"));
        request.Headers.Add("X-Actor", "kepala dinas");
        request.Content = new StringContent(
            """{"code":"sawah","name":"Petani sawah","fund":"APBD","starts_on":"2024-01-01","vulnerable":"yes"}""",
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var answer = await office.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        using var events = await office.SendAsync(
            "GET", "/api/v1/regions/51.04/streams/programme/sawah", await office.TokenAsync("auditor.51.04"));
        var text = await events.Content.ReadAsStringAsync();
        text.ShouldContain("\"finance.51.04\"");
        text.ShouldNotContain("kepala dinas");
    }

    [Fact]
    public async Task A_browser_that_another_site_makes_ask_changes_nothing()
    {
        var cookie = await office.SignInAsync("finance.51.04");
        foreach (var (header, value) in new[]
                 {
                     ("Origin", "https://jahat.example"), ("Sec-Fetch-Site", "cross-site"),
                     ("Sec-Fetch-Site", "same-site"), ("X-Nothing", "x"),
                 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/regions/51.04/plans");
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add(header, value);
            request.Content = new FormUrlEncodedContent([new("code", "x")]);
            using var answer = await office.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{header}: {value}");
        }
    }

    [Fact]
    public async Task An_account_that_goes_out_of_use_is_nobody_at_once()
    {
        await office.AddAsync("pergi", AccessFixture.Region, "finance");
        var (token, cookie) = (await office.TokenAsync("pergi"), await office.SignInAsync("pergi"));
        (await RuleAsync("GET", Claims, token)).Status.ShouldBe(200);

        (await office.Ledger.Accounts.DisableAsync("pergi", "uji")).ShouldBeNull();

        (await RuleAsync("GET", Claims, token)).ShouldBe((401, "sign-in-needed"));
        using var page = await office.GetAsync("/regions/51.04", cookie);
        page.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_role_that_is_taken_is_gone_with_the_next_request()
    {
        await office.AddAsync("pindah", AccessFixture.Region, "finance");
        var token = await office.TokenAsync("pindah");
        (await RuleAsync("GET", Claims, token)).Status.ShouldBe(200);
        await office.EndAsync("pindah", AccessFixture.Region, "finance");
        (await RuleAsync("GET", Claims, token)).ShouldBe((403, "not-your-region"));
    }

    [Fact]
    public async Task Roles_are_asked_for_by_one_and_approved_by_another()
    {
        await office.AddAsync("calon", AccessFixture.Region, role: null);
        await office.AddAsync("admin-dua", AccessFixture.Region, "administrator");
        var cookie = await office.SignInAsync("administrator.51.04");
        using var asked = await office.PostAsync(
            "/regions/51.04/accounts/roles", cookie, ("account", "calon"), ("role", "verifier"));
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await asked.Content.ReadAsStringAsync());
        var at = asked.Headers.Location!.ToString();
        at.ShouldStartWith("/regions/51.04/approvals/");
        (await RuleAsync("GET", "/api/v1/regions/51.04/claims?from=2024-01-01&to=2024-12-31",
            await office.TokenAsync("calon"))).Status.ShouldBe(403);

        (await RuleAsync("POST", $"/api/v1{at}/approve", await office.TokenAsync("administrator.51.04")))
            .Rule.ShouldBe("approval-own");
        (await RuleAsync("POST", $"/api/v1{at}/approve", await office.TokenAsync("finance.51.04")))
            .Rule.ShouldBe("approval-no-right");
        using var seen = await office.SendAsync(
            "GET", "/api/v1/regions/51.04/approvals", await office.TokenAsync("admin-dua"));
        var sha256 = JsonDocument.Parse(await seen.Content.ReadAsStringAsync()).RootElement.GetProperty("requests")
            .EnumerateArray().Single(one => at.EndsWith(one.GetProperty("id").GetString()!))
            .GetProperty("sha256").GetString();
        using var approved = await office.SendAsync(
            "POST", $"/api/v1{at}/approve", await office.TokenAsync("admin-dua"), $$"""{"sha256":"{{sha256}}"}""");
        approved.StatusCode.ShouldBe(HttpStatusCode.Created, await approved.Content.ReadAsStringAsync());
        (await RuleAsync("GET", Claims, await office.TokenAsync("calon"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_accounts_did_is_part_of_the_proof()
    {
        var found = await Verifier.VerifyAsync(office.Ledger, AccessFixture.Region);
        found.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_address_without_a_right_stops_the_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var app = builder.Build();
        app.MapGet("/open", () => "x");
        Should.Throw<InvalidOperationException>(app.RefuseUnguarded).Message.ShouldContain("/open");
    }

    private async Task<(int Status, string? Rule)> RuleAsync(string method, string path, string? token)
    {
        using var answer = await office.SendAsync(method, path, token, method == "POST" ? "{}" : null);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode
            ? null
            : JsonDocument.Parse(text).RootElement.GetProperty("rule").GetString());
    }
}
