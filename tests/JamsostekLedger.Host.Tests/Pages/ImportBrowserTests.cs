using System.Text;
using Deque.AxeCore.Playwright;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Tests.Files;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>An officer's way with a file, in a browser without script: upload, check the mapping, record.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ImportBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private static readonly string[] Cases =
    [
        "A01-excel-utf8-semicolon-bom", "A12-title-rows", "A14-subtotals", "A26-indonesian-headers", "A28-html-xls",
        "A33-latin-bom-utf16be", "B10-petunjuk-first", "B20-two-line-header", "B22-numbered-empty-rows",
        "D04-libreoffice",
    ];

    private TestBrowser? _browser;

    public async Task InitializeAsync()
    {
        var programme = Encoding.UTF8.GetBytes(
            "code,name,fund,starts_on,vulnerable\ngianyar-desa-2024-1,Desa,APBD,2024-01-01,yes\n");
        foreach (var region in (string[])["61", "73"])
            (await pages.Ledger.Recorder.RecordAsync(FileRows.Of(
                "program.csv", TableFile.Of(() => new MemoryStream(programme)), FileKinds.Find("programmes")!,
                Regions.Find(region)!, "Ni Luh Loket"))).Refused.ShouldBe(0);
        _browser = await TestBrowser.LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280, "73"), InlineData(390, "61")]
    public async Task Exports_of_sipd_and_bpjs_go_in_by_three_steps(int width, string region)
    {
        await using var context = await _browser!.Browser.NewContextAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{pages.Address}/regions/{region}/roster?lang=id");
        await page.Locator(".tabs a", new() { HasText = "Impor" }).ClickAsync();
        await HoldsAsync(page, width);

        // Which programme, fund and account a register means it does not say.
        await UploadAsync(page, "E01-sipd-register.xlsx");
        await HoldsAsync(page, width);
        await page.SelectOptionAsync("[name=set-programme]", "gianyar-desa-2024-1");
        await page.SelectOptionAsync("[name=set-fund]", "APBD");
        await page.FillAsync("[name=set-fund_year]", "2024");
        await page.FillAsync("[name=set-account_code]", "5.1.02.02.02.0009");
        await CheckAsync(page);
        await ShowsAsync(page, "new", "3");
        await ShowsAsync(page, "sum-amount", "105.484.800");
        await HoldsAsync(page, width);
        await RecordAsync(page, 3);
        await Assertions.Expect(page.Locator("[data-link=budget-use]")).ToBeVisibleAsync();
        await HoldsAsync(page, width);

        await UploadAsync(page, "E04-sipd-realisasi.xlsx");
        await page.SelectOptionAsync("[name=set-programme]", "gianyar-desa-2024-1");
        await page.SelectOptionAsync("[name=set-fund]", "APBD");
        await page.FillAsync("[name=set-fund_year]", "2024");
        await CheckAsync(page);
        await ShowsAsync(page, "sum-amount", "93.139.200");
        await HoldsAsync(page, width);
        await RecordAsync(page, 2);

        // Its programme by another name, and digits grouped the English way.
        await UploadAsync(page, "E06-bpjs-invoice.xlsx");
        await page.SelectOptionAsync("[name=column-3]", "programme");
        await page.SelectOptionAsync("[name=set-fund]", "APBD");
        await page.Locator("summary", new() { HasText = "Arti nilai" }).ClickAsync();
        await page.CheckAsync("[name=english]");
        await CheckAsync(page);
        await page.Locator("[data-value='PEKERJA RENTAN DESA GIANYAR'] select")
            .SelectOptionAsync("gianyar-desa-2024-1");
        await CheckAsync(page);
        await ShowsAsync(page, "sum-jkk", "33.000.000");
        await ShowsAsync(page, "sum-jkm", "22.440.000");
        await RecordAsync(page, 1);
        await Assertions.Expect(page.Locator("[data-link=invoices]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ten_files_as_offices_have_them_go_in_by_the_page()
    {
        await using var context = await _browser!.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{pages.Address}/regions/73/imports?lang=id");
        foreach (var each in Cases.Select(id => FileCase.All.Single(one => one.Id == id)))
        {
            await UploadAsync(page, each.File);
            await ShowsAsync(page, "new", $"{each.ValuesNow.Count}");
            await Assertions.Expect(page.Locator("#first-rows td[data-column=amount]").First).ToHaveTextAsync(
                $"{each.ValuesNow[0][1]}");
            await Assertions.Expect(page.Locator("#first-rows td[data-column=document_date]").First).ToHaveTextAsync(
                $"{each.ValuesNow[0][2]}");
            await RecordAsync(page, each.ValuesNow.Count);
        }
    }

    private static async Task UploadAsync(IPage page, string name)
    {
        if (await page.Locator("form[data-form=import]").CountAsync() == 0)
            await page.Locator("main .lead a").ClickAsync();
        await page.SetInputFilesAsync("[name=file]", FileCase.All.First(each => each.File == name).FilePath);
        await page.FillAsync("[name=actor]", "Ni Luh Loket");
        await page.ClickAsync("form[data-form=import] button");
        await Assertions.Expect(page.Locator("[data-state=staged]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static Task CheckAsync(IPage page) => page.ClickAsync("button[value=check]");

    private static Task ShowsAsync(IPage page, string figure, string text) =>
        Assertions.Expect(page.Locator($"[data-figure={figure}] .figure")).ToHaveTextAsync(text);

    private static async Task RecordAsync(IPage page, int rows)
    {
        await page.ClickAsync("button[value=record]");
        await Assertions.Expect(page.Locator("[data-state=done]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await ShowsAsync(page, "recorded", $"{rows}");
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
