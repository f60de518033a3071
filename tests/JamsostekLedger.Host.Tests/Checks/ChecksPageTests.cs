using System.Net;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Checks;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Host.Tests.Checks;

/// <summary>Monthly checks on their page and over HTTP.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ChecksPageTests(PagesFixture pages)
{
    private const string Bangli = "51.06";
    private static readonly Region Gianyar = Regions.Find("51.04")!;

    [Fact] public async Task Before_the_first_check_the_page_says_how_to_make_one()
    {
        var page = await pages.TextAsync($"/regions/{Bangli}/checks");
        page.ShouldContain("Belum ada pemeriksaan.");
        page.ShouldContain($"report monthly-checks --region {Bangli} --make ");
        (await pages.Client.GetStringAsync($"/api/v1/regions/{Bangli}/checks"))
            .ShouldContain("\"checks\": []");
    }

    [Fact] public async Task Each_month_stands_beside_the_one_before_and_its_links_say_both_dates()
    {
        var first = await MakeAsync(new(2024, 7));
        var second = await MakeAsync(new(2024, 8));
        var page = await pages.TextAsync("/regions/51.04/checks");
        page.ShouldContain("data-month=\"2024-08\"");
        var change = second.Check.Cover.Covered - first.Check.Cover.Covered;
        page[page.IndexOf("data-month=\"2024-08\"", StringComparison.Ordinal)..]
            .ShouldContain($"data-change=\"{change}\"");

        // The link reckons again what the check kept.
        var at = second.Check.RecordedAsOf;
        var link = "/regions/51.04/risk?on=2024-08-01"
            + $"&recordedAsOf={Uri.EscapeDataString(InstantPattern.ExtendedIso.Format(at))}";
        page.ShouldContain(link);
        var risk = JsonDocument.Parse(await pages.Client.GetStringAsync($"/api/v1{link}")).RootElement;
        risk.GetProperty("risk").GetProperty("groups").EnumerateArray()
            .Sum(group => group.GetProperty("workers").GetInt32()).ShouldBe(second.Check.Cover.Covered);
        second.Check.Cover.Covered.ShouldBePositive();
        (await pages.TextAsync(link)).ShouldContain("1 Agustus 2024");
    }

    [Fact] public async Task A_month_is_shown_whole_and_downloaded_and_one_that_is_none_is_said()
    {
        var check = (await MakeAsync(new(2024, 8))).Check;
        var page = await pages.TextAsync("/regions/51.04/checks?month=2024-08&lang=en");
        page.ShouldContain("August 2024 in full");
        foreach (var left in check.Cover.MonthsLeft)
            page.ShouldContain($"data-left=\"{left.Months}\"");
        (await pages.TextAsync("/regions/51.04/checks?format=csv"))
            .ShouldContain($"2024-08;{check.Cover.Covered};{check.Cover.Lapsed};");
        await pages.TextAsync("/regions/51.04/checks?month=x", HttpStatusCode.BadRequest);
        (await pages.TextAsync("/regions/51.04/checks?recordedAsOf=2020-01-01T00:00"))
            .ShouldNotContain("data-month=\"2024-08\"");
    }

    [Fact] public async Task Over_HTTP_a_check_has_the_figures_of_the_page()
    {
        var check = (await MakeAsync(new(2024, 8))).Check;
        var answer = JsonDocument.Parse(await pages.Client.GetStringAsync("/api/v1/regions/51.04/checks")).RootElement;
        var row = answer.GetProperty("checks").EnumerateArray()
            .Single(one => one.GetProperty("month").GetString() == "2024-08");
        row.GetProperty("on").GetString().ShouldBe("2024-08-01");
        row.GetProperty("cover").GetProperty("covered").GetInt32().ShouldBe(check.Cover.Covered);
        row.GetProperty("claims").GetProperty("open").GetInt32().ShouldBe(check.Claims.Open);
        (await pages.Client.GetAsync("/api/v1/regions/99.99/checks")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<KeptCheck> MakeAsync(YearMonth month) => (await new MonthlyChecks(
        pages.Ledger.Database, pages.Ledger.Hooks, pages.Ledger.Clock).MakeAsync(Gianyar, month)).Kept!;
}
