using System.Net;
using System.Text;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Closing of the books on its page and over HTTP, in a month of which nobody else has anything.</summary>
[Collection(PagesFixture.Collection)]
public sealed class PeriodPageTests(PagesFixture pages)
{
    private const string Page = "/regions/73/periods";
    private const string Api = "/api/v1/regions/73";

    [Fact]
    public async Task A_month_is_closed_and_reopened_on_the_page_and_takes_nothing_in_between()
    {
        await HoldAsync();
        var open = await pages.TextAsync($"{Page}?period=2001-02");
        open.ShouldContain("data-form=\"close\"");
        open.ShouldContain("data-balance=\"16800\"");
        open.ShouldContain("Saldo sementara");

        (await FormAsync("closings", ("period", "2001-02"), ("reason", " "), ("actor", "Ni Putu")))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, "period-reason-missing"));
        (await FormAsync("closings", ("period", "2001-02"), ("reason", "BA-7"))).ShouldBe(
            (HttpStatusCode.UnprocessableEntity, "cell-empty"));
        (await FormAsync("closings", ("period", "2001-02"), ("reason", "BA-7"), ("actor", "Ni Putu")))
            .ShouldBe((HttpStatusCode.OK, $"{Page}?period=2001-02"));

        var closed = await pages.TextAsync($"{Page}?period=2001-02");
        closed.ShouldContain("data-form=\"reopen\"");
        closed.ShouldContain("Saldo seperti disimpan");
        closed.ShouldContain("BA-7");
        closed.ShouldContain("Tertutup bersama 2001-02");
        var late = await PostAsync("payments", Payment("SP2D-LATE", "2001-02-27"));
        (late.Status, Rule(late.Body)).ShouldBe((HttpStatusCode.UnprocessableEntity, "period-closed"));
        (await PostAsync("payments", Payment("SP2D-NEXT", "2001-03-01"))).Status.ShouldBe(HttpStatusCode.Created);
        (await FormAsync("closings", ("period", "2001-02"), ("reason", "BA-8"), ("actor", "Ni Putu")))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, "period-already-closed"));

        var list = await GetAsync("periods");
        var row = list.GetProperty("periods").EnumerateArray().Single(one => Text(one, "period") == "2001-02");
        (Text(row, "status"), Text(row, "reason")).ShouldBe(("Closed", "BA-7"));
        var balance = await GetAsync("trial-balance?period=2001-02");
        balance.GetProperty("kept").GetBoolean().ShouldBeTrue();
        balance.GetProperty("accounts").EnumerateArray()
            .Single(one => Text(one, "account") == "budget:realised" && Text(one, "unit") == "IDR")
            .GetProperty("balance").GetInt64().ShouldBe(16_800);

        var reopened = await PostAsync("periods/2001-02/reopenings", """{"reason":"SP2D tertinggal"}""");
        reopened.Status.ShouldBe(HttpStatusCode.Created, reopened.Body);
        (await PostAsync("payments", Payment("SP2D-LATE", "2001-02-27"))).Status.ShouldBe(HttpStatusCode.Created);
        (await pages.TextAsync($"{Page}?period=2001-02")).ShouldContain("SP2D tertinggal");
        (await pages.TextAsync($"{Page}?period=2001-02&format=csv"))
            .ShouldContain("budget:realised;IDR;0;33600;0;33600");
    }

    [Theory]
    [InlineData("periods/2001-13/closings", """{"reason":"x"}""",                   400, "period-unreadable")]
    [InlineData("periods/2001-01/closings", """{"reason":"x","on":"2001-01-31"}""", 422, "period-not-over")]
    [InlineData("periods/2001-01/closings", """{"reason":"x","on":"31/1"}""",       400, "parameter-unreadable")]
    [InlineData("periods/2001-01/closings", """{"reason":""}""",                    422, "period-reason-missing")]
    [InlineData("periods/2001-01/closings", """{"on":"2001-02-01"}""",              422, "period-reason-missing")]
    [InlineData("periods/2001-01/closings", "[]",                                   400, "json-malformed")]
    [InlineData("periods/1999-01/reopenings", """{"reason":"x"}""",                 400, "period-unreadable")]
    [InlineData("periods/2003-01/reopenings", """{"reason":"x"}""",                 422, "period-not-closed")]
    public async Task What_cannot_be_closed_is_refused_by_name(string address, string body, int status, string rule)
    {
        var answer = await PostAsync(address, body);
        ((int)answer.Status, Rule(answer.Body)).ShouldBe((status, rule), answer.Body);
    }

    [Fact]
    public async Task The_demonstrations_year_shows_what_it_leaves_behind()
    {
        var balance = JsonDocument.Parse(await pages.TextAsync(
            "/api/v1/regions/51.04/trial-balance?period=2024")).RootElement;
        var use = JsonDocument.Parse(await pages.TextAsync("/api/v1/regions/51.04/budget-use?year=2024")).RootElement;
        var total = use.GetProperty("total");
        balance.GetProperty("yearEnd").GetProperty("funds").EnumerateArray()
            .Sum(fund => fund.GetProperty("unspent").GetInt64())
            .ShouldBe(total.GetProperty("pagu").GetInt64() - total.GetProperty("realised").GetInt64());
        balance.GetProperty("accounts").EnumerateArray().Where(row => Text(row, "unit") == "IDR")
            .Sum(row => row.GetProperty("balance").GetInt64()).ShouldBe(0);
        (await pages.TextAsync("/regions/51.04/periods?period=2024")).ShouldContain("id=\"year-end\"");
        (await pages.TextAsync("/regions/51.04/periods?period=besok", HttpStatusCode.BadRequest))
            .ShouldContain("besok");
    }

    private async Task HoldAsync()
    {
        foreach (var (kind, row) in new[]
                 {
                     ("programmes", """
                         {"code":"tutup","name":"Tutup buku","fund":"APBD","starts_on":"2001-01-01","vulnerable":"yes"}
                         """),
                     ("budget", """
                         {"document_number":"DPA-TUTUP","document_date":"2001-01-02","kind":"DPA","fiscal_year":2001,
                          "account_code":"5.1","programme":"tutup","fund":"APBD","fund_year":2001,"pagu":20000000}
                         """),
                     ("payments", Payment("SP2D-TUTUP", "2001-02-14")),
                 })
        {
            var answer = await PostAsync(kind, row);
            answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body);
        }
    }

    private static string Payment(string number, string on) => $$"""
        {"document_number":"{{number}}","kind":"SP2D","document_date":"{{on}}","account_code":"5.1",
         "programme":"tutup","fund":"APBD","fund_year":2001,"amount":16800}
        """;

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string address, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await pages.Client.PostAsync($"{Api}/{address}", body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    // Where it leads, or the rule by which it is refused.
    private async Task<(HttpStatusCode Status, string Told)> FormAsync(
        string to, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        using var answer = await pages.Client.PostAsync($"{Page}/{to}", form);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Split("data-rule=\"").ElementAtOrDefault(1)?.Split('"')[0]
            ?? answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    private async Task<JsonElement> GetAsync(string address) =>
        JsonDocument.Parse(await pages.TextAsync($"{Api}/{address}")).RootElement;

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static string Rule(string problem) =>
        JsonDocument.Parse(problem).RootElement.GetProperty("rule").GetString()!;
}
