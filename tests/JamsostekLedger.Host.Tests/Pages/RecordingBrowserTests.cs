using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>An officer's way in a real browser: a case from notice to payment, a rejection, a reversal.</summary>
[Collection(PagesFixture.Collection)]
public sealed class RecordingBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private const string Region = CounterSample.Region;
    private const string Actor = "Ni Luh Loket";

    private TestBrowser? _browser;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_death_is_recorded_from_notice_to_payment(int width)
    {
        var (claim, nik) = ($"JKM-KASIR-{width}", CounterSample.Nik(width));
        await CounterSample.HoldAsync(pages, width);
        var page = await OpenAsync(width);

        await page.GotoAsync($"{pages.Address}/regions/{Region}/cases/new?lang=id");
        await page.CheckAsync("[name=benefit][value=JKM]");
        await NextAsync(page, width);
        await page.FillAsync("[name=nik]", nik);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-answer=worker]")).ToContainTextAsync($"Pekerja Nomor {width}");
        await Assertions.Expect(page.Locator("[name=programme]:checked")).ToHaveValueAsync($"kasir-{width}");
        await NextAsync(page, width);

        // It is reckoned while the day is typed, without another page.
        await Assertions.Expect(page.Locator("[data-figure=expected]")).ToHaveCountAsync(0);
        await page.FillAsync("[name=event_date]", "2018-08-10");
        await Assertions.Expect(page.Locator("[data-figure=expected]")).ToHaveTextAsync("Rp24.000.000");
        await page.FillAsync("[name=event_date]", "2024-08-10");
        await Assertions.Expect(page.Locator("[data-figure=expected]")).ToHaveTextAsync("Rp42.000.000");
        await Assertions.Expect(page.Locator("[data-cover]")).ToContainTextAsync("sejak Januari 2024");
        await NextAsync(page, width);
        await page.FillAsync("[name=cause]", "Sakit");
        await Assertions.Expect(page.Locator("[name=district]")).ToHaveValueAsync("Banjarangkan");
        await NextAsync(page, width);
        await page.FillAsync("[name=informer]", "Ketut Pemberi Tahu");
        await page.FillAsync("[name=noticed_on]", "2024-08-12");
        await NextAsync(page, width);
        await Assertions.Expect(page.Locator("[name=claim_number]")).ToHaveValueAsync(new Regex("^JKM-2024-[0-9]{4}$"));

        // Back, and on again: what was answered stays.
        await page.ClickAsync("[data-answer=event] button");
        await Assertions.Expect(page.Locator("[name=event_date]")).ToHaveValueAsync("2024-08-10");
        await page.ClickAsync("button[value=next]");
        await page.ClickAsync("button[value=next]");
        await page.ClickAsync("button[value=next]");
        await HoldsAsync(page, width);
        await page.FillAsync("[name=claim_number]", claim);
        await page.FillAsync("[name=actor]", Actor);
        await page.Keyboard.PressAsync("Enter");
        await RecordedAsync(page, claim, "claim-notices");
        page.Url.ShouldNotContain(nik);

        await OfferAsync(page, claim, "application");
        await page.FillAsync("[name=on]", "2024-08-14");
        await RecordAsync(page, claim, "claim-applications", width);
        foreach (var (name, heirClass) in new[] { ("Wayan Istri", "spouse"), ("Made Anak", "child") })
        {
            await OfferAsync(page, claim, "claim-heirs");
            await page.FillAsync("[name=heir]", name);
            await page.SelectOptionAsync("[name=class]", heirClass);
            await RecordAsync(page, claim, "claim-heirs", width);
        }

        await OfferAsync(page, claim, "claim-documents");
        foreach (var document in new[]
                 {
                     "membership-card", "worker-id", "family-card", "death-deed", "heir-id", "heir-statement",
                     "bank-book", "form-four",
                 })
            await page.CheckAsync($"[name=document][value={document}]");
        await RecordAsync(page, claim, "claim-documents", width);
        await OfferAsync(page, claim, "documents-complete");
        await page.FillAsync("[name=on]", "2024-08-15");
        await RecordAsync(page, claim, "claim-steps", width);
        page.Url.ShouldNotContain("warnings");
        await OfferAsync(page, claim, "verification");
        await page.FillAsync("[name=on]", "2024-08-16");
        await RecordAsync(page, claim, "claim-steps", width);

        // The decision begins as expected; the reason is asked for once it differs.
        await OfferAsync(page, claim, "approval");
        await Assertions.Expect(page.Locator("[name=lump_sum]")).ToHaveValueAsync("20.000.000");
        await Assertions.Expect(page.Locator("[name=difference_reason]")).ToBeHiddenAsync();
        await page.FillAsync("[name=decision_number]", $"PEN/{width}");
        await page.FillAsync("[name=decided_on]", "2024-08-19");
        await page.FillAsync("[name=periodic]", "11.000.000");
        await Assertions.Expect(page.Locator("[data-difference=periodic]")).ToContainTextAsync("-Rp1.000.000");
        await Assertions.Expect(page.Locator("[name=difference_reason]")).ToBeVisibleAsync();
        await page.FillAsync("[name=actor]", Actor);
        await page.ClickAsync("button[value=record]:visible");
        await Assertions.Expect(page.Locator("[role=alert]"))
            .ToHaveAttributeAsync("data-rule", "difference-needs-reason");
        await Assertions.Expect(page.Locator("[name=periodic]")).ToHaveValueAsync("11.000.000");
        await page.FillAsync("[name=periodic]", "12.000.000");
        await Assertions.Expect(page.Locator("[name=difference_reason]")).ToBeHiddenAsync();
        await RecordAsync(page, claim, "claim-decisions", width);

        for (var heir = 0; heir < 2; heir++)
        {
            await OfferAsync(page, claim, "payment");
            await page.Locator("[data-heir]").First.ClickAsync();
            await Assertions.Expect(page.Locator("[name=amount]")).ToHaveValueAsync("21.000.000");
            await page.FillAsync("[name=paid_on]", "2024-08-22");
            await RecordAsync(page, claim, "claims", width);
        }

        await Assertions.Expect(page.Locator("[data-stage]").First).ToHaveAttributeAsync("data-stage", "paid");
        await Assertions.Expect(page.Locator("[data-recorded]")).ToHaveAttributeAsync("data-recorded", "claims");
    }

    [Fact] public async Task A_rejection_is_recorded_with_its_reason_and_reopened_after_arrears()
    {
        const string claim = "JKM/KASIR/TOLAK 1";
        await CounterSample.NoticeAsync(pages, claim);
        var page = await OpenAsync(1280);
        await OfferAsync(page, claim, "rejection");
        await page.FillAsync("[name=on]", "2024-09-02");
        await page.CheckAsync("[name=reason][value=premium-lapsed]");
        await RecordAsync(page, claim, "claim-steps", 1280);
        await OfferAsync(page, claim, "reopening");
        await page.FillAsync("[name=on]", "2024-12-17");
        await page.CheckAsync("[name=reason][value=arrears-settled]");
        await page.FillAsync("[name=evidence]", "SURAT-9");
        await RecordAsync(page, claim, "claim-steps", 1280);
        await Assertions.Expect(page.Locator("[data-stage]").First).ToHaveAttributeAsync("data-stage", "reopened");
    }

    [Fact] public async Task A_payment_is_taken_back_whole()
    {
        const string claim = "JKM-KASIR-BATAL";
        await CounterSample.NoticeAsync(pages, claim);
        await CounterSample.PostAsync(pages, "claims", $$"""
            {"claim_number":"{{claim}}","benefit":"JKM","component":"santunan","segment":"BPU",
             "event_date":"2024-08-10","paid_on":"2024-08-20","amount":42000000,"payee":"Wayan Istri",
             "relation":"istri","payment_reference":"BYR-KASIR-1"}
            """);
        var page = await OpenAsync(390);
        await OfferAsync(page, claim, "reversal");
        await page.ClickAsync("[data-offer=reversal]");
        await Assertions.Expect(page.Locator("[name=amount]")).ToHaveValueAsync("42.000.000");
        await Assertions.Expect(page.Locator("[name=payee]")).ToHaveValueAsync("Wayan Istri");
        await page.FillAsync("[name=paid_on]", "2024-08-21");
        await page.FillAsync("[name=reason]", "Salah rekening");
        await RecordAsync(page, claim, "claims", 390);
        await Assertions.Expect(page.Locator(".next-steps [data-step=reversal]")).ToHaveCountAsync(0);
    }

    [Fact] public async Task Without_script_a_notice_is_recorded_too()
    {
        await using var context = await _browser!.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{pages.Address}/regions/{Region}/cases/new?lang=en");
        await page.CheckAsync("[name=benefit][value=JKK]");
        for (var at = 0; at < 3; at++)
            await page.ClickAsync("button[value=next]");
        await page.FillAsync("[name=event_date]", "2024-08-10");
        await page.ClickAsync("button[value=show]");
        await Assertions.Expect(page.Locator("[data-rule=entitlement-outcome-unknown]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[name=event_date]")).ToHaveValueAsync("2024-08-10");
        for (var at = 0; at < 3; at++)
            await page.ClickAsync("button[value=next]");
        await page.FillAsync("[name=claim_number]", "JKK-KASIR-POLOS");
        await page.FillAsync("[name=actor]", Actor);
        await page.ClickAsync("button[value=record]:visible");
        await RecordedAsync(page, "JKK-KASIR-POLOS", "claim-notices");
    }

    private async Task<IPage> OpenAsync(int width)
    {
        var page = await _browser!.OpenAsync(width);
        page.Console += (_, message) =>
        {
            // Of an answer that refuses a form, the browser says so by itself.
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded"))
                _complaints.Add($"{page.Url}: {message.Text}");
        };
        return page;
    }

    private readonly List<string> _complaints = [];

    private string Address(string claim) =>
        $"{pages.Address}/regions/{Region}/cases/{Uri.EscapeDataString(claim)}";

    private async Task OfferAsync(IPage page, string claim, string offer)
    {
        await page.GotoAsync(Address(claim));
        await page.ClickAsync(offer.StartsWith("claim-", StringComparison.Ordinal)
            ? $".next-steps a[href*='{offer}']"
            : $".next-steps [data-step={offer}]");
    }

    private static async Task NextAsync(IPage page, int width)
    {
        await HoldsAsync(page, width);
        await page.ClickAsync("button[value=next]");
    }

    private async Task RecordAsync(IPage page, string claim, string kind, int width)
    {
        await HoldsAsync(page, width);
        await page.FillAsync("[name=actor]", Actor);
        await page.ClickAsync("button[value=record]:visible");
        await RecordedAsync(page, claim, kind);
        _complaints.ShouldBeEmpty();
    }

    private async Task RecordedAsync(IPage page, string claim, string kind) =>
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(
            $"^{Regex.Escape($"{pages.Address}/regions/{Region}/cases/{Uri.EscapeDataString(claim)}")}"
            + $"\\?(.*&)?recorded={kind}(&|$)"));

    private static async Task HoldsAsync(IPage page, int width)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, $"{page.Url} is wider than {width}");
        var axe = await page.RunAxe();
        axe.Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
            .ShouldBeEmpty($"{page.Url} at {width}");
    }
}
