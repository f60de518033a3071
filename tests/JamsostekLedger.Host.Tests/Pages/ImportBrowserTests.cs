using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>An officer's way with a file, in a browser without script: upload, wait, read what came of it.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ImportBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_file_is_uploaded_corrected_and_uploaded_again(int width)
    {
        await using var context = await _browser!.Browser.NewContextAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{pages.Address}/regions/73/roster?lang=id");
        await page.Locator(".tabs a", new() { HasText = "Impor" }).ClickAsync();

        await UploadAsync(page, $"peramban-{width},Program,KAS,2024-01-01,yes");
        await Assertions.Expect(page.Locator("[data-state=refused]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#refusals tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#refusals [data-rule=fund-unknown]")).ToContainTextAsync("KAS");
        await HoldsAsync(page, width);

        await page.Locator("main .lead a").ClickAsync();
        await UploadAsync(page, $"peramban-{width},Program,APBD,2024-01-01,yes");
        await Assertions.Expect(page.Locator("[data-state=done]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-figure=recorded] .figure")).ToHaveTextAsync("1");
        await HoldsAsync(page, width);

        await page.Locator("main .lead a").ClickAsync();
        await Assertions.Expect(page.Locator("#imports tbody tr").First).ToContainTextAsync("selesai");
        await HoldsAsync(page, width);
        await page.Locator(".foot a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Pekerjaan latar belakang");
        await HoldsAsync(page, width);
    }

    private static async Task UploadAsync(IPage page, string row)
    {
        await page.SelectOptionAsync("[name=kind]", "programmes");
        await page.SetInputFilesAsync("[name=file]", new FilePayload
        {
            Name = "program.csv", MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"code,name,fund,starts_on,vulnerable\n{row}\n"),
        });
        await page.FillAsync("[name=actor]", "Ni Luh Loket");
        await page.ClickAsync("form[data-form=import] button");
    }

    // Axe is script, so it looks at the same page in a context that has it.
    private async Task HoldsAsync(IPage page, int width)
    {
        var look = await _browser!.OpenAsync(width);
        await look.GotoAsync(page.Url);
        (await look.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, page.Url);
        (await look.RunAxe()).Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
            .ShouldBeEmpty(page.Url);
        await look.Context.CloseAsync();
    }
}
