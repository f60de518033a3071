using System.Globalization;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>How many are protected: three counts under three names, the same on the page and by the API.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ProtectedPageTests(PagesFixture pages)
{
    [Theory]
    [InlineData("61.07", "2025-12-31"), InlineData("51.04", "2024-11-28")]
    public async Task The_page_says_what_the_api_says(string region, string on)
    {
        var report = await ReportAsync(region, on);
        var total = report.GetProperty("total");
        var page = await pages.TextAsync($"/regions/{region}/protected?on={on}");
        foreach (var (figure, member) in new[]
                 {
                     ("persons", "persons"), ("memberships", "memberships"), ("persons_covered", "covered"),
                 })
        {
            var count = total.GetProperty(member).GetInt64();
            count.ShouldBeGreaterThan(0);
            page.ShouldContain($"data-figure=\"{figure}\"");
            page.ShouldContain(count.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.'));
        }

        report.GetProperty("byVillage").EnumerateArray()
            .Sum(village => village.GetProperty("counts").GetProperty("memberships").GetInt64())
            .ShouldBe(total.GetProperty("memberships").GetInt64());
    }

    [Fact] public async Task A_programme_that_is_over_is_not_enrolled_the_day_after()
    {
        var on = (await ReportAsync("51.04", "2024-12-31")).GetProperty("byProgramme");
        var after = (await ReportAsync("51.04", "2025-01-01")).GetProperty("byProgramme");
        on.EnumerateArray().Select(Code).ShouldContain("gianyar-desa-2024-2");
        after.EnumerateArray().Select(Code).ShouldNotContain("gianyar-desa-2024-2");

        static string? Code(JsonElement line) => line.GetProperty("programme").GetString();
    }

    private async Task<JsonElement> ReportAsync(string region, string on)
    {
        var text = await pages.Client.GetStringAsync($"/api/v1/regions/{region}/protected?on={on}");
        return JsonDocument.Parse(text).RootElement;
    }
}
