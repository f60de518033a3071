using System.Net;
using System.Text.Json;
using JamsostekLedger.Figures;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>
/// From a figure of a report down to the rows of files: at each level the parts add up, and the whole is the report's.
/// </summary>
[Collection(PagesFixture.Collection)]
public sealed class ExplainApiTests(PagesFixture pages)
{
    private const string Window = "from=2024-01-01&to=2024-11-28";

    [Theory]
    [InlineData("51.04", "pagu", "year=2024", "budget-use?year=2024", "total.pagu")]
    [InlineData("51.04", "reserved", "year=2024", "budget-use?year=2024", "total.reserved")]
    [InlineData("51.04", "realised", "year=2024", "budget-use?year=2024", "total.realised")]
    [InlineData("51.04", "returned", "year=2024", "budget-use?year=2024", "total.returned")]
    [InlineData("51.04", "available", "year=2024", "budget-use?year=2024", "total.available")]
    [InlineData("61.07", "realised", "year=2025", "budget-use?year=2025", "total.realised")]
    [InlineData("51.04", "claims_paid", Window, $"claims?{Window}", "total.amount")]
    [InlineData("51.04", "claims_paid_count", Window, $"claims?{Window}", "total.claims")]
    [InlineData("51.04", "payments", Window, $"claims?{Window}", "total.payments")]
    [InlineData("51.04", "invoiced", "year=2024", "premiums?year=2024", "lines.invoiced")]
    [InlineData("51.04", "paid", "year=2024", "premiums?year=2024", "lines.paid")]
    [InlineData("51.04", "receipted", "year=2024", "premiums?year=2024", "lines.receipted")]
    [InlineData("61.07", "paid", "year=2025", "premiums?year=2025", "lines.paid")]
    public async Task A_figures_parts_add_up_to_what_its_report_says(
        string region, string figure, string asked, string report, string where)
    {
        var tree = await JsonAsync($"{region}/explain?figure={figure}&{asked}");
        var (name, member) = (where.Split('.')[0], where.Split('.')[1]);
        var said = (await JsonAsync($"{region}/{report}")).GetProperty(name);
        var amount = said.ValueKind == JsonValueKind.Array
            ? said.EnumerateArray().Sum(line => line.GetProperty(member).GetInt64())
            : said.GetProperty(member).GetInt64();

        tree.GetProperty("figure").GetString().ShouldBe(figure);
        tree.GetProperty("amount").GetInt64().ShouldBe(amount);
        if (figure != "reserved")
            amount.ShouldBeGreaterThan(0);
        AddsUp(tree);
    }

    [Fact]
    public async Task The_benefits_of_vulnerable_workers_lead_to_the_rows_of_the_file_that_told_of_them()
    {
        var tree = await JsonAsync(
            "51.04/explain?figure=claims_paid&from=2024-01-01&to=2024-11-28&programme=gianyar-desa-2024-2");
        var facts = Leaves(tree).ToList();
        facts.ShouldNotBeEmpty();
        facts.ShouldAllBe(fact => fact.GetProperty("file").GetString() == "4-claims.csv"
            && fact.GetProperty("line").GetInt64() > 1
            && fact.GetProperty("fileHash").GetString()!.Length == 64
            && fact.GetProperty("seq").GetInt64() > 0
            && fact.GetProperty("actor").GetString() == "demonstrasi");
    }

    [Fact]
    public async Task Who_is_covered_is_counted_from_the_facts_that_paid_for_their_months()
    {
        var tree = await JsonAsync("61.07/explain?figure=covered&on=2025-12-31");
        AddsUp(tree);
        tree.GetProperty("unit").GetString().ShouldBe("worker");
        tree.GetProperty("parts").EnumerateArray()
            .Single(part => part.GetProperty("key").GetString() == "bengkayang-perbatasan")
            .GetProperty("amount").GetInt64().ShouldBe(412);
        // Nobody of them is paid for so far ahead.
        (await JsonAsync("61.07/explain?figure=covered&on=2031-12-31")).GetProperty("amount").GetInt64().ShouldBe(0);
    }

