using System.Net;
using System.Text;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>A payment is recorded while SIPD is down and replaced by its SP2D, on the page and over HTTP.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ProvisionalsPageTests(PagesFixture pages)
{
    private const string Page = "/regions/73/provisional-payments";
    private const string Api = "/api/v1/regions/73";

    [Fact]
    public async Task It_is_recorded_ages_on_the_list_and_is_matched_once()
    {
        await PostAsync("programmes", """
            {"code":"padam","name":"SIPD padam","fund":"APBD","starts_on":"2002-01-01","vulnerable":"yes"}
            """);
        (string, string)[] form =
        [
            ("document_number", "SEM-1"), ("paid_on", "2002-02-04"), ("programme", "padam"), ("account_code", "5.1"),
            ("fund", "APBD"), ("fund_year", "2002"), ("amount", "16.800"), ("actor", "Ni Putu"),
        ];
        (await FormAsync("", [.. form.Where(field => field.Item1 != "amount")]))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, "cell-empty"));
        (await FormAsync("", form)).ShouldBe((HttpStatusCode.OK, Page));
        (await pages.TextAsync("/regions/73")).ShouldContain("data-action=\"provisional\" data-amount=\"16800\"");

        await PostAsync("payments", """
            {"document_number":"S-PADAM","kind":"SP2D","document_date":"2002-02-06","account_code":"5.1",
             "programme":"padam","fund":"APBD","fund_year":2002,"amount":16800}
            """);
        var waiting = await pages.TextAsync($"{Page}?on=2002-02-14");
        waiting.ShouldContain("data-provisional=\"SEM-1\" data-days=\"10\"");
        waiting.ShouldContain("value=\"S-PADAM / 5.1 / padam / APBD / 2002\"");

        (string, string)[] match =
        [
            ("provisional", "SEM-1 / 5.1 / padam / APBD / 2002"), ("payment", "S-PADAM / 5.1 / padam / APBD / 2002"),
        ];
        (await FormAsync("/matches", match)).ShouldBe((HttpStatusCode.UnprocessableEntity, "cell-empty"));
        (await FormAsync("/matches", [.. match, ("actor", "Ni Putu")])).ShouldBe((HttpStatusCode.OK, Page));
        (await pages.TextAsync(Page)).ShouldContain("data-matched=\"SEM-1\"");
        (await pages.TextAsync("/regions/73")).ShouldNotContain("data-action=\"provisional\"");
        var report = JsonDocument.Parse(await pages.TextAsync($"{Api}/provisional-payments?on=2002-02-14")).RootElement;
        report.GetProperty("waiting").GetInt64().ShouldBe(0);
        var one = report.GetProperty("payments").EnumerateArray().Single();
        (one.GetProperty("days").GetInt32(), one.GetProperty("payment").GetString())
            .ShouldBe((2, "S-PADAM / 5.1 / padam / APBD / 2002"));
        (await pages.TextAsync($"{Page}?format=csv")).ShouldContain("SEM-1;2002-02-04;padam;APBD;5.1;16800;;2;S-PADAM");
    }

    private async Task PostAsync(string address, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await pages.Client.PostAsync($"{Api}/{address}", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    // Where it leads, or the rule by which it is refused.
    private async Task<(HttpStatusCode Status, string Told)> FormAsync(
        string to, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        using var answer = await pages.Client.PostAsync($"{Page}{to}", form);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Split("data-rule=\"").ElementAtOrDefault(1)?.Split('"')[0]
            ?? answer.RequestMessage!.RequestUri!.PathAndQuery);
    }
}
