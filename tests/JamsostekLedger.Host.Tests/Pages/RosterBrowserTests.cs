using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>A walk through a roster as a finance officer takes it: from a region to a worker's fact and back.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class RosterBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_region_leads_to_its_roster_to_a_worker_to_a_fact_and_back(int width)
    {
        var page = await _browser!.OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/51.04");
        await Assertions.Expect(page.Locator("[data-figure=roster_enrolled] .figure")).ToHaveTextAsync("2.429");
        await page.Locator(".tabs a", new() { HasText = "Pekerja" }).ClickAsync();
        await FitsAsync(page);

        await page.Locator("[data-place=Ubud] th a").ClickAsync();
        await Assertions.Expect(page.Locator(".matching")).ToHaveTextAsync("231 peserta sesuai pilihan");
        await page.SelectOptionAsync("select[name=status]", "enrolled");
        await page.SelectOptionAsync("select[name=cover]", "lapsed");
        await page.ClickAsync("#members ~ form.control button");
        await Assertions.Expect(page.Locator(".matching")).ToHaveTextAsync("230 peserta sesuai pilihan");
        await Assertions.Expect(page.Locator("#member-list tbody tr")).ToHaveCountAsync(50);
        await page.Locator(".pager [rel=next]").ClickAsync();
        await Assertions.Expect(page.Locator(".pager span")).ToHaveTextAsync("Halaman 2 dari 5");
        await FitsAsync(page);

        var name = await page.Locator("#member-list tbody th a").First.InnerTextAsync();
        await page.Locator("#member-list tbody th a").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-person=name]")).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator("[data-person=nik]")).ToHaveTextAsync(MaskedNik());
        await Assertions.Expect(page.Locator(".cover-timeline svg")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#cover tbody tr[data-status=lapsed]")).ToHaveCountAsync(1);
        await FitsAsync(page);

        await page.FillAsync("input[name=on]", "2025-02-10");
        await page.Locator("form.control button").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-rescue='2025-01']")).ToContainTextAsync("Rp16.800");
        await page.Locator("#facts tr[data-type=worker_enrolled] th a").ClickAsync();
        await Assertions.Expect(page.Locator("#fact")).ToHaveTextAsync("Pekerja didaftarkan");
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync(name);
        await FitsAsync(page);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[data-person=name]")).ToHaveTextAsync(name);
    }

    private static async Task FitsAsync(IPage page) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, $"{page.Url} is too wide");

    [GeneratedRegex("^•••• •••• •••• [0-9]{4}$")]
    private static partial Regex MaskedNik();
}
