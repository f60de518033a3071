using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>An auditor's walks: from a region's claims to a breakdown, a check, a worker and the journal.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ClaimBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Claims_lead_to_their_breakdown_to_rows_and_to_the_journal(int width)
    {
        var page = await _browser!.OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/51.04/claims?from=2024-01-01&to=2024-11-28");
        await page.GetByText("Menurut komponen, kecamatan, dan tahun kejadian").ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=claims_paid] .exact")).ToHaveTextAsync("Rp40.420.000.000");
        await FitsAsync(page);
        var link = page.Locator("#districts tbody tr", new() { HasText = "Ubud" }).Locator("a");
        var amount = await link.InnerTextAsync();
        await link.ClickAsync();
        await Assertions.Expect(page.Locator(".matching")).ToContainTextAsync($" baris, {amount}");
        await Assertions.Expect(page.Locator("#movements tbody tr")).ToHaveCountAsync(50);
        await page.Locator(".pager [rel=next]").ClickAsync();
        await Assertions.Expect(page.Locator(".pager span")).ToContainTextAsync("Halaman 2");
        await FitsAsync(page);
        var line = page.Locator("#movements tbody tr").First.Locator("td.num a");
        var moved = await line.InnerTextAsync();
        await line.ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=sum]")).ToContainTextAsync(moved);
        await Assertions.Expect(page.Locator("#journal tbody tr")).ToHaveCountAsync(1);
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_funeral_that_was_paid_twice_leads_to_both_claims_and_the_worker(int width)
    {
        var page = await _browser!.OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/61.07/claims");
        await page.Locator(".tabs.pages a", new() { HasText = "Pemeriksaan klaim" }).ClickAsync();
        await page.FillAsync("input[name=on]", "2026-03-31");
        await page.Locator("form.control button").First.ClickAsync();
        await page.Locator("[data-check=paid-twice] th a").ClickAsync();
        var row = page.Locator("#finding-list tbody tr");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToContainTextAsync("dua kepesertaan");
        await Assertions.Expect(row.Locator("a.code")).ToHaveCountAsync(2);
        await FitsAsync(page);
        await row.Locator("a.code").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Manfaat dibayar");
        await page.GoBackAsync();
        await row.Locator("th a").ClickAsync();
        await Assertions.Expect(page.Locator("#claims-of-worker tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#claims-of-worker td.num small")).ToHaveCountAsync(6);
        await FitsAsync(page);
    }

    [Theory, InlineData(1280, "id"), InlineData(500, "id"), InlineData(390, "en")]
    public async Task Each_page_fits_is_quiet_and_accessible(int width, string language)
    {
        var page = await _browser!.OpenAsync(width);
        foreach (var address in (string[])
                 [
                     "51.04/claims/breakdown?from=2024-01-01&to=2024-11-28", "61.07/claim-checks?on=2026-03-31",
                     "61.07/claim-checks?on=2026-03-31&check=premium-after-death", "51.04/claimants",
                     "61/claim-checks", "61/claimants", "61/claims/breakdown",
                 ])
        {
            await page.GotoAsync(
                $"{pages.Address}/regions/{address}{(address.Contains('?') ? '&' : '?')}lang={language}");
            await FitsAsync(page);
            var axe = await page.RunAxe();
            axe.Violations.Where(found => found.Impact is "serious" or "critical")
                .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
                .ShouldBeEmpty($"{address} at {width}");
        }
    }

    private static async Task FitsAsync(IPage page) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
        .ShouldBeLessThanOrEqualTo(0, page.Url);
}
