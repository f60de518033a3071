using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>What the demonstration's overview says unasked, the same over HTTP, and where it leads.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class ActionsPageTests(PagesFixture pages)
{
    [Theory]
    //          region   kind              part                         rupiah      persons
    [InlineData("64.09", "pagu-shortfall", "penajam-rentan-2025",       24_000_000, 15_000)]
    [InlineData("61.07", "pagu-shortfall", "bengkayang-satu-desa-100",  30_000_000, 12_200)]
    [InlineData("36.02", "pagu-shortfall", "lebak-rentan-2026",         24_840_000, 3_450)]
    [InlineData("51.04", "unacknowledged", "INV-5104-202412-0006",      40_807_200, 2_429)]
    [InlineData("51.04", "unacknowledged", "INV-5104-202409-0003",      16_800,     1)]
    [InlineData("73.02", "never-paid",     "bulukumba-rentan-2025",     16_783_200, 999)]
    public async Task It_is_said_unasked_and_over_http(
        string region, string kind, string part, long amount, long persons)
    {
        var said = await ActionsAsync(region);
        var told = said.Single(needed => Text(needed, "action") == kind).GetProperty("parts").EnumerateArray()
            .Single(one => Text(one, "key") == part);
        (told.GetProperty("amount").GetInt64(), told.GetProperty("persons").GetInt64()).ShouldBe((amount, persons));

        (await pages.TextAsync($"/regions/{region}"))
            .ShouldContain($"data-part=\"{part}\" data-amount=\"{amount.ToString(CultureInfo.InvariantCulture)}\"");
        (await pages.TextAsync("/")).Split($"data-actions-of=\"{region}\"")[1].Split("</tr>")[0]
            .ShouldContain($"data-action=\"{kind}\"");
    }

    [Theory, InlineData("51.04"), InlineData("61.07"), InlineData("73.02"), InlineData("64.09")]
    public async Task Every_link_leads_to_where_it_is_seen(string region)
    {
        var page = await pages.TextAsync($"/regions/{region}");
        var panel = page.Split("data-actions=")[1].Split("</section>")[0];
        var links = Link().Matches(panel).Select(match => match.Groups[1].Value).Distinct().ToList();
        links.ShouldNotBeEmpty();
        foreach (var link in links.Concat((await ActionsAsync(region)).Select(needed => Text(needed, "page")!)))
            await pages.TextAsync(link);
    }

    [Fact]
    public async Task Who_was_never_paid_for_is_listed_where_it_leads() =>
        (await pages.TextAsync((await ActionsAsync("73.02")).Single(needed => Text(needed, "action") == "never-paid")
            .GetProperty("page").GetString()!)).ShouldContain("999");

    [Fact]
    public async Task Where_there_is_nothing_to_act_on_it_says_so()
    {
        (await ActionsAsync("51.04", "?on=2023-12-31")).ShouldBeEmpty();
        var page = await pages.TextAsync("/regions/51.04?on=2023-12-31");
        page.Split("id=\"actions\"")[1].Split("</section>")[0].ShouldContain("tidak ada");
        (await pages.TextAsync("/regions/51.04?lang=en")).ShouldContain("To be acted on");
    }

    [Fact]
    public async Task As_recorded_before_the_claims_it_is_what_was_known_then()
    {
        var before = JsonDocument.Parse(await pages.TextAsync(
                $"/api/v1/regions/51.04/actions?on=2024-12-31&recordedAsOf={pages.BeforeClaims}")).RootElement
            .GetProperty("actions").EnumerateArray().Select(needed => Text(needed, "action")).ToList();
        before.ShouldNotContain("unacknowledged");
        (await ActionsAsync("51.04", "?on=2024-11-28")).Single(needed => Text(needed, "action") == "unacknowledged")
            .GetProperty("amount").GetInt64().ShouldBe(16_800);
        await pages.TextAsync("/api/v1/regions/51.04/actions?on=besok", HttpStatusCode.BadRequest);
    }

    private async Task<List<JsonElement>> ActionsAsync(string region, string query = "") =>
        [
            .. JsonDocument.Parse(await pages.TextAsync($"/api/v1/regions/{region}/actions{query}")).RootElement
                .GetProperty("actions").EnumerateArray(),
        ];

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
