using Deque.AxeCore.Playwright;
using JamsostekLedger.Host.Tests.Pages;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>An officer signs in, changes the password that was given, works, and leaves.</summary>
[Collection(AccessFixture.Collection)]
public sealed class SignInBrowserTests(AccessFixture office) : IAsyncLifetime
{
    private TestBrowser _browser = null!;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync() => await _browser.DisposeAsync();

    [Theory, InlineData(1280), InlineData(390)]
    public async Task An_officer_comes_works_and_goes(int width)
    {
        var account = $"ni.made.{width}";
        await office.AddAsync(account, AccessFixture.Region, "finance", mustChange: true);
        var page = await _browser.OpenAsync(width);
        await page.GotoAsync(office.Address + "/regions/51.04/imports");
        await CheckAsync(page, width);
        await page.Locator("[name=name]").FillAsync(account);
        await page.Locator("[name=password]").FillAsync(AccessFixture.Password);
        await page.Locator("[data-form=sign-in] button").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(office.Address + "/account");
        await CheckAsync(page, width);
        await page.Locator("[name=old]").FillAsync(AccessFixture.Password);
        await page.Locator("[name=new]").FillAsync("padi menguning di sawah");
        await page.Locator("[data-form=password] button").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToBeVisibleAsync();

        // No form asks any more who records.
        await page.GotoAsync(office.Address + "/regions/51.04/imports");
        (await page.Locator("[name=actor]").CountAsync()).ShouldBe(0);
        await CheckAsync(page, width);
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(office.Address + "/sign-in");
        await page.GotoAsync(office.Address + "/regions/51.04/imports");
        (await page.Locator("[data-form=sign-in]").CountAsync()).ShouldBe(1);
    }

    private static async Task CheckAsync(IPage page, int width)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, $"{page.Url} is wider than {width}");
        (await page.RunAxe()).Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
            .ShouldBeEmpty(page.Url);
    }
}
