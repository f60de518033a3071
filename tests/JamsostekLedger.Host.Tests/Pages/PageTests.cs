using System.Net;
using System.Text.RegularExpressions;
using JamsostekLedger.Demonstration;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Tests.Pages;

[Collection(PagesFixture.Collection)]
public sealed partial class PageTests(PagesFixture pages)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/regions/51.04", "/regions/51.04/budget-use?year=2024", "/regions/51.04/claims",
        "/regions/51.04/figures", "/regions/51.04/coverage", "/regions/51/coverage", "/regions/51.04/roster",
        "/regions/51.04/roster?cover=lapsed&status=enrolled", "/regions/61/roster",
        "/regions/51.04/periods", "/regions/51.04/periods?period=2024", "/regions/61/periods",
        "/regions/51.04/journal", "/regions/51.04/events", "/regions/51.04/events/100",
        "/regions/51.04/rates", "/regions/61/rates?month=2014-01", "/regions/61", "/regions/61/budget-use",
        "/regions/61/coverage",
        "/regions/61/claims", "/regions/61/figures", "/regions/61/journal",
        "/regions/61/events", "/regions/51.04/imports", "/regions/61/imports", "/background",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_page_answers_and_is_kept_by_nobody(string address)
    {
        using var response = await pages.Client.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(" style=");
    }

    [Fact] public async Task The_list_shows_every_region_with_its_latest_year()
    {
        var page = await pages.TextAsync("/");
        page.ShouldContain("Kabupaten Gianyar");
        page.ShouldContain("Provinsi Sulawesi Selatan");
        page.ShouldContain("Rp42,37 miliar");
        page.ShouldContain("1 tidak sesuai");
    }

    [Fact] public async Task Gianyar_opens_on_the_period_of_its_published_figure()
    {
        var page = await pages.TextAsync("/regions/51.04");
        page.ShouldContain("1 Januari – 28 November 2024");
        page.ShouldContain("periode angka klaim terbit yang terakhir");
        page.ShouldContain("Rp40,42 miliar");
        page.ShouldContain("Rp40.420.000.000");
        page.ShouldContain("Rp3,65 miliar");
        page.ShouldContain("Keadaan tercatat per");
        page.ShouldContain("Data peragaan");
    }

    [Fact] public async Task Bengkayang_2024_shows_what_its_pagu_is_short_of()
    {
        var page = await pages.TextAsync("/regions/61.07/budget-use?year=2024");
        page.ShouldContain("12.200 pekerja × 12 bulan × Rp16.800");
        page.ShouldContain("Rp2.459.520.000");
        page.ShouldContain("Rp2.429.520.000");
        page.ShouldContain("Kekurangan Rp30.000.000");
        page.ShouldContain("DPA DPA/2.17/0031/2024, 3 Januari 2024");
    }

    [Fact] public async Task Bali_s_coverage_contradicts_its_own_numbers()
    {
        var page = await pages.TextAsync("/regions/51/figures");
        page.ShouldContain("Bertentangan dengan angkanya sendiri");
        page.ShouldContain("Diumumkan 50,88\u00a0%; 935.079 dari 1.873.899 memberi 49,90\u00a0%.");
    }

    [Fact] public async Task Bali_s_coverage_is_reckoned_from_its_parts_and_its_gap_has_a_price()
    {
        var page = await pages.TextAsync("/regions/51/coverage?on=2025-03-31");
        page.ShouldContain("49,90\u00a0%");
        page.ShouldContain("935.079 dari 1.873.899 pekerja");
        page.ShouldContain("67,28\u00a0%");
        page.ShouldContain("325.681 pekerja");
        page.ShouldContain("Rp65.657.289.600");
        page.ShouldContain("Bertentangan dengan pembilang dan penyebutnya sendiri, yang memberi 49,90\u00a0%.");
        page.ShouldContain("bpu-jkk-2015, bpu-jkm-2015");
    }

    [Fact] public async Task Badung_s_percentages_are_shown_as_said_and_are_two_series()
    {
        var page = await pages.TextAsync("/regions/51.03/coverage");
        page.ShouldContain("31 Maret 2025");
        page.ShouldContain("58,68\u00a0%");
        page.ShouldContain("menurut sumbernya, tanpa pembilang dan penyebut");
        page.ShouldContain("Tanpa definisi, menurut SuaraPemerintah.ID");
        page.ShouldContain("Tanpa definisi, menurut ANTARA");
        page.ShouldNotContain("NaN", Case.Sensitive);
        (await pages.TextAsync("/regions/51.03/coverage?on=2025-01-31&lang=en")).ShouldContain("61%");
    }

    [Fact] public async Task Claims_are_added_up_in_every_way()
    {
        var page = await pages.TextAsync("/regions/51.04/claims?from=2024-01-01&to=2024-11-28");
        string[] expected = ["Per bulan", "Per program", "Per manfaat", "Per segmen", "November 2024", "JKM"];
        foreach (var text in expected)
            page.ShouldContain(text);
    }

    [Fact] public async Task A_language_is_a_click_away_and_stays()
    {
        var page = await pages.TextAsync("/regions/51.04/claims?lang=en&from=2024-01-01&to=2024-11-28");
        page.ShouldContain("<html lang=\"en\">");
        page.ShouldContain("Rp40.42 billion");
        page.ShouldContain("/regions/51.04/roster?from=2024-01-01&to=2024-11-28&lang=en");
        page.ShouldContain("?from=2024-01-01&to=2024-11-28&lang=id");

        using var chosen = await pages.Client.GetAsync("/?lang=en");
        var cookie = chosen.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("lang=en");
        using var later = new HttpRequestMessage(HttpMethod.Get, "/regions/51.04");
        later.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var remembered = await pages.Client.SendAsync(later);
        (await remembered.Content.ReadAsStringAsync()).ShouldContain("Gianyar Regency");
    }

    [Theory]
    [InlineData("/regions/99.99"), InlineData("/regions/99.99/claims"), InlineData("/regions/51.04/nothing")]
    [InlineData("/nothing"), InlineData("/regions/51.04/events/999999999"), InlineData("/regions/51.04/events/0")]
    [InlineData("/regions/51.04/workers/1"), InlineData("/regions/51.04/workers/00000000000000000000000000000000")]
    public async Task What_is_not_there_is_not_found(string address) =>
        (await pages.TextAsync(address, HttpStatusCode.NotFound)).ShouldContain("<h1>");

    [Theory]
    [InlineData("claims?from=kemarin", "kemarin"), InlineData("claims?from=2024-02-30", "2024-02-30")]
    [InlineData("claims?from=2024-12-31&to=2024-01-01", "2024-12-31")]
    [InlineData("budget-use?year=duaribu", "duaribu")]
    [InlineData("coverage?on=besok", "besok")]
    [InlineData("claims?recordedAsOf=nanti", "nanti"), InlineData("journal?of=rahasia", "rahasia")]
    [InlineData("journal?benefit=9", "benefit=9"), InlineData("journal?fiscalYear=-1", "fiscalYear=-1")]
    [InlineData("rates?month=mei", "mei"), InlineData("rates?month=0000-01", "0000-01")]
    [InlineData("roster?programme=tiada", "tiada"), InlineData("roster?cover=hujan", "hujan")]
    [InlineData("claims?format=pdf", "csv"), InlineData("?year=99999", "99999")]
    [InlineData("claims?from=<script>alert(1)</script>", "alert(1)")]
    public async Task What_cannot_be_read_is_answered_with_a_sentence(string address, string named)
    {
        using var response = await pages.Client.GetAsync(
            address[0] == '?' ? $"/regions/51.04{address}" : $"/regions/51.04/{address}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await response.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(page).ShouldContain(named);
        page.ShouldNotContain("   at ");
        page.ShouldNotContain("<script>alert");
    }

    [Fact] public async Task The_ledger_is_shown_as_it_was_recorded()
    {
        var then = Uri.EscapeDataString(Iso.Moment(pages.BeforeClaims));
        var page = await pages.TextAsync($"/regions/51.04?from=2024-01-01&to=2024-11-28&recordedAsOf={then}");
        page.ShouldNotContain("Rp40,42 miliar");
        page.ShouldContain("Rp1,75 miliar");
        page.ShouldContain("keadaan yang lampau");
        page.ShouldContain($"/regions/51.04/claims?from=2024-01-01&to=2024-11-28&recordedAsOf={then}");

        var nothing = await pages.TextAsync("/regions/51.04?recordedAsOf=2020-01-01T00:00");
        nothing.ShouldContain("Belum ada yang tercatat");
    }

    [Fact] public async Task No_page_names_a_person()
    {
        var folder = Directory.CreateTempSubdirectory("jamsostek-persons-").FullName;
        var claims = DemonstrationFiles.Writing(folder, excerpt: true)
            .First(file => file is { Region: "51.04", Kind: "claims" });
        var names = await File.ReadAllLinesAsync(claims.Path);
        Directory.Delete(folder, recursive: true);
        var column = Array.IndexOf(names[0].TrimStart('\uFEFF').Split(','), "payee");
        var nik = Array.IndexOf(names[0].TrimStart('\uFEFF').Split(','), "nik");
        var persons = names.Skip(1).Take(200).Select(row => row.Split(','))
            .SelectMany(row => new[] { row[column], row[nik] }).Where(text => text.Length > 0).Distinct().ToArray();
        persons.Length.ShouldBeGreaterThan(50);
        foreach (var address in (string[])
                 [
                     "journal?from=2024-01-01&to=2024-03-31&of=claims_paid", "events?before=400", "events/200",
                     "events/300", "claims", "journal?of=claims_paid&format=csv",
                 ])
        {
            var page = await pages.TextAsync($"/regions/51.04/{address}");
            persons.Where(page.Contains).ShouldBeEmpty(address);
        }
    }

    [Fact] public async Task Every_figure_leads_to_lines_that_add_up_to_it()
    {
        var seen = 0;
        foreach (var page in (string[])
                 [
                     "/regions/51.04/budget-use?year=2024", "/regions/51.04/claims?from=2024-03-15&to=2024-11-28",
                     "/regions/61.07/budget-use?year=2025", "/regions/51.03/figures", "/regions/51.04/figures",
                     "/regions/51.04", "/regions/51.04/roster", "/regions/51.04/roster?on=2024-11-30",
                 ])
        {
            var text = await pages.TextAsync(page);
            foreach (Match link in FigureLink().Matches(text))
            {
                var lines = await pages.TextAsync(link.Groups[1].Value);
                var sum = Sum().Match(lines);
                var exact = sum.Groups[2].Success ? sum.Groups[2].Value : sum.Groups[1].Value;
                var shown = link.Groups[2].Value;
                (shown == exact || shown == sum.Groups[1].Value || shown == $"{exact} klaim"
                    || shown == $"{exact} pekerja")
                    .ShouldBeTrue($"{page}: {shown} is not {sum.Value} at {link.Groups[1].Value}");
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(150);
    }

    [Fact] public async Task The_journal_is_cut_into_pages()
    {
        var first = await pages.TextAsync("/regions/51.04/journal?of=claims_paid&from=2024-01-01&to=2024-11-28");
        first.ShouldContain("baris 1–100");
        var last = await pages.TextAsync(
            "/regions/51.04/journal?of=claims_paid&from=2024-01-01&to=2024-11-28&page=2147483647");
        last.ShouldContain("baris 3.501–3.561");
        var second = await pages.TextAsync(
            "/regions/51.04/journal?of=claims_paid&from=2024-01-01&to=2024-11-28&page=2");
        second.ShouldContain("baris 101–200");
        second.ShouldContain("Rp40.420.000.000");
    }

    [Fact] public async Task A_fact_shows_its_body_and_its_block()
    {
        var page = await pages.TextAsync("/regions/51.04/events/20");
        page.ShouldContain("\"documentNumber\"");
        page.ShouldNotContain("\"persons\"");
        BlockHash().IsMatch(page).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/", "text/csv"), InlineData("/regions/51.04/claims", "text/csv")]
    [InlineData("/regions/51.04/budget-use", "text/csv"), InlineData("/regions/51.03/figures", "text/csv")]
    [InlineData("/regions/51.04/rates", "text/csv")]
    [InlineData("/regions/51/coverage", "text/csv")]
    [InlineData("/regions/51.04/roster", "text/csv")]
    [InlineData("/regions/51.04/journal", "text/csv"), InlineData("/regions/51.04/events", "text/csv")]
    public async Task A_table_can_be_taken_along(string address, string type)
    {
        using var csv = await pages.Client.GetAsync($"{address}?format=csv");
        csv.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        csv.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull();
        (await csv.Content.ReadAsStringAsync()).Split('\n').Length.ShouldBeGreaterThan(2);
        using var xlsx = await pages.Client.GetAsync($"{address}?format=xlsx");
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
    }

    [Fact] public async Task A_page_says_that_the_demonstration_is_still_loading()
    {
        pages.Progress.Report("51.03 claims");
        try
        {
            (await pages.TextAsync("/")).ShouldContain("sedang dimuat");
            (await pages.TextAsync("/regions/51.04?lang=en")).ShouldContain("being loaded");
        }
        finally
        {
            pages.Progress.Done();
        }
    }

    [Fact] public async Task It_is_live_and_ready_and_answers_only_to_this_machine_s_names()
    {
        (await pages.TextAsync("/health/live")).ShouldBe("live\n");
        (await pages.TextAsync("/health/ready")).ShouldBe("ready\n");
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/");
        foreign.Headers.Host = "example.org";
        (await pages.Client.SendAsync(foreign)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact] public async Task Static_files_are_kept_by_their_hash()
    {
        var page = await pages.TextAsync("/");
        using var sheet = await pages.Client.GetAsync(StyleSheet().Match(page).Groups[1].Value);
        sheet.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        sheet.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await pages.Client.GetAsync("/static/nothing.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [GeneratedRegex("""<a(?: class="figure")? href="([^"]*/journal\?of=[^"]*)">([^<]+)</a>""")]
    private static partial Regex FigureLink();

    [GeneratedRegex("""data-figure="sum".*?class="figure">([^<]+)</span>\s*(?:<span class="exact">([^<]+)</span>)?""",
        RegexOptions.Singleline)]
    private static partial Regex Sum();

    [GeneratedRegex("""data-block="hash">[0-9a-f]{64}<""")]
    private static partial Regex BlockHash();

    [GeneratedRegex("""rel="stylesheet" href="([^"]+)""")]
    private static partial Regex StyleSheet();
}
