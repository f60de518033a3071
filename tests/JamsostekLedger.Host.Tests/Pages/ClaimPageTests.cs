using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>What the pages and the API say of claims in detail, of the checks, and of who was hurt.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class ClaimPageTests(PagesFixture pages)
{
    private const string Window = "from=2024-01-01&to=2024-11-28";

    [Fact] public async Task Gianyars_figures_stay_what_they_are_in_every_breakdown()
    {
        var all = await ReportAsync($"51.04/claims/breakdown?{Window}");
        all.GetProperty("total").GetProperty("amount").GetInt64().ShouldBe(40_420_000_000);
        foreach (var way in (string[])
                 [
                     "byBenefit", "byComponent", "bySegment", "byProgramme", "byDistrict", "byMonth", "byYears",
                 ])
            all.GetProperty(way).EnumerateArray().Sum(row => row.GetProperty("amount").GetInt64())
                .ShouldBe(40_420_000_000, way);
        all.GetProperty("byProgramme").EnumerateArray()
            .Where(row => row.GetProperty("vulnerable").ValueKind == JsonValueKind.True)
            .Sum(row => row.GetProperty("amount").GetInt64()).ShouldBe(3_650_000_000);
        all.GetProperty("byDistrict").GetArrayLength().ShouldBe(7);
    }

    [Fact] public async Task Every_row_of_the_breakdown_leads_to_rows_that_add_up_to_it()
    {
        var page = await pages.TextAsync($"/regions/51.04/claims/breakdown?{Window}");
        var links = RowLink().Matches(page).DistinctBy(link => link.Groups[1].Value).ToList();
        links.Count.ShouldBeGreaterThan(20);
        foreach (Match link in links)
            (await pages.TextAsync(link.Groups[1].Value)).ShouldContain($" baris, {link.Groups[2].Value}<");

        // A row leads to its line of the journal, whose sum is the row's amount.
        var rows = await pages.TextAsync($"/regions/51.04/claims/breakdown?{Window}&district=UBUD&benefit=JKK");
        var line = LineLink().Match(rows);
        (await pages.TextAsync(line.Groups[1].Value)).ShouldContain(line.Groups[2].Value);
    }

    [Fact] public async Task Premiums_stand_beside_benefits_and_lead_to_the_journal()
    {
        var ratio = await ReportAsync("51.04/claims/ratio?from=2024-01-01&to=2025-12-31");
        var two = ratio.GetProperty("byProgramme").EnumerateArray()
            .Single(row => row.GetProperty("code").GetString() == "gianyar-desa-2024-2");
        // 2,429 workers, six months, JKK 10,000 and JKM 6,800.
        two.GetProperty("jkk").GetProperty("premiums").GetInt64().ShouldBe(145_740_000);
        two.GetProperty("jkm").GetProperty("premiums").GetInt64().ShouldBe(99_103_200);
        ratio.GetProperty("byFund").EnumerateArray()
            .Sum(row => row.GetProperty("both").GetProperty("benefits").GetInt64())
            .ShouldBe(ratio.GetProperty("total").GetProperty("both").GetProperty("benefits").GetInt64());

        var page = await pages.TextAsync("/regions/51.04/claims/breakdown?from=2024-01-01&to=2025-12-31");
        var link = PremiumLink().Match(page);
        (await pages.TextAsync(link.Groups[1].Value)).ShouldContain(link.Groups[2].Value);
    }

    [Theory]
    [InlineData("2026-03-31", "paid-not-covered", 1, 2_860_000)]
    [InlineData("2026-03-31", "paid-twice", 1, 10_000_000)]
    [InlineData("2026-03-31", "claimant-not-enrolled", 1, 3_310_000)]
    // The border villages had lapsed; the premium of 5 August begins another cover, after the accident.
    [InlineData("2025-08-31", "paid-after-premium-stopped", 1, 4_125_000)]
    [InlineData("2025-08-19", "paid-after-premium-stopped", 0, 0)]
    [InlineData("2026-03-31", "paid-after-premium-stopped", 1, 4_125_000)]
    public async Task The_demonstration_has_something_for_each_check(string on, string name, int count, long amount)
    {
        var check = await CheckAsync($"61.07/claim-checks?on={on}", name);
        (check.GetProperty("count").GetInt32(), check.GetProperty("amount").GetInt64()).ShouldBe((count, amount));
    }

    [Fact] public async Task Deaths_without_claims_and_premiums_after_them_are_found()
    {
        (await CheckAsync("61.07/claim-checks?on=2026-03-31", "ended-as-died-without-claim")).GetProperty("count")
            .GetInt32().ShouldBe(1);
        (await CheckAsync("61.07/claim-checks?on=2026-01-17", "ended-as-died-without-claim")).GetProperty("count")
            .GetInt32().ShouldBe(0);
        var after = (await CheckAsync("61.07/claim-checks?on=2026-03-31", "premium-after-death"))
            .GetProperty("findings").EnumerateArray()
            .Single(row => row.GetProperty("programme").GetString() == "bengkayang-perbatasan");
        (after.GetProperty("months").GetInt32(), after.GetProperty("amount").GetInt64()).ShouldBe((10, 168_000));
        var late = await CheckAsync("61.07/claim-checks?on=2026-03-31", "paid-not-covered");
        late.GetProperty("notices").GetInt32().ShouldBe(1);
        var known = late.GetProperty("findings").EnumerateArray()
            .Single(row => row.GetProperty("on").GetString() == "2025-05-20");
        (known.GetProperty("status").GetString(), known.GetProperty("statusWhenPaid").GetString())
            .ShouldBe(("paid-late", "grace"));
    }

    [Fact] public async Task The_checks_as_recorded_before_the_claims_find_nothing()
    {
        var then = Uri.EscapeDataString(Iso.Moment(pages.BeforeClaims));
        var report = await ReportAsync($"51.04/claim-checks?on=2025-01-31&recordedAsOf={then}");
        // Premiums were recorded before.
        report.GetProperty("checks").EnumerateArray()
            .Where(check => !OfPremium(check.GetProperty("check").GetString()!))
            .ShouldAllBe(check => check.GetProperty("count").GetInt32() == 0);

        static bool OfPremium(string check) => check.StartsWith("premium-", StringComparison.Ordinal)
            || check.StartsWith("month-", StringComparison.Ordinal);
        report.GetProperty("looked").GetArrayLength().ShouldBe(0);
    }

    [Fact] public async Task Who_died_or_was_hurt_is_told_by_district()
    {
        var report = await ReportAsync("51.04/claimants?programme=gianyar-desa-2024-2&on=2025-01-31");
        (report.GetProperty("died").GetInt32() + report.GetProperty("hurt").GetInt32()).ShouldBe(20);
        report.GetProperty("byDistrict").EnumerateArray().Sum(row => row.GetProperty("amount").GetInt64())
            .ShouldBe(report.GetProperty("amount").GetInt64());
        (await pages.TextAsync("/regions/51.04/claimants")).ShouldContain("NIK ••••");
    }

    [Theory]
    [InlineData("claims/breakdown?eventYear=x", "eventYear=x"), InlineData("claims/breakdown?benefit=9", "benefit=9")]
    [InlineData("claim-checks?check=hujan", "hujan"), InlineData("claimants?programme=tiada", "tiada")]
    public async Task What_cannot_be_read_is_said(string address, string named) =>
        (await pages.TextAsync($"/regions/51.04/{address}", HttpStatusCode.BadRequest)).ShouldContain(named);

    [Theory]
    [InlineData("claims/breakdown?from=01/01/2024"), InlineData("claims/ratio?from=2024-01-01")]
    [InlineData("claim-checks?on=kemarin"), InlineData("claimants")]
    public async Task The_api_says_which_parameter_it_cannot_read(string address)
    {
        using var answer = await pages.Client.GetAsync($"/api/v1/regions/51.04/{address}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("parameter-unreadable");
    }

    [Theory]
    [InlineData("51.04/claims/breakdown", "rincian-klaim-51.04")]
    [InlineData("61.07/claim-checks", "pemeriksaan-klaim-61.07")]
    [InlineData("51.04/claimants", "siapa-51.04-gianyar-desa-2024-2")]
    public async Task A_table_can_be_taken_along_without_persons(string address, string name)
    {
        using var csv = await pages.Client.GetAsync($"/regions/{address}?format=csv");
        csv.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith(name);
        var text = await csv.Content.ReadAsStringAsync();
        text.Split('\n').Length.ShouldBeGreaterThan(3);
        text.ShouldNotMatch("(?<![0-9a-f])[0-9]{16}(?![0-9a-f])");
        using var xlsx = await pages.Client.GetAsync($"/regions/{address}?format=xlsx");
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
    }

    private async Task<JsonElement> ReportAsync(string address) =>
        await pages.Client.GetFromJsonAsync<JsonElement>($"/api/v1/regions/{address}");

    private async Task<JsonElement> CheckAsync(string address, string name) =>
        (await ReportAsync(address)).GetProperty("checks").EnumerateArray()
        .Single(check => check.GetProperty("check").GetString() == name);

    [GeneratedRegex("""<a href="([^"]*/claims/breakdown\?[^"]*#rows)">(-?Rp[0-9.]+)</a>""")]
    private static partial Regex RowLink();

    [GeneratedRegex("""<a href="([^"]*/journal\?of=claims_paid&fact=[^"]*)">(Rp[0-9.]+)</a>""")]
    private static partial Regex LineLink();

    [GeneratedRegex("""<a href="([^"]*/journal\?of=premium_paid[^"]*)">(Rp[0-9.]+)</a>""")]
    private static partial Regex PremiumLink();
}