    [Theory]
    [InlineData("61.07", "")]
    [InlineData("51.04", "")]
    [InlineData("61.07", "&programme=bengkayang-perbatasan")]
    public async Task The_enrolled_of_a_day_are_those_that_a_published_figure_counts(string region, string narrowed)
    {
        const string day = "2025-12-31";
        await using var moment = await pages.Ledger.MomentAsync(Regions.Find(region)!, null, default);
        var published = new FigurePublished(
            "jelas", FigureQuestion.WorkersEnrolled, narrowed.Length > 0 ? narrowed[1..] : null, null, "worker", "1",
            null, null, null, null, new(2025, 12, 31), "uji", null, null);
        var counted = (await EnrolledQuery.RunAsync(
            moment, [published], await ViewQueries.ListAsync<ProgrammeCard>(moment)))[published.Id];

        var tree = await JsonAsync($"{region}/explain?figure=workers_enrolled&on={day}{narrowed}");
        tree.GetProperty("amount").GetInt64().ShouldBe(counted.Sum(count => count.Workers));
        tree.GetProperty("amount").GetInt64().ShouldBeGreaterThan(0);
        AddsUp(tree);
        foreach (var count in counted.Where(count => count.Workers > 0))
            tree.GetProperty("parts").EnumerateArray()
                .Single(part => part.GetProperty("key").GetString() == count.Programme)
                .GetProperty("amount").GetInt64().ShouldBe(count.Workers);
    }

    [Theory]
    [InlineData("51",    "2025-03-31", "coverage",        "percent")]
    [InlineData("51",    "2025-03-31", "coverage_target", "target")]
    [InlineData("51.03", "2024-12-31", "coverage",        "percent")]
    public async Task A_coverage_leads_to_the_fact_that_says_it(string region, string on, string figure, string said)
    {
        var report = await JsonAsync($"{region}/coverage?on={on}");
        var tree = await JsonAsync($"{region}/explain?figure={figure}&on={on}");

        tree.GetProperty("unit").GetString().ShouldBe("percent");
        tree.GetProperty("amount").GetDecimal().ShouldBe(report.GetProperty(said).GetDecimal());
        var fact = Leaves(tree).Single();
        fact.GetProperty("amount").GetDecimal().ShouldBe(report.GetProperty(said).GetDecimal());
        fact.GetProperty("type").GetString().ShouldBe("figure_published");
        fact.GetProperty("line").GetInt64().ShouldBeGreaterThan(1);
        (await JsonAsync($"{region}/explain?figure=coverage&on=1990-01-01")).GetProperty("parts").GetArrayLength()
            .ShouldBe(0);
    }

    [Fact]
    public async Task As_of_an_earlier_instant_it_is_made_of_what_was_recorded_then()
    {
        var before = NodaTime.Text.InstantPattern.ExtendedIso.Format(pages.BeforeClaims);
        var tree = await JsonAsync(
            $"51.04/explain?figure=claims_paid&from=2024-01-01&to=2024-11-28&recordedAsOf={before}");
        (tree.GetProperty("amount").GetInt64(), tree.GetProperty("parts").GetArrayLength()).ShouldBe((0, 0));
        tree.GetProperty("recordedAsOf").GetString().ShouldBe(before);
    }

    [Theory]
    [InlineData("figure=untung&year=2024", "figure-unknown")]
    [InlineData("figure=realised", "parameter-unreadable")]
    [InlineData("figure=coverage&on=2024-01-01&programme=a", "figure-not-narrowed")]
    [InlineData("figure=workers_enrolled&on=2024-01-01&benefit=JKM", "figure-not-narrowed")]
    [InlineData("figure=workers_enrolled", "parameter-unreadable")]
    [InlineData("figure=realised&year=99999", "parameter-unreadable")]
    [InlineData("figure=claims_paid&from=2024-12-01&to=2024-01-01", "window-reversed")]
    [InlineData("figure=claims_paid&from=besok&to=2024-01-01", "parameter-unreadable")]
    [InlineData("figure=claims_paid&from=2024-01-01&to=2024-01-01&benefit=JKX", "parameter-unreadable")]
    public async Task What_cannot_be_asked_is_refused_by_name(string asked, string rule)
    {
        var answer = await pages.Client.GetAsync($"/api/v1/regions/51.04/explain?{asked}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{rule}\"");
    }

    private static void AddsUp(JsonElement part)
    {
        if (!part.TryGetProperty("parts", out var parts))
            return;
        parts.EnumerateArray().Sum(inner => inner.GetProperty("amount").GetInt64())
            .ShouldBe(part.GetProperty("amount").GetInt64());
        foreach (var inner in parts.EnumerateArray())
            AddsUp(inner);
    }

    private static IEnumerable<JsonElement> Leaves(JsonElement part) =>
        part.TryGetProperty("parts", out var parts) ? parts.EnumerateArray().SelectMany(Leaves) : [part];

    private async Task<JsonElement> JsonAsync(string address)
    {
        var answer = await pages.Client.GetAsync($"/api/v1/regions/{address}");
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
