using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>The pages in a real browser: nothing sticks out, nothing complains, everybody can use them.</summary>
[Collection(PagesFixture.Collection)]
public sealed class BrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory]
    [InlineData(1280, "id"), InlineData(390, "id"), InlineData(1280, "en"), InlineData(390, "en")]
    public async Task Every_page_fits_is_quiet_and_accessible(int width, string language)
    {
        var page = await OpenAsync(width);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, fault) => complaints.Add($"{page.Url}: {fault}");

        foreach (var address in (string[])
                 [
                     "/", "/regions/51.04", "/regions/61.07/budget-use?year=2024", "/regions/51.04/claims",
                     "/regions/51.03/figures", "/regions/51/figures", "/regions/51/coverage", "/regions/51.03/coverage",
                     "/regions/61.07/coverage", "/regions/51/plans",
                     "/regions/51/plans?target=67,28&by=2025-12&mix=CSR%3D40%25x6;APBD%3D60%25x9",
                     "/regions/51.04/periods?period=2024", "/regions/51.04/journal",
                     "/regions/51.04/journal?of=realised&fiscalYear=2024", "/regions/51.04/events",
                     "/regions/51.04/events/200", "/regions/51.04/rates?month=2026-05", "/regions/51/unmatched",
                     "/regions/61", "/regions/51.04/roster", "/regions/51.04/roster?district=Ubud&on=2024-08-31",
                     $"/regions/51.04/workers/{await WorkerAsync()}?on=2025-02-10",
                     "/regions/51.04?recordedAsOf=2020-01-01T00:00", "/regions/51.04/accounts",
                 ])
        {
            await page.GotoAsync(Address(address, language));
            await DrawnAsync(page);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
                .ShouldBeLessThanOrEqualTo(0, $"{address} is wider than {width}");
            // Both languages share their markup, and a hundred rows take axe seconds.
            if (language != "id")
                continue;
            var axe = await page.RunAxe();
            axe.Violations.Where(found => found.Impact is "serious" or "critical")
                .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
                .ShouldBeEmpty($"{address} at {width}");
        }

        complaints.ShouldBeEmpty();
    }

    [Fact] public async Task A_figure_leads_to_its_lines_and_their_sum_is_the_figure()
    {
        var page = await OpenAsync(1280);
        await page.GotoAsync(Address("/regions/51.04", "id"));
        var figure = page.Locator("[data-figure=vulnerable]");
        var exact = await figure.Locator(".exact").InnerTextAsync();
        exact.ShouldBe("Rp3.650.000.000");
        await figure.Locator("a.figure").ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=sum] .exact")).ToHaveTextAsync(exact);
        await page.Locator("#journal tbody td.record a").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-block=hash]")).ToBeVisibleAsync();
    }

    [Fact] public async Task The_control_sets_both_dates_and_links_keep_them()
    {
        var page = await OpenAsync(1280);
        await page.GotoAsync(Address("/regions/51.04/claims", "en"));
        await page.FillAsync("input[name=from]", "2024-03-01");
        await page.FillAsync("input[name=to]", "2024-03-31");
        await page.FillAsync("input[name=recordedAsOf]", "2020-01-01T08:00");
        await page.ClickAsync("form.control button");
        await Assertions.Expect(page.Locator("[data-date=value]")).ToContainTextAsync("1 March – 31 March 2024");
        await Assertions.Expect(page.Locator("[data-date=recorded]"))
            .ToContainTextAsync("1 January 2020 at 08:00:00 WITA");
        await Assertions.Expect(page.Locator(".empty")).ToBeVisibleAsync();

        await page.FillAsync("input[name=recordedAsOf]", "");
        await page.ClickAsync("form.control button");
        await Assertions.Expect(page.Locator("[data-figure=claims_paid]")).ToBeVisibleAsync();
        await page.Locator(".tabs a").Nth(0).ClickAsync();
        await Assertions.Expect(page.Locator("[data-date=value]")).ToContainTextAsync("1 March – 31 March 2024");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact] public async Task The_month_of_cover_sets_what_a_worker_costs_and_leads_to_the_rate()
    {
        var page = await OpenAsync(1280);
        await page.GotoAsync(Address("/regions/51.04/rates?month=2026-01", "id"));
        var other = page.Locator("[data-fund=CSR] [data-sector=other]");
        await Assertions.Expect(other).ToContainTextAsync("Rp16.800");
        await page.FillAsync("input[name=month]", "2026-05");
        await page.ClickAsync("form.control button");
        await Assertions.Expect(other).ToContainTextAsync("Rp8.400");
        await Assertions.Expect(page.Locator("[data-fund=APBD] [data-sector=other]")).ToContainTextAsync("Rp16.800");
        await other.Locator("a").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-rate=bpu-jkk-2026-other]")).ToBeInViewportAsync();
        await page.Locator(".tabs a[aria-current=page]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/rates"));
    }

    [Fact] public async Task Coverage_on_a_day_is_a_day_of_its_own_and_leads_to_who_said_it()
    {
        var page = await OpenAsync(390);
        await page.GotoAsync(Address("/regions/51/coverage", "id"));
        await Assertions.Expect(page.Locator("[data-date=value]")).ToContainTextAsync("31 Maret 2025");
        await Assertions.Expect(page.Locator("[data-figure=gap_workers] .figure")).ToHaveTextAsync("325.681 pekerja");
        await page.FillAsync("input[name=on]", "2025-03-30");
        await page.ClickAsync("form.control button");
        await Assertions.Expect(page.Locator("[data-figure=percent] .figure")).ToHaveTextAsync("–");
        page.Url.ShouldContain("on=2025-03-30");
        await page.ClickAsync(".reset");
        await page.ClickAsync("[data-figure=percent] a.figure");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("bali-coverage-2025-q1");
    }

    [Fact] public async Task Without_script_the_tables_say_all()
    {
        await using var context = await _browser!.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("/regions/51.04/claims", "id"));
        await Assertions.Expect(page.Locator("#months tbody tr")).ToHaveCountAsync(11);
        await Assertions.Expect(page.Locator(".chart")).ToBeHiddenAsync();
    }

    private async Task<string> WorkerAsync() => System.Text.RegularExpressions.Regex.Match(
        await pages.TextAsync("/regions/51.04/roster"), "/workers/([0-9a-f]{32})").Groups[1].Value;

    private string Address(string address, string language) =>
        $"{pages.Address}{address}{(address.Contains('?') ? '&' : '?')}lang={language}";

    private Task<IPage> OpenAsync(int width) => _browser!.OpenAsync(width);

    private static Task<IJSHandle> DrawnAsync(IPage page) => page.WaitForFunctionAsync(
        "() => [...document.querySelectorAll('[data-chart]')].every(chart => chart.dataset.drawn)");
}
