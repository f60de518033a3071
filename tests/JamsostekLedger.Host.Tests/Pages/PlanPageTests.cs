using System.Net;
using System.Text;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>The pages of plans over HTTP: what they show, and whose forms they record.</summary>
[Collection(PagesFixture.Collection)]
public sealed class PlanPageTests(PagesFixture pages)
{
    private const string Page = "/regions/73/plans";
    private const string Api = "/api/v1/regions/73";

    [Fact] public async Task A_trial_is_an_address_and_shows_its_terms_again()
    {
        await HoldAsync(pages, "page-try");
        var text = await pages.TextAsync($"{Page}?on=2024-06-30&target=10&by=2024-12&start=2024-07&fund1=APBD"
            + "&programme1=page-try&share1=60,5%25&months1=6&fund2=CSR&share2=1.500&months2=12&pay2=ahead");
        text.ShouldContain("data-figure=\"cost\"");
        text.ShouldContain("data-month=\"2024-12\"");
        text.ShouldContain("value=\"60,5%\"");
        text.ShouldContain("value=\"1500\"");
        text.ShouldContain("<option value=\"ahead\" selected>");
        text.ShouldContain("data-form=\"keep\"");

        (await pages.TextAsync($"{Page}?on=2024-06-30&target=10&by=2024-12&mix=APBD/page-try%3D100%25x6"
            + "&recordedAsOf=2020-01-01T00:00")).ShouldNotContain("data-form=\"keep\"");
    }

    [Fact] public async Task What_cannot_be_reckoned_is_said_and_the_form_keeps_what_was_written()
    {
        await HoldAsync(pages, "page-wrong");
        var text = await pages.TextAsync($"{Page}?on=2024-06-30&target=10&by=Desember&fund1=APBD&share1=separuh");
        text.ShouldContain("data-rule=\"");
        text.ShouldContain("value=\"separuh\"");
        (await pages.TextAsync($"{Page}?on=2023-01-31&target=10&by=2024-12&mix=APBD%3D100%25"))
            .ShouldContain("data-rule=\"plan-coverage-unknown\"");
    }

    [Fact] public async Task A_form_of_another_site_records_nothing()
    {
        await HoldAsync(pages, "page-site");
        var form = Keep("page-site", "page-site.a");
        foreach (var (name, value) in new[]
                 {
                     ("Origin", "https://example.org"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
                     ("Sec-Fetch-Site", "same-site"),
                 })
            (await PostAsync(Page, form, name, value)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{name} {value}");
        (await PostAsync($"{Page}/page-site.a/reservations", form, "Origin", "https://example.org")).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
        await pages.TextAsync($"{Page}/page-site.a", HttpStatusCode.NotFound);

        var kept = await PostAsync(Page, form, "Origin", pages.Address);
        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        kept.Headers.Location!.ToString().ShouldBe($"{Page}/page-site.a");
        (await pages.TextAsync($"{Page}/page-site.a")).ShouldContain("Rencana page-site.a");
    }

    [Fact] public async Task Who_records_is_named_and_kept_beside_the_fact()
    {
        await HoldAsync(pages, "page-actor");
        var form = Keep("page-actor", "page-actor.a");
        var nobody = await PostAsync(Page, new(form) { ["actor"] = " " });
        nobody.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = WebUtility.HtmlDecode(await nobody.Content.ReadAsStringAsync());
        text.ShouldContain("data-rule=\"cell-empty\"");
        text.ShouldContain("value=\"Rencana page-actor.a\"");

        (await PostAsync(Page, form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PostAsync(Page, form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var facts = JsonDocument.Parse(await pages.Client.GetStringAsync($"{Api}/streams/plan/page-actor.a"));
        facts.RootElement.GetArrayLength().ShouldBe(1);
        facts.RootElement[0].GetProperty("actor").GetString().ShouldBe("Ni Luh Bendahara");

        var other = await PostAsync(Page, new(form) { ["share1"] = "50%" });
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.Content.ReadAsStringAsync()).ShouldContain("data-rule=\"key-differs\"");
    }

    [Fact] public async Task What_is_no_form_of_ours_is_not_read()
    {
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        (await pages.Client.PostAsync(Page, json)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await PostAsync(Page, new() { ["code"] = new string('a', 5_000) })).StatusCode
            .ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync($"{Page}/none/reservations", new() { ["document_date"] = "2024-07-01", ["actor"] = "x" }))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await pages.TextAsync($"{Page}/none", HttpStatusCode.NotFound);
        await pages.TextAsync($"{Page}/none/comparison", HttpStatusCode.NotFound);
    }

    [Fact] public async Task A_kept_plan_can_be_had_as_a_table()
    {
        await HoldAsync(pages, "page-table");
        (await PostAsync(Page, Keep("page-table", "page-table.a"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var table = await pages.TextAsync($"{Page}/page-table.a?format=csv");
        table.ShouldContain("73;page-table.a;2024-07;840000;50;0;0;0;0;1050;13500;7.78");
    }

    /// <summary>A programme with a pagu of twenty million, and a count: 1,000 of 13,500 workers.</summary>
    internal static async Task HoldAsync(PagesFixture pages, string programme)
    {
        foreach (var (kind, row) in new[]
                 {
                     ("programmes", $$"""
                         {"code":"{{programme}}","name":"Rencana {{programme}}","fund":"APBD","starts_on":"2024-01-01",
                          "vulnerable":"yes"}
                         """),
                     ("budget", $$"""
                         {"document_number":"DPA-{{programme}}","document_date":"2024-01-02","kind":"DPA",
                          "fiscal_year":2024,"account_code":"5.1","programme":"{{programme}}","fund":"APBD",
                          "fund_year":2024,"pagu":20000000}
                         """),
                     ("coverage", """
                         {"observed_on":"2024-06-30","numerator":1000,"denominator":13500,"definition":"BPU aktif",
                          "publisher":"Disnaker"}
                         """),
                 })
        {
            using var body = new StringContent(row, Encoding.UTF8, "application/json");
            (await pages.Client.PostAsync($"{Api}/{kind}", body)).EnsureSuccessStatusCode();
        }
    }

    // Ten per cent of 13,500 lack 350; 300 join from July to December, fifty each month.
    private static Dictionary<string, string> Keep(string programme, string code) => new()
    {
        ["on"] = "2024-06-30", ["target"] = "10", ["by"] = "2024-12", ["start"] = "2024-07", ["fund1"] = "APBD",
        ["programme1"] = programme, ["share1"] = "300", ["months1"] = "6", ["code"] = code,
        ["name"] = $"Rencana {code}", ["actor"] = "Ni Luh Bendahara",
    };

    private async Task<HttpResponseMessage> PostAsync(
        string address, Dictionary<string, string> form, string? header = null, string? value = null)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new(pages.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(form);
        if (header is not null)
            request.Headers.Add(header, value);
        return await client.SendAsync(request);
    }
}
