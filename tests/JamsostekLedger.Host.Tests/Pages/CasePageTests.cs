using System.Net;
using System.Text.RegularExpressions;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>What the pages on claims under way say, and that their figures lead to what they are made of.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class CasePageTests(PagesFixture pages) : IAsyncLifetime
{
    private const string List = $"/regions/{CaseSample.Region}/cases?on=2025-07-10";

    public Task InitializeAsync() => CaseSample.RecordAsync(pages);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact] public async Task The_list_says_what_is_late_and_what_it_costs()
    {
        var page = await pages.TextAsync(List);
        Figure(page, "open").ShouldBe("3");
        Figure(page, "late").ShouldBe("2");
        // Rp12 million are outstanding since 26 June: 14 days at one per cent.
        Figure(page, "cost").ShouldBe("Rp1,68 juta");
        Claims(page).ShouldBe([CaseSample.Death, CaseSample.Accident, CaseSample.Noticed]);
        page.ShouldContain("lewat 14 hari");
        page.ShouldContain("Wayan Contoh");
        page.ShouldNotMatch(@"(?<![0-9a-f])[0-9]{16}(?![0-9a-f])");
    }

    [Theory]
    [InlineData("late=yes", CaseSample.Death, CaseSample.Accident), InlineData("benefit=jkk", CaseSample.Accident)]
    [InlineData("stage=paid", CaseSample.Death), InlineData("programme=-", CaseSample.Noticed)]
    [InlineData("stage=noticed&late=yes", CaseSample.Accident)]
    public async Task A_list_is_narrowed(string narrowed, params string[] claims)
    {
        var page = await pages.TextAsync($"{List}&{narrowed}");
        Claims(page).ShouldBe(claims);
        page.ShouldContain($"data-matching=\"{claims.Length}\"");
    }

    [Fact] public async Task Every_count_of_a_stage_is_the_sum_of_its_lines()
    {
        var links = JournalLink().Matches(await pages.TextAsync(List));
        links.Count.ShouldBe(3);
        foreach (Match link in links)
            Figure(await pages.TextAsync(link.Groups[1].Value), "sum").ShouldBe(link.Groups[2].Value, link.Value);
    }

    [Fact] public async Task A_claim_is_found_by_its_number_whatever_signs_it_has()
    {
        using var answer = await pages.Client.GetAsync($"{List}&claim={Uri.EscapeDataString(CaseSample.Death)}");
        var page = answer.StatusCode == HttpStatusCode.OK
            ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
            : await pages.TextAsync(answer.Headers.Location!.ToString());
        page.ShouldContain($"<h1>Klaim {CaseSample.Death}</h1>");
        await pages.TextAsync($"/regions/{CaseSample.Region}/cases/nobody", HttpStatusCode.NotFound);
        await pages.TextAsync($"{List}&stage=lost", HttpStatusCode.BadRequest);
    }

    [Fact] public async Task A_claim_shows_its_steps_clocks_cover_and_money()
    {
        var page = await pages.TextAsync($"{CaseSample.PageOf(CaseSample.Death)}?on=2025-07-10");
        page.ShouldContain("Dibayar sebagian");
        page.ShouldContain("data-cover=\"changed\"");
        page.ShouldContain("data-reason=\"other-membership\"");
        page.ShouldContain("data-outstanding=\"12000000\"");
        page.ShouldContain(new string('a', 64));
        page.ShouldContain("dibatalkan 9 Juli 2025");
    }

    [Fact] public async Task A_claim_leads_to_its_facts_its_worker_and_the_forms_of_its_next_steps()
    {
        var page = await pages.TextAsync(CaseSample.PageOf(CaseSample.Death));
        var facts = FactLink().Matches(page).Select(link => link.Groups[1].Value).Distinct().ToList();
        facts.Count.ShouldBe(13);
        foreach (var fact in facts)
            (await pages.TextAsync(fact)).ShouldContain("data-claim");
        var worker = await pages.TextAsync(WorkerLink().Match(page).Groups[1].Value);
        worker.ShouldContain($"data-claim=\"{CaseSample.Death}\"");
        worker.ShouldContain(CaseSample.PageOf(CaseSample.Death));
        page.ShouldContain("/cases/JKM%2F2025%2F31/record/claim-steps?step=reopening");
        page.ShouldContain("/cases/JKM%2F2025%2F31/record/claims?step=payment");
        page.ShouldNotContain("?step=stage-one");
        var lines = MoneyLink().Match(page);
        Figure(await pages.TextAsync(lines.Groups[1].Value), "sum").ShouldBe(lines.Groups[2].Value);
    }

    [Fact] public async Task Shares_of_heirs_add_up_to_the_last_rupiah()
    {
        var page = await pages.TextAsync(CaseSample.PageOf(CaseSample.Death));
        var row = HeirRow().Matches(page).Select(match => Amounts(match.Value)).ToList();
        row.Count.ShouldBe(3);
        row.Sum(amounts => amounts[0]).ShouldBe(32_000_000);
        row.Sum(amounts => amounts[1]).ShouldBe(12_000_000);
        row.Select(amounts => amounts[0]).ShouldBe([10_666_667, 10_666_667, 10_666_666]);
    }

    [Fact] public async Task A_claim_of_payments_alone_has_a_page_and_can_be_noticed()
    {
        var page = await pages.TextAsync(CaseSample.PageOf(CaseSample.Paid));
        page.ShouldContain("Hanya pembayaran klaim ini yang diketahui");
        page.ShouldContain("Rp42.000.000");
        page.ShouldContain("data-step=\"notice\"");
        page.ShouldNotContain("id=\"case-clocks\"");
        page.ShouldNotContain("record/claim-steps");
    }

    [Fact] public async Task A_claim_is_shown_as_of_a_day_and_nothing_is_recorded_there()
    {
        var page = await pages.TextAsync($"{CaseSample.PageOf(CaseSample.Death)}?on=2025-06-21");
        page.ShouldContain("Menunggu dokumen");
        page.ShouldContain("BPJS belum menetapkan");
        page.ShouldContain("fakta lain bertanggal sesudah");
        page.ShouldNotContain("/record/");
        await pages.TextAsync($"{CaseSample.PageOf(CaseSample.Death)}?on=2025-06-11", HttpStatusCode.NotFound);
        await pages.TextAsync(
            $"{CaseSample.PageOf(CaseSample.Death)}?recordedAsOf=2020-01-01T00:00", HttpStatusCode.NotFound);
    }

    [Fact] public async Task A_payment_has_a_sheet_with_its_amount_in_words_and_what_proves_it()
    {
        var page = await pages.TextAsync(CaseSample.PageOf(CaseSample.Death));
        var sheets = SheetLink().Matches(page).Select(link => link.Groups[1].Value).ToList();
        sheets.Count.ShouldBe(2);
        var sheet = await pages.TextAsync(sheets[0]);
        sheet.ShouldContain("data-amount>Rp20.000.000<");
        sheet.ShouldContain("data-words>dua puluh juta rupiah<");
        sheet.ShouldContain("Istri Contoh");
        sheet.ShouldMatch("data-block=\"hash\">[0-9a-f]{64}<");
        sheet.ShouldNotContain("data-reversed");
        sheet.ShouldNotMatch(@"(?<![0-9a-f])[0-9]{16}(?![0-9a-f])");
        (await pages.TextAsync(sheets[1])).ShouldContain("DIBATALKAN pada 9 Juli 2025");
        var english = await pages.TextAsync($"{sheets[0]}&lang=en");
        english.ShouldContain("Rp20,000,000");
        (await pages.TextAsync(OtherLanguage().Match(english).Groups[1].Value)).ShouldContain("Lembar pembayaran");
        var address = $"{CaseSample.PageOf(CaseSample.Death)}/sheet";
        await pages.TextAsync($"{address}?reference=none", HttpStatusCode.NotFound);
        await pages.TextAsync(address, HttpStatusCode.BadRequest);
    }

    [Fact] public async Task The_list_can_be_taken_along_without_persons()
    {
        using var csv = await pages.Client.GetAsync($"{List}&late=yes&format=csv");
        csv.Content.Headers.ContentDisposition!.FileName!.Trim('"')
            .ShouldStartWith($"klaim_berjalan-{CaseSample.Region}-2025-07-10-terlambat");
        var lines = (await csv.Content.ReadAsStringAsync()).Trim().Split("\r\n");
        lines.Length.ShouldBe(3);
        lines[1].ShouldStartWith($"{CaseSample.Death};JKM;BPU;rentan-25;");
        lines[1].ShouldEndWith(
            ";paid;2025-06-12;28;payment;2025-06-26;14;1680000;42000000;32000000;20000000;12000000");
        lines[1].ShouldNotContain("Contoh");
        using var xlsx = await pages.Client.GetAsync($"{List}&format=xlsx");
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
    }

    private static string Figure(string page, string name) => Regex.Match(
        page, $"data-figure=\"{name}\".*?class=\"figure\"[^>]*>([^<]+)<", RegexOptions.Singleline).Groups[1].Value;

    private static IEnumerable<string> Claims(string page) =>
        ClaimRow().Matches(page).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<tr data-claim=\"([^\"]+)\"")]
    private static partial Regex ClaimRow();

    [GeneratedRegex("""<a(?: class="figure")? href="([^"]*/journal\?of=cases[^"]*)">([^<]+)</a>""")]
    private static partial Regex JournalLink();

    private static long[] Amounts(string row) =>
        [.. Amount().Matches(row).Select(match => long.Parse(match.Groups[1].Value.Replace(".", "")))];

    [GeneratedRegex("""href="([^"]*/events/[0-9]+[^"]*)">""")]
    private static partial Regex FactLink();

    [GeneratedRegex("""href="([^"]*/workers/[0-9a-f]{32}[^"]*)">""")]
    private static partial Regex WorkerLink();

    [GeneratedRegex("""<a class="figure" href="([^"]*/journal\?of=claims_paid[^"]*)">([^<]+)</a>""")]
    private static partial Regex MoneyLink();

    [GeneratedRegex("""href="([^"]*/sheet\?reference=[^"]*)">""")]
    private static partial Regex SheetLink();

    [GeneratedRegex("<tr data-heir=.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex HeirRow();

    [GeneratedRegex(">Rp([0-9.]+)<")]
    private static partial Regex Amount();

    [GeneratedRegex("""<a href="([^"]*)" lang="id" """)]
    private static partial Regex OtherLanguage();
}
