using System.Net;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>What other offices say, over HTTP.</summary>
[Collection(PagesFixture.Collection)]
public sealed class StatementApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73.02";
    private const string Rows = "value_date,reference,debit,credit\n2024-11-13,TRX-1,500,\n2024-11-14,TRX-2,,20\n";

    [Fact]
    public async Task A_statement_is_recorded_listed_and_held_against_the_ledger()
    {
        var first = await PostAsync("bank?period=2024-11&file=rk.csv", Rows, "rk-1");
        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        var report = await JsonAsync(first);
        (report.GetProperty("recorded").GetInt32(), report.GetProperty("new").GetInt32()).ShouldBe((2, 2));
        var again = await PostAsync("bank?period=2024-11&file=rk.csv", Rows, "rk-1");
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());

        var list = await JsonAsync(await server.Client.GetAsync($"{Region}/statements"));
        list.GetProperty("statements")[0].GetProperty("sha256").GetString()
            .ShouldBe(report.GetProperty("sha256").GetString());
        var reconciled = await JsonAsync(await server.Client.GetAsync($"{Region}/reconciliation?period=2024-11"));
        var transfers = reconciled.GetProperty("pairings")[0];
        (transfers.GetProperty("pairing").GetString(), transfers.GetProperty("right").GetProperty("amount").GetInt64())
            .ShouldBe(("transfers", 480));

        var id = transfers.GetProperty("breaks")[0].GetProperty("id").GetString();
        (await RuleAsync($"breaks/{id}/deferrals", """{"note":"menunggu bank","to":"nanti"}"""))
            .ShouldBe("period-unreadable");
        (await RuleAsync($"breaks/{id}/deferrals", """{"note":"menunggu bank","to":"2024-10"}"""))
            .ShouldBe("defer-not-later");
        (await RuleAsync($"breaks/{id}/explanations", """{"note":"surat","reason":"karangan"}"""))
            .ShouldBe("explanation-unknown");
        (await RuleAsync("joins", """{"note":"salah","pairing":"transfers","left":["A"],"right":["TRX-1"]}"""))
            .ShouldBe("rows-do-not-join");
        (await RuleAsync($"breaks/{id}/deferrals", """{"note":"menunggu bank","to":"2024-12"}""")).ShouldBeNull();
        (await JsonAsync(await server.Client.GetAsync($"{Region}/reconciliation?period=2024-11")))
            .GetProperty("pairings")[0].GetProperty("breaks")[0].GetProperty("explained").GetRawText()
            .ShouldContain("2024-12");
    }

    [Theory]
    [InlineData("giro?period=2024-11", HttpStatusCode.NotFound, "statement-source-unknown")]
    [InlineData("bank?period=2024-13", HttpStatusCode.BadRequest, "period-unreadable")]
    public async Task What_nobody_can_place_is_refused(string asked, HttpStatusCode status, string rule)
    {
        var refused = await PostAsync(asked, Rows);
        refused.StatusCode.ShouldBe(status);
        (await JsonAsync(refused)).GetProperty("rule").GetString().ShouldBe(rule);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_refuses_the_whole()
    {
        var refused = await PostAsync("bank?period=2024-10", $"{Rows}2024-11-15,TRX-3,12.5,\n");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var report = await JsonAsync(refused);
        (report.GetProperty("recorded").GetInt32(), report.GetProperty("refused").GetInt32(),
            report.GetProperty("refusals")[0].GetProperty("line").GetInt32()).ShouldBe((0, 1, 4));
    }

    private async Task<string?> RuleAsync(string route, string said)
    {
        using var content = new StringContent(said, System.Text.Encoding.UTF8, "application/json");
        var answer = await server.Client.PostAsync($"{Region}/reconciliations/2024-11/{route}", content);
        return answer.IsSuccessStatusCode ? null : (await JsonAsync(answer)).GetProperty("rule").GetString();
    }

    private async Task<HttpResponseMessage> PostAsync(string asked, string rows, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Region}/statements/{asked}")
        {
            Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(rows)),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
