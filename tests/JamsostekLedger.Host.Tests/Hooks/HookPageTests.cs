using System.Net;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Store.Hooks;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary>The page of hooks, by its forms.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class HookPageTests(PagesFixture pages)
{
    private const string Page = "/regions/73/hooks";

    [Fact] public async Task A_form_adds_a_hook_and_only_its_answer_holds_the_secret()
    {
        using var answer = await PostAsync(
            Page, ("url", "https://page.kas.example/a"), ("types", "premium_paid"), ("types", "monthly_check"),
            ("from_seq", "1"), ("actor", "Ni Luh"));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var secret = Secret().Match(text).Groups[1].Value;
        Convert.FromBase64String(secret).Length.ShouldBe(32);

        var page = await pages.TextAsync(Page);
        page.ShouldNotContain(secret);
        page.ShouldContain("https://page.kas.example/a");
        var hook = await FindAsync("https://page.kas.example/a");
        (hook.MadeBy, hook.Terms.FromSeq).ShouldBe(("Ni Luh", 1));
        hook.Terms.Types.ShouldBe(["monthly_check", "premium_paid"]);
        (await pages.TextAsync($"{Page}?lang=en")).ShouldContain("Monthly check, Premium paid (SP2D)");

        // A reload sends the form again.
        using var again = await PostAsync(
            Page, ("url", "https://page.kas.example/a"), ("types", "premium_paid"), ("types", "monthly_check"),
            ("actor", "Ni Luh"));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Content.ReadAsStringAsync()).ShouldContain("data-rule=\"hook-known\"");
    }

    [Theory]
    [InlineData("http://kas.example/a", "", "Ni Luh", "hook-not-https")]
    [InlineData("https://kas.example/wrong", "x", "Ni Luh", "hook-from-seq-outside")]
    [InlineData("https://kas.example/wrong", "99999999", "Ni Luh", "hook-from-seq-outside")]
    [InlineData("https://kas.example/wrong", "", "", "cell-empty")]
    public async Task What_is_refused_comes_back_as_it_was_filled_in(
        string url, string from, string actor, string rule)
    {
        using var answer = await PostAsync(
            Page, ("url", url), ("types", "pagu_set"), ("from_seq", from), ("actor", actor));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain($"data-rule=\"{rule}\"");
        text.ShouldContain($"value=\"{url}\"");
        text.ShouldContain("value=\"pagu_set\" checked");
        (await pages.TextAsync(Page)).ShouldNotContain("kas.example/wrong");
    }

    [Fact] public async Task A_form_stops_a_hook_and_says_who_did()
    {
        var hook = (await pages.Ledger.Hooks.AddAsync("73", "https://page.kas.example/stop", [], null, "x")).Hook!;
        (await PostAsync($"{Page}/{hook.Id}/stop")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var stopped = await PostAsync($"{Page}/{hook.Id}/stop?lang=en", ("actor", "Ni Luh"));
        (stopped.StatusCode, stopped.Headers.Location!.ToString())
            .ShouldBe((HttpStatusCode.SeeOther, $"{Page}?lang=en"));
        (await FindAsync(hook.Terms.Url)).StoppedBy.ShouldBe("Ni Luh");
        (await pages.TextAsync(Page)).ShouldContain("oleh Ni Luh");
        (await PostAsync($"{Page}/{Guid.NewGuid()}/stop", ("actor", "x"))).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact] public async Task A_page_of_another_site_adds_and_stops_nothing()
    {
        var hook = (await pages.Ledger.Hooks.AddAsync("73", "https://page.kas.example/site", [], null, "x")).Hook!;
        foreach (var address in new[] { Page, $"{Page}/{hook.Id}/stop" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new FormUrlEncodedContent(
                    [new("url", "https://attacker.example/"), new("actor", "x")]),
                Headers = { { "Sec-Fetch-Site", "cross-site" } },
            };
            (await pages.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await FindAsync(hook.Terms.Url)).IsStopped.ShouldBeFalse();
        (await pages.TextAsync(Page)).ShouldNotContain("attacker");
    }

    [Fact] public async Task The_page_says_what_waits_and_what_an_attempt_failed_of()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Say(503);
        var hook = (await pages.Ledger.Hooks.AddAsync("61.07", receiver.Url, [], 1, "x")).Hook!;
        (await pages.TextAsync("/regions/61.07/hooks")).ShouldContain($"{hook.Behind:N0}".Replace(',', '.'));
        await Eventually.BeAsync(
            async () => (await pages.TextAsync("/regions/61.07/hooks")).Contains("Penerima menjawab HTTP 503."),
            "the page says why an attempt failed");
        var page = await pages.TextAsync("/regions/61.07/hooks");
        page.ShouldContain("data-waiting=");
        page.ShouldNotContain("tidak ada yang tertinggal");
        await pages.Ledger.Hooks.StopAsync("61.07", hook.Id, "x");
    }

    private async Task<WebHook> FindAsync(string url) =>
        (await pages.Ledger.Hooks.ListAsync("73")).Single(hook => hook.Terms.Url == url);

    private async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(pages.Address),
        };
        return await client.PostAsync(address, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    [GeneratedRegex("<code data-secret>whsec_([^<]+)</code>")]
    private static partial Regex Secret();
}
