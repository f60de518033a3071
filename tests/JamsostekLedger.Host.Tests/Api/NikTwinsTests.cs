using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>A NIK that stands where none belongs: refused by name or cut down, on every way in, and kept
/// nowhere.</summary>
[Collection(PagesFixture.Collection)]
public sealed class NikTwinsTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73";

    [Theory]
    //          column               rule
    [InlineData("claim_number",      "number-names-person")]
    [InlineData("payment_reference", "number-names-person")]
    [InlineData("component",         "nik-in-text")]
    public async Task In_a_row_it_is_refused_by_name(string column, string rule)
    {
        string[] twins = ["7302015505810001", "7302.0155.0581.0002", "JKM 730201-550581-0003"];
        foreach (var (at, twin) in twins.Index())
        {
            var row = new Dictionary<string, string>
            {
                ["claim_number"] = $"K-{column}-{at}", ["benefit"] = "JKM", ["component"] = "santunan",
                ["segment"] = "BPU", ["event_date"] = "2024-05-01", ["paid_on"] = "2024-05-10",
                ["amount"] = "20000000", ["payee"] = "Rahasia", ["payment_reference"] = $"B-{column}-{at}",
                [column] = twin,
            };
            using var answer = await PostAsync("claims", JsonSerializer.Serialize(row));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync()).ShouldContain(rule);

            using var file = await server.Client.PostAsync($"{Region}/imports/claims", new StringContent(
                $"{string.Join(',', row.Keys)}\n{string.Join(',', row.Values)}\n"));
            file.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await file.Content.ReadAsStringAsync()).ShouldContain(rule);
        }

        await NowhereAsync("73020155058", "7302.0155.0581", "730201-550581");
    }

    [Fact]
    public async Task In_the_name_of_who_acts_and_of_a_file_it_is_cut_down()
    {
        const string programme = """
            {"code":"{0}","name":"Petani","fund":"APBD","starts_on":"2024-01-01","vulnerable":"yes"}
            """;
        using var command = await PostAsync(
            "programmes", programme.Replace("{0}", "twin-1"), actor: "Rani 7302015505820001");
        command.StatusCode.ShouldBe(HttpStatusCode.Created);
        foreach (var background in new[] { false, true })
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post, $"{Region}/imports/programmes?file=7302.0155.0582.0002.csv&background={background}");
            request.Content = new StringContent(Programme($"twin-2-{background}"));
            request.Headers.Add("X-Actor", "Rani 7302015505820003");
            using var answer = await server.Client.SendAsync(request);
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
            (await answer.Content.ReadAsStringAsync()).ShouldContain("…0002.csv");
        }

        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Programme("twin-3")));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("programmes"), "kind" }, { new StringContent("Bu Rani"), "actor" },
            { content, "file", "roster 7302015505820004.csv" },
        };
        using var page = await server.Client.PostAsync("/regions/73/imports", form);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = FormAsShown.Of(WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()));
        shown["do"] = "record";
        using var confirmed = new FormUrlEncodedContent(shown);
        using var recorded = await server.Client.PostAsync(page.RequestMessage!.RequestUri, confirmed);
        recorded.StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.BeAsync(async () => await CountAsync("select count(*) from ledger.mt_events "
            + "where data->>'code' like 'twin-%' and tenant_id = '73'") == 4, "all are recorded");
        (await CountAsync("select count(*) from ledger.mt_events where headers->>'source' = 'roster …0004.csv'"))
            .ShouldBe(1);
        (await CountAsync("select count(*) from ledger.mt_events where headers->>'actor' = 'Rani …0001'")).ShouldBe(1);
        await NowhereAsync("73020155058", "7302.0155.0582");
    }

    [Fact]
    public async Task In_an_Idempotency_Key_it_is_refused_and_no_kept_report_holds_it()
    {
        using var keyed = await PostAsync("programmes", "{}", key: "roster-7302015505830001");
        keyed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        // The columns were shifted by one.
        using var shifted = await server.Client.PostAsync(
            $"{Region}/imports/programmes?background=true", new StringContent(
                "code,name,fund,starts_on,vulnerable\ntwin-9,Petani,7302015505830002,2024-01-01,yes\n"));
        shifted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.BeAsync(async () => await CountAsync(
            "select count(*) from ledger.upload where report like '%number-names-person%'") == 1, "the report is kept");
        (await CountAsync("select count(*) from ledger.upload where report ~ '[0-9a-f]{64}'")).ShouldBe(0);
        await NowhereAsync("73020155058");
    }

    private static string Programme(string code) =>
        $"code,name,fund,starts_on,vulnerable\n{code},Petani,APBD,2024-01-01,yes\n";

    private async Task<HttpResponseMessage> PostAsync(
        string address, string body, string? key = null, string? actor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Region}/{address}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (actor is not null)
            request.Headers.Add("X-Actor", actor);
        return await server.Client.SendAsync(request);
    }

    // In no column of any table, of Wolverine's neither.
    private async Task NowhereAsync(params string[] markers)
    {
        await using var connection = await server.Ledger.Database.Source.OpenConnectionAsync();
        var tables = new List<string>();
        await using (var ask = connection.CreateCommand())
        {
            ask.CommandText = "select schemaname || '.' || tablename from pg_tables "
                + "where schemaname in ('ledger', 'wolverine')";
            await using var reader = await ask.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }

        foreach (var table in tables)
            foreach (var marker in markers)
                (await CountAsync($"select count(*) from {table} t where t::text like '%{marker}%'"))
                    .ShouldBe(0, $"{marker} in {table}");
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var count = server.Ledger.Database.Source.CreateCommand(sql);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
