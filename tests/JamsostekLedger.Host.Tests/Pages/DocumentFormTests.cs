using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Forms that match a payment with its invoice and put a document right, as somebody fills them in.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class DocumentFormTests(PagesFixture pages)
{
    private const string Region = $"/regions/{CounterSample.Region}";

    [Fact]
    public async Task A_payment_is_matched_on_its_page_and_parted_by_a_correction_of_its_own()
    {
        await OpenAsync("cocok");
        var page = await pages.TextAsync($"{Region}/unmatched");
        page.ShouldContain("data-payment=\"SP2D/cocok\"");
        page.ShouldContain("data-suggestion=\"TAG-cocok\"");
        page.ShouldContain("nilai sama · dana sama · bulan sesuai");
        (await pages.TextAsync($"{Region}/unmatched?lang=en"))
            .ShouldContain("same amount · same fund · fitting months");

        const string key = "SP2D/cocok / 5.1 / cocok / APBD / 2016";
        using var nobody = await FormAsync("unmatched", ("payment", key), ("invoice_number", "TAG-cocok"));
        nobody.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nobody.Content.ReadAsStringAsync()).ShouldContain("data-rule=\"cell-empty\"");
        using var matched = await FormAsync(
            "unmatched", ("payment", key), ("invoice_number", "TAG-cocok"), ("actor", "Bu Rani"));
        matched.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe($"{Region}/unmatched");
        (await matched.Content.ReadAsStringAsync()).ShouldNotContain("data-payment=\"SP2D/cocok\"");
        (await pages.TextAsync($"{Region}/invoices/TAG-cocok")).ShouldContain("data-status=\"paid\"");

        // The page of the fact that recorded the payment.
        var at = await EventOfAsync("SP2D/cocok");
        var document = await pages.TextAsync($"{Region}/{at}");
        document.ShouldContain("data-form=\"correction\"");
        document.ShouldContain("amount: 168000");
        using var why = await FormAsync($"{at}/corrections", ("field", "invoice_number"), ("actor", "Bu Rani"));
        why.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await why.Content.ReadAsStringAsync()).ShouldContain("role=\"alert\" data-rule=\"cell-empty\"");
        using var parted = await FormAsync(
            $"{at}/corrections", ("field", "invoice_number"), ("value", ""), ("reason", "tagihan lain"),
            ("evidence", "BA/1"), ("actor", "Bu Rani"));
        parted.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe($"{Region}/events");
        (await pages.TextAsync($"{Region}/unmatched")).ShouldContain("data-payment=\"SP2D/cocok\"");
    }

    [Fact]
    public async Task A_document_is_voided_on_its_page_and_counts_no_more()
    {
        await OpenAsync("batal");
        var at = await EventOfAsync("SP2D/batal");
        using var voided = await FormAsync(
            $"{at}/corrections", ("field", "void"), ("reason", "dobel"), ("evidence", "BA/1"), ("actor", "Bu Rani"));
        voided.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LinesAsync("batal")).ShouldNotContain(line => line.GetProperty("realised").GetInt64() != 0);
        using var again = await FormAsync(
            $"{at}/corrections", ("field", "amount"), ("value", "1"), ("reason", "salah"), ("evidence", "BA/2"),
            ("actor", "Bu Rani"));
        (await again.Content.ReadAsStringAsync()).ShouldContain("data-rule=\"document-voided\"");
    }

    [Fact]
    public async Task Offices_of_a_line_are_told_apart_on_the_page_and_each_figure_is_its_lines()
    {
        await OpenAsync("kantor");
        foreach (var (office, pagu) in new[] { ("Disnaker", 1_000_000), ("Dinas PMD", 500_000) })
            await CounterSample.PostAsync(pages, "budget", $$"""
                {"document_number":"DPA/{{office}}","document_date":"2016-01-02","kind":"DPA","fiscal_year":2016,
                 "account_code":"5.1","programme":"kantor","fund":"APBD","fund_year":2016,"pagu":{{pagu}},
                 "skpd":"{{office}}","sub_activity":"2.07"}
                """);
        (await LinesAsync("kantor")).Sum(line => line.GetProperty("pagu").GetInt64()).ShouldBe(1_500_000);
        var page = await pages.TextAsync($"{Region}/budget-use?year=2016");
        page.ShouldContain("<small data-office>Dinas PMD · 2.07</small>");
        var link = Regex.Match(page, "href=\"([^\"]*of=pagu[^\"]*skpd=Dinas[^\"]*)\"").Groups[1].Value;
        (await pages.TextAsync(WebUtility.HtmlDecode(link))).ShouldContain("Rp500.000");
    }

    private async Task OpenAsync(string code)
    {
        await CounterSample.PostAsync(pages, "programmes", $$"""
            {"code":"{{code}}","name":"{{code}}","fund":"APBD","starts_on":"2016-01-01","vulnerable":"yes"}
            """);
        await CounterSample.PostAsync(pages, "invoices", $$"""
            {"invoice_number":"TAG-{{code}}","issued_on":"2016-01-03","programme":"{{code}}","fund":"APBD",
             "month_from":"2016-01","month_to":"2016-02","workers":5,"jkk":100000,"jkm":68000,"due_on":"2016-01-15"}
            """);
        await CounterSample.PostAsync(pages, "payments", $$"""
            {"document_number":"SP2D/{{code}}","kind":"SP2D","document_date":"2016-01-10","account_code":"5.1",
             "programme":"{{code}}","fund":"APBD","fund_year":2016,"amount":168000}
            """);
    }

    private async Task<List<JsonElement>> LinesAsync(string programme) =>
    [
        .. (await pages.Client.GetFromJsonAsync<JsonElement>($"{CounterSample.Api}/budget-use?year=2016"))
            .GetProperty("lines").EnumerateArray()
            .Where(line => line.GetProperty("programme").GetString() == programme),
    ];

    private async Task<string> EventOfAsync(string number)
    {
        var page = await pages.TextAsync($"{Region}/events?stream=budget/2016/5.1/{number[5..]}/APBD/2016");
        // The newest stands first, and the oldest fact is the payment itself.
        return FactLink().Matches(page)[^1].Groups[1].Value;
    }

    private async Task<HttpResponseMessage> FormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await pages.Client.PostAsync($"{Region}/{path}", form);
    }

    [GeneratedRegex("(events/[0-9]+)")]
    private static partial Regex FactLink();
}
