using Deque.AxeCore.Playwright;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Checks;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary>The pages of hooks and of monthly checks in a real browser, on a desk and in a hand.</summary>
[Collection(PagesFixture.Collection)]
public sealed class HookBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_receiver_is_added_seen_and_stopped(int width)
    {
        var url = $"https://browser.kas.example/{width}";
        var (page, complaints) = await OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/73/events");
        await page.ClickAsync("nav.pages a[href$='/hooks']");
        await Assertions.Expect(page.Locator(".tabs a[aria-current=page]").Last).ToHaveTextAsync("Pemberitahuan");
        await HoldsAsync(page, width);

        await page.FillAsync("[data-form=add] [name=url]", "http://browser.kas.example/");
        await page.FillAsync("[data-form=add] [name=actor]", "Ni Luh Bendahara");
        await page.ClickAsync("[data-form=add] summary");
        await page.CheckAsync("[data-form=add] [value=premium_paid]");
        await HoldsAsync(page, width);
        await page.ClickAsync("[data-form=add] button");
        await Assertions.Expect(page.Locator("[role=alert]")).ToHaveAttributeAsync("data-rule", "hook-not-https");
        await Assertions.Expect(page.Locator("[value=premium_paid]")).ToBeCheckedAsync();

        await page.FillAsync("[data-form=add] [name=url]", url);
        await page.ClickAsync("[data-form=add] button");
        await Assertions.Expect(page.Locator("[data-secret]")).ToContainTextAsync("whsec_");
        await HoldsAsync(page, width);
        await page.GotoAsync($"{pages.Address}/regions/73/hooks");
        await Assertions.Expect(page.Locator("[data-secret]")).ToHaveCountAsync(0);

        var row = page.Locator("[data-hook]").Filter(new() { HasText = url });
        await Assertions.Expect(row).ToContainTextAsync("Iuran dibayar (SP2D)");
        await row.Locator("summary").ClickAsync();
        await row.Locator("[name=actor]").FillAsync("Ni Luh Bendahara");
        await HoldsAsync(page, width);
        await row.Locator("button").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("oleh Ni Luh Bendahara");
        await HoldsAsync(page, width);
        complaints.ShouldBeEmpty();
    }

    [Theory, InlineData(1280, "id"), InlineData(390, "en")]
    public async Task A_check_leads_to_the_report_that_it_was_made_from(int width, string language)
    {
        var checks = new MonthlyChecks(
            pages.Ledger.Database, pages.Ledger.Hooks, pages.Ledger.Clock);
        await checks.MakeAsync(Regions.Find("51.04")!, new(2024, 11));
        var december = (await checks.MakeAsync(Regions.Find("51.04")!, new(2024, 12))).Kept!.Check;
        var (page, complaints) = await OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/51.04/checks?month=2024-12&lang={language}");
        await HoldsAsync(page, width);
        var open = page.Locator("[data-month='2024-12'] [data-count=open] a");
        await Assertions.Expect(open).ToHaveTextAsync($"{december.Claims.Open}");
        december.Claims.Open.ShouldBePositive();
        await open.ClickAsync();
        await Assertions.Expect(page.Locator("[data-date=value]")).ToContainTextAsync("1 De");
        await Assertions.Expect(page.Locator("time").First)
            .ToHaveAttributeAsync("datetime", $"{december.RecordedAsOf:uuuu-MM-ddTHH:mm:ss.FFFFFFF}Z");
        complaints.ShouldBeEmpty();
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(int width)
    {
        var page = await _browser!.OpenAsync(width);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // Of an answer that refuses a form the browser says so by itself.
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 422"))
                complaints.Add($"{page.Url}: {message.Text}");
        };
        return (page, complaints);
    }

    private static async Task HoldsAsync(IPage page, int width)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, $"{page.Url} is wider than {width}");
        var axe = await page.RunAxe();
        axe.Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
            .ShouldBeEmpty($"{page.Url} at {width}");
    }
}
