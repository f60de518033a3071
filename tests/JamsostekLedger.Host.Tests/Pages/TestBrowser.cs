using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>A headless Chromium for one class of tests.</summary>
internal sealed class TestBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("JAMSOSTEK_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>A page of its own, without what others left in the browser.</summary>
    public async Task<IPage> PageAsync(int width, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script,
        });
        return await context.NewPageAsync();
    }

    /// <summary>Waits until the charts of a page are drawn.</summary>
    public static Task<IJSHandle> DrawnAsync(IPage page) => page.WaitForFunctionAsync(
        "() => [...document.querySelectorAll('[data-chart]')].every(chart => chart.dataset.drawn)");

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
