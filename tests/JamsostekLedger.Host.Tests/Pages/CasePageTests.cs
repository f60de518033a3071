using System.Net;
using System.Text.RegularExpressions;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>What the pages on claims under way say, and that each of their figures leads to what it is made of.</summary>
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

    private static string Figure(string page, string name) => Regex.Match(
        page, $"data-figure=\"{name}\".*?class=\"figure\"[^>]*>([^<]+)<", RegexOptions.Singleline).Groups[1].Value;

    private static IEnumerable<string> Claims(string page) =>
        ClaimRow().Matches(page).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<tr data-claim=\"([^\"]+)\"")]
    private static partial Regex ClaimRow();

    [GeneratedRegex("""<a(?: class="figure")? href="([^"]*/journal\?of=cases[^"]*)">([^<]+)</a>""")]
    private static partial Regex JournalLink();

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
        page.ShouldContain("data-cover=\"changed\"");
        page.ShouldContain("data-reason=\"other-membership\"");
        page.ShouldContain("data-outstanding=\"12000000\"");
        page.ShouldContain(new string('a', 64));
        page.ShouldContain("dibatalkan 9 Juli 2025");
    }
}
