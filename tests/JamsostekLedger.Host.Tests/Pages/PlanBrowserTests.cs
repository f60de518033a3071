using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>A planner's way in a real browser: try, keep, change, compare, reserve.</summary>
[Collection(PagesFixture.Collection)]
public sealed class PlanBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_plan_is_tried_kept_changed_compared_and_reserved(int width)
    {
        var code = $"walk-{width}";
        await PlanPageTests.HoldAsync(pages, code);
        var page = await _browser!.OpenAsync(width);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // Of an answer that refuses a form the browser says so by itself.
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 422"))
                complaints.Add($"{page.Url}: {message.Text}");
        };

        await page.GotoAsync($"{pages.Address}/regions/73/plans?on=2024-06-30&lang=id");
        await Assertions.Expect(page.Locator(".tabs a[aria-current=page]").Last).ToHaveTextAsync("Rencana");
        await page.FillAsync("[data-form=try] [name=target]", "10");
        await page.FillAsync("[data-form=try] [name=by]", "2024-12");
        await page.FillAsync("[data-form=try] [name=start]", "2024-07");
        await page.SelectOptionAsync("[data-form=try] [name=fund1]", "APBD");
        await page.SelectOptionAsync("[data-form=try] [name=programme1]", code);
        await page.FillAsync("[data-form=try] [name=share1]", "100%");
        await page.FillAsync("[data-form=try] [name=months1]", "6");
        await page.ClickAsync("[data-form=try] button");

        // 350 lack. The pagu pays for 1,190 months: 877 to November, and in December for 313 of 350 workers.
        await Assertions.Expect(Figure(page, "joining").Locator(".figure")).ToHaveTextAsync("313 pekerja");
        await Assertions.Expect(Figure(page, "runs_out").Locator(".figure")).ToHaveTextAsync("Desember 2024");
        await Assertions.Expect(page.Locator("[data-month='2024-12'] [data-label='Batal masuk']"))
            .ToHaveTextAsync("37");
        await Assertions.Expect(page.Locator("[data-rule=plan-money-runs-out]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#money [data-fund=APBD]").First).ToContainTextAsync("Rp20.000.000");
        await Assertions.Expect(page.Locator("#months tbody tr")).ToHaveCountAsync(12);
        await HoldsAsync(page, width);
        await KeepAsync(page, $"{code}.a", "Rencana penuh");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Rencana penuh");
        await HoldsAsync(page, width);

        await page.GetByRole(AriaRole.Link, new() { Name = "Ubah dan hitung lagi" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-form=try] [name=programme1]")).ToHaveValueAsync(code);
        await page.FillAsync("[data-form=try] [name=share1]", "50%");
        await page.SelectOptionAsync("[data-form=try] [name=fund2]", "CSR");
        await page.FillAsync("[data-form=try] [name=share2]", "50%");
        await page.ClickAsync("[data-form=try] button");
        await KeepAsync(page, $"{code}.a", "Separuh CSR");
        await Assertions.Expect(page.Locator("[role=alert]")).ToHaveAttributeAsync("data-rule", "key-differs");
        await Assertions.Expect(page.Locator("[data-form=try] [name=share1]")).ToHaveValueAsync("50%");
        await KeepAsync(page, $"{code}.b", "Separuh CSR");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Separuh CSR");

        await page.GetByRole(AriaRole.Link, new() { Name = "Semua rencana" }).ClickAsync();
        await Assertions.Expect(page.Locator($"[data-plan='{code}.b']")).ToContainTextAsync("belum");
        await page.Locator($"[data-plan='{code}.a'] a").ClickAsync();
        await page.SelectOptionAsync("[name=with]", $"{code}.b");
        await page.ClickAsync("[data-form=compare] button");
        await Assertions.Expect(page.Locator("#funds [data-fund=CSR] td").Last).ToContainTextAsync("+Rp");
        await Assertions.Expect(page.Locator("#funds [data-fund=APBD] td").Last).ToContainTextAsync("-Rp");
        await HoldsAsync(page, width);

        await page.GetByRole(AriaRole.Link, new() { Name = "Rencana penuh" }).ClickAsync();
        // Money of 2024 cannot be held in 2025.
        await page.FillAsync("[data-form=reserve] [name=document_date]", "2025-01-01");
        await page.FillAsync("[data-form=reserve] [name=actor]", "Ni Luh Bendahara");
        await page.ClickAsync("[data-form=reserve] button");
        await Assertions.Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
        await page.FillAsync("[data-form=reserve] [name=document_date]", "2024-07-01");
        await page.SelectOptionAsync("[data-form=reserve] [name=per]", "total");
        await page.FillAsync("[data-form=reserve] [name=actor]", "Ni Luh Bendahara");
        await page.ClickAsync("[data-form=reserve] button");
        await Assertions.Expect(page.Locator("[data-reserved]")).ToContainTextAsync("1 cadangan sejumlah Rp19.992.000");
        await Assertions.Expect(page.Locator("[data-form=reserve]")).ToHaveCountAsync(0);
        await HoldsAsync(page, width);
        await page.Locator("[data-reserved] a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("budget-use"));
        complaints.ShouldBeEmpty();
    }

    [Fact] public async Task Without_script_a_plan_is_tried_and_kept_too()
    {
        await PlanPageTests.HoldAsync(pages, "walk-plain");
        await using var context = await _browser!.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{pages.Address}/regions/73/plans?on=2024-06-30&lang=en&target=10&by=2024-12"
            + "&mix=APBD/walk-plain%3D100%25x6");
        await KeepAsync(page, "walk-plain.a", "Plain");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Plain");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    private static async Task KeepAsync(IPage page, string code, string name)
    {
        await page.FillAsync("[data-form=keep] [name=code]", code);
        await page.FillAsync("[data-form=keep] [name=name]", name);
        await page.FillAsync("[data-form=keep] [name=actor]", "Ni Luh Bendahara");
        await page.ClickAsync("[data-form=keep] button");
    }

    private static async Task HoldsAsync(IPage page, int width)
    {
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('[data-chart]')].every(chart => chart.dataset.drawn)");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, $"{page.Url} is wider than {width}");
        var axe = await page.RunAxe();
        axe.Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
            .ShouldBeEmpty($"{page.Url} at {width}");
    }

    private static ILocator Figure(IPage page, string name) => page.Locator($"[data-figure={name}]");
}
