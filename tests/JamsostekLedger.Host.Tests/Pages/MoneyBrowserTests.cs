using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Walks after the money: from a year's premiums to the journal, and to who lapses without it.</summary>
[Collection(PagesFixture.Collection)]
public sealed class MoneyBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Premiums_lead_to_an_invoice_to_its_payment_and_to_the_journal(int width)
    {
        var page = await _browser!.OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/51.04");
        await page.Locator(".tabs a", new() { HasText = "Iuran" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=computed] .exact")).ToHaveTextAsync("Rp244.843.200");
        // A worker's premium is missing from September's receipt.
        var receipted = page.Locator("#months [data-month='2024-09'] [data-measure=premium_receipted] > a");
        await Assertions.Expect(receipted).ToHaveTextAsync("Rp40.790.400");
        await receipted.ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=sum] .exact")).ToHaveTextAsync("Rp40.790.400");
        await page.GoBackAsync();

        await page.GetByText("Lihat tagihan tahun ini").ClickAsync();
        await Assertions.Expect(page.Locator(".matching")).ToHaveTextAsync("6 tagihan sesuai pilihan");
        await FitsAsync(page);
        await page.SelectOptionAsync("select[name=status]", "unpaid");
        await page.Locator("form.control button").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator(".matching")).ToHaveTextAsync("0 tagihan sesuai pilihan");
        await page.GoBackAsync();

        await page.Locator("[data-invoice='INV-5104-202409-0003'] th a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Tagihan INV-5104-202409-0003");
        await Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync("◐Lunas");
        await FitsAsync(page);
        var payment = page.Locator("#invoice-money [data-fact=invoice_settled]").First;
        await payment.Locator("td a.code").ClickAsync();
        await Assertions.Expect(page.Locator("#fact")).ToHaveTextAsync("Iuran dibayar (SP2D)");
        await page.GoBackAsync();

        var amount = await payment.Locator("td.num a").InnerTextAsync();
        await payment.Locator("td.num a").ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=sum] .exact")).ToHaveTextAsync(amount);
        await Assertions.Expect(page.Locator("#journal tbody tr")).ToHaveCountAsync(1);
        await FitsAsync(page);
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task The_risk_leads_to_the_workers_whom_it_counts(int width)
    {
        var page = await _browser!.OpenAsync(width);
        await page.GotoAsync($"{pages.Address}/regions/51.04/risk");
        await Assertions.Expect(page.Locator("[data-figure=lapsed] .figure")).ToHaveTextAsync("2.429");
        await page.Locator(".notice.earlier a").ClickAsync();
        await Assertions.Expect(page.Locator("[data-figure=within_60] .figure")).ToHaveTextAsync("2.429 pekerja");
        await Assertions.Expect(page.Locator("[data-figure=within_60] .exact"))
            .ToHaveTextAsync("Rp40.807.200 mencegahnya");
        await FitsAsync(page);

        await page.Locator("#risk-groups [data-fund=APBD] td[data-label='60 hari'] a").ClickAsync();
        await Assertions.Expect(page.Locator(".matching")).ToHaveTextAsync("2.429 pekerja sesuai pilihan");
        await Assertions.Expect(page.Locator("#workers")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#risk-list tbody tr")).ToHaveCountAsync(50);
        var worker = page.Locator("#risk-list tbody th a").First;
        var first = await worker.GetAttributeAsync("href");
        first.ShouldNotBeNull().ShouldMatch("^/regions/51.04/workers/[0-9a-f]{32}");
        (await page.Locator("#risk-list").InnerTextAsync()).ShouldNotMatch("[0-9]{16}");
        await page.Locator(".pager [rel=next]").ClickAsync();
        await Assertions.Expect(worker).Not.ToHaveAttributeAsync("href", first);
        await FitsAsync(page);
        await page.Locator(".pager [rel=prev]").ClickAsync();
        await Assertions.Expect(worker).ToHaveAttributeAsync("href", first);

        await page.SelectOptionAsync("select[name=days]", "30");
        await page.Locator("form.control button").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator(".matching")).ToHaveTextAsync("0 pekerja sesuai pilihan");
        page.Url.ShouldContain("on=2025-01-31");
    }

    [Theory]
    [InlineData(1280, "id"), InlineData(390, "id"), InlineData(1280, "en"), InlineData(390, "en")]
    public async Task Every_page_about_money_fits_is_quiet_and_accessible(int width, string language)
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
                     "premiums?year=2024", "premiums?year=2025", "invoices?year=2024", "invoices/INV-5104-202409-0003",
                     "risk", "risk?on=2025-02-10&days=60", "protected?on=2024-11-28",
                 ])
        {
            var mark = address.Contains('?') ? '&' : '?';
            await page.GotoAsync($"{pages.Address}/regions/51.04/{address}{mark}lang={language}");
            await page.WaitForFunctionAsync(
                "() => [...document.querySelectorAll('[data-chart]')].every(chart => chart.dataset.drawn)");
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
