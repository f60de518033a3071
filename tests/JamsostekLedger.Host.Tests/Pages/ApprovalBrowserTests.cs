using System.Net;
using System.Text;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>A form that needs a second person leads to its request, and another account decides it there.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ApprovalBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private const string Region = "/regions/73";

    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280, "lebar"), InlineData(390, "sempit")]
    public async Task A_ceiling_is_asked_seen_beside_the_one_in_force_and_approved_by_another(int width, string code)
    {
        await PostAsync("programmes",
            $$"""{"code":"{{code}}","name":"Rentan","fund":"APBD","starts_on":"2024-01-01","vulnerable":true}""");
        await PostAsync("budget", Budget(code, "DPA/2024/1", "DPA", 40_000_000));
        var id = (await PostAsync("budget", Budget(code, "DPPA/2024/1", "DPPA", 61_500_000)))
            .GetProperty("approval").GetString()!;

        var maker = await OpenAsync(width, Accounts.Finance);
        await GoAsync(maker, $"{Region}/approvals/{id}");
        (await maker.Locator("[data-form=approve]").CountAsync()).ShouldBe(0);
        (await maker.Locator("[data-form=withdraw]").CountAsync()).ShouldBe(1);

        var other = await OpenAsync(width, Accounts.Approver);
        await GoAsync(other, $"{Region}/approvals");
        await GoAsync(other, $"{Region}/approvals?lang=en");
        await other.Locator($"[data-request='{id}'] a").ClickAsync();
        (await other.Locator("[data-asked=pagu_set]").InnerTextAsync())
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Rp40,000,000 → Rp61,500,000"), text => text.ShouldContain("+Rp21,500,000"));
        await other.Locator("[data-form=approve] button").ClickAsync();
        (await other.Locator("[data-standing]").GetAttributeAsync("data-standing")).ShouldBe("recorded");
        await CheckAsync(other);
        await other.Locator("dl.facts a[href*='/events/']").ClickAsync();
        (await other.Locator("main").InnerTextAsync()).ShouldContain(Accounts.Finance);
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_closing_leads_to_its_request_and_can_be_refused(int width)
    {
        await PostAsync("programmes", $$"""
            {"code":"buku-{{width}}","name":"Rentan","fund":"APBD","starts_on":"2024-01-01","vulnerable":true}
            """);
        var maker = await OpenAsync(width, Accounts.Finance);
        await GoAsync(maker, $"{Region}/periods?period=2001-0{width % 7 + 1}");
        (await maker.Locator("[data-asked-of-others]").CountAsync()).ShouldBe(1);
        await maker.Locator("[name=reason]").FillAsync("BA-7/2001");
        (await maker.Locator("[name=actor]").CountAsync()).ShouldBe(0);
        await maker.Locator("[data-form=close] button").ClickAsync();
        await CheckAsync(maker);
        maker.Url.ShouldContain($"{Region}/approvals/");
        (await maker.Locator("[data-standing]").GetAttributeAsync("data-standing")).ShouldBe("waiting");

        var other = await OpenAsync(width, Accounts.Approver);
        await GoAsync(other, new Uri(maker.Url).PathAndQuery);
        (await other.Locator("main").InnerTextAsync()).ShouldContain(Accounts.Finance);
        await other.Locator("[data-form=reject] [name=reason]").FillAsync("bulan itu belum direkonsiliasi");
        await other.Locator("[data-form=reject] button").ClickAsync();
        (await other.Locator("[data-standing]").GetAttributeAsync("data-standing")).ShouldBe("rejected");

        await GoAsync(maker, new Uri(maker.Url).PathAndQuery);
        (await maker.Locator("main").InnerTextAsync()).ShouldContain("bulan itu belum direkonsiliasi");
    }

    [Fact] public async Task Who_is_not_signed_in_sees_it_and_decides_nothing()
    {
        await PostAsync("programmes",
            """{"code":"tamu","name":"Rentan","fund":"APBD","starts_on":"2024-01-01","vulnerable":true}""");
        var id = (await PostAsync("budget", Budget("tamu", "DPPA/2024/2", "DPPA", 7))).GetProperty("approval")
            .GetString()!;
        var text = await pages.TextAsync($"{Region}/approvals/{id}");
        text.ShouldNotContain("data-form=\"approve\"");
        using var form = new FormUrlEncodedContent([]);
        using var answer = await pages.Client.PostAsync($"{Region}/approvals/{id}/approve", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("approval-no-right");
        (await pages.Client.GetAsync($"{Region}/approvals/tidak-ada")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await pages.TextAsync(Region)).ShouldContain("data-action=\"approval\"");
        (await pages.TextAsync($"{Region}/approvals?format=csv")).ShouldContain(id);
    }

    private async Task<IPage> OpenAsync(int width, string account)
    {
        var page = await _browser!.OpenAsync(width);
        await page.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [Accounts.Header] = account });
        return page;
    }

    private async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync($"{pages.Address}{address}");
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, page.Url);
        (await page.RunAxe()).Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
            .ShouldBeEmpty(page.Url);
    }

    private async Task<JsonElement> PostAsync(string kind, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{Region}/{kind}")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(Accounts.Header, Accounts.Finance);
        using var answer = await pages.Client.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static string Budget(string programme, string number, string kind, long pagu) => $$"""
        {"document_number":"{{number}}","document_date":"2024-09-02","kind":"{{kind}}","fiscal_year":2024,
         "account_code":"5.1.02.02.02.0006","programme":"{{programme}}","fund":"APBD","fund_year":2024,
         "pagu":{{pagu}}}
        """;
}
