using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Walks after a claim: from what is late to its clocks, its money, its facts and its sheet.</summary>
[Collection(PagesFixture.Collection)]
public sealed class CaseBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    private string List => $"{pages.Address}/regions/{CaseSample.Region}/cases?on=2025-07-10";

    public async Task InitializeAsync()
    {
        await CaseSample.RecordAsync(pages);
        _browser = await TestBrowser.LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task What_is_late_leads_to_the_claim_its_payment_and_the_sheet(int width)
    {
        var page = await _browser!.OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/{CaseSample.Region}?on=2025-07-10");
        await page.Locator(".tabs a", new() { HasText = "Klaim" }).ClickAsync();
        await page.Locator(".tabs.pages a", new() { HasText = "Klaim berjalan" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=cost] .exact")).ToHaveTextAsync("Rp1.680.000");
        await FitsAsync(page);
        await page.SelectOptionAsync("select[name=late]", "yes");
        await page.Locator("#cases ~ form.control button").ClickAsync();
        await Assertions.Expect(page.Locator(".matching")).ToHaveTextAsync("2 klaim sesuai pilihan");
        await Assertions.Expect(page.Locator("#case-list tbody tr")).ToHaveCountAsync(2);

        await page.Locator($"[data-claim='{CaseSample.Death}'] td[data-label='Biaya keterlambatan'] a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"Klaim {CaseSample.Death}");
        await Assertions.Expect(page.Locator("#clocks")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#case-clocks [data-clock=payment] .mark.bad"))
            .ToHaveTextAsync("!terlambat 14 hari");
        await Assertions.Expect(page.Locator("[data-look=now] .mark")).ToHaveTextAsync("✓Terlindungi");
        await FitsAsync(page);
        await page.Locator("#case-payments a[href*='/sheet']").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-words]")).ToHaveTextAsync("dua puluh juta rupiah");
        await FitsAsync(page);
        await page.Locator(".sheet .facts a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#fact")).ToHaveTextAsync("Manfaat dibayar");
        await page.Locator("[data-claim]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"Klaim {CaseSample.Death}");
    }

    [Fact] public async Task A_number_typed_into_the_box_opens_the_claim()
    {
        var page = await _browser!.OpenAsync(390);
        await page.GotoAsync(List);
        await page.FillAsync("input[name=claim]", CaseSample.Accident);
        await page.Locator("input[name=claim]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"Klaim {CaseSample.Accident}");
        page.Url.ShouldContain("on=2025-07-10");
        await Assertions.Expect(page.Locator("svg [data-clock=stage-one]")).ToBeVisibleAsync();
        await FitsAsync(page);
    }

    [Fact] public async Task A_printed_sheet_has_no_navigation_and_fits_a_page()
    {
        var page = await _browser!.OpenAsync(1280);
        await page.GotoAsync(
            $"{pages.Address}{CaseSample.PageOf(CaseSample.Death)}/sheet?reference=B-31-1");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in (string[])[".bar", ".foot", ".more", ".no-print"])
            await Assertions.Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".sign-here").First).ToBeVisibleAsync();
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        // One "/Type /Page" for the sheet; "/Pages" is the tree.
        System.Text.RegularExpressions.Regex.Count(
            System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b").ShouldBe(1);
    }

    [Theory]
    [InlineData(1280, "id"), InlineData(390, "id"), InlineData(1280, "en"), InlineData(390, "en")]
    public async Task Every_page_about_a_claim_fits_is_quiet_and_accessible(int width, string language)
    {
        var page = await _browser!.OpenAsync(width);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, fault) => complaints.Add($"{page.Url}: {fault}");
        foreach (var address in (string[])
                 [
                     $"/regions/{CaseSample.Region}/cases?on=2025-07-10", "/regions/51.06/cases?on=2025-07-10",
                     $"{CaseSample.PageOf(CaseSample.Death)}?on=2025-07-10",
                     $"{CaseSample.PageOf(CaseSample.Accident)}?on=2025-07-10",
                     $"{CaseSample.PageOf(CaseSample.Noticed)}?on=2025-07-10",
                     $"{CaseSample.PageOf(CaseSample.Paid)}?on=2025-07-10",
                     $"{CaseSample.PageOf(CaseSample.Death)}/sheet?reference=B-31-2",
                 ])
        {
            await page.GotoAsync($"{pages.Address}{address}&lang={language}");
            await FitsAsync(page);
            if (language != "id")
                continue;
            var axe = await page.RunAxe();
            axe.Violations.Where(found => found.Impact is "serious" or "critical")
                .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
                .ShouldBeEmpty($"{address} at {width}");
        }

        complaints.ShouldBeEmpty();
    }

    private static async Task FitsAsync(IPage page) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
        .ShouldBeLessThanOrEqualTo(0, page.Url);
}
