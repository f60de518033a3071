using System.Net;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>What changed between two instants: each figure before and after, and who did it.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ChangesApiTests(PagesFixture pages)
{
    private string Before => InstantPattern.ExtendedIso.Format(pages.BeforeClaims);

    [Fact]
    public async Task Claims_came_after_the_budget_and_changed_no_pagu()
    {
        var changes = await JsonAsync($"51.04/changes?since={Before}");
        var figures = changes.GetProperty("figures").EnumerateArray().ToList();
        figures.ShouldNotContain(figure => figure.GetProperty("figure").GetString() == "pagu");
        var paid = figures.Where(figure => figure.GetProperty("figure").GetString() == "claims_paid").ToList();
        paid.ShouldNotBeEmpty();
        foreach (var year in paid)
        {
            year.GetProperty("before").GetInt64().ShouldBe(0);
            year.GetProperty("difference").GetInt64().ShouldBe(year.GetProperty("after").GetInt64());
            year.GetProperty("facts").EnumerateArray().ShouldAllBe(
                fact => fact.GetProperty("file").GetString() == "4-claims.csv");
            Math.Min(1_000, year.GetProperty("count").GetInt64())
                .ShouldBe(year.GetProperty("facts").GetArrayLength());
        }

        var report = await JsonAsync("51.04/claims?from=2024-01-01&to=2024-12-31");
        paid.Single(year => year.GetProperty("year").GetInt32() == 2024).GetProperty("after").GetInt64()
            .ShouldBe(report.GetProperty("total").GetProperty("amount").GetInt64());
    }

    [Fact]
    public async Task Between_an_instant_and_itself_nothing_changed()
    {
        var changes = await JsonAsync($"51.04/changes?since={Before}&until={Before}");
        changes.GetProperty("figures").GetArrayLength().ShouldBe(0);
        changes.GetProperty("since").GetString().ShouldBe(Before);
    }

    [Fact]
    public async Task Before_the_first_fact_everything_was_nothing()
    {
        var changes = await JsonAsync($"51.04/changes?since=2001-01-01T00:00:00Z&until={Before}");
        var pagu = changes.GetProperty("figures").EnumerateArray().Single(
            figure => figure.GetProperty("figure").GetString() == "pagu"
                && figure.GetProperty("year").GetInt32() == 2024);
        pagu.GetProperty("before").GetInt64().ShouldBe(0);
        var budget = await JsonAsync($"51.04/budget-use?year=2024&recordedAsOf={Before}");
        pagu.GetProperty("after").GetInt64()
            .ShouldBe(budget.GetProperty("total").GetProperty("pagu").GetInt64());
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("since=kemarin", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("since=2024-02-01T00:00:00Z&until=2024-01-01T00:00:00Z", HttpStatusCode.BadRequest, "window-reversed")]
    public async Task What_cannot_be_asked_is_refused_by_name(string asked, HttpStatusCode status, string rule)
    {
        var answer = await pages.Client.GetAsync($"/api/v1/regions/51.04/changes?{asked}");
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{rule}\"");
    }

    [Fact]
    public async Task What_is_still_to_come_has_not_changed_anything()
    {
        var tomorrow = InstantPattern.ExtendedIso.Format(
            SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1));
        var answer = await pages.Client.GetAsync($"/api/v1/regions/51.04/changes?since={Before}&until={tomorrow}");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        var answer = await pages.Client.GetAsync($"/api/v1/regions/{address}");
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
