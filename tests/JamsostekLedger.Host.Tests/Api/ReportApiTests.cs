using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

[Collection(PagesFixture.Collection)]
public class ReportApiTests(PagesFixture server)
{
    [Fact]
    public async Task Claims_are_what_the_verb_says_now_and_as_recorded_before()
    {
        const string address = "/api/v1/regions/51.04/claims?from=2024-01-01&to=2024-11-28";
        var now = await server.Client.GetFromJsonAsync<JsonElement>(address);
        var before = await server.Client.GetFromJsonAsync<JsonElement>(
            $"{address}&recordedAsOf={server.BeforeClaims}");

        now.GetProperty("total").GetProperty("amount").GetInt64().ShouldBe(40_420_000_000);
        now.GetProperty("byProgramme").EnumerateArray()
            .Where(row => row.GetProperty("vulnerable").ValueKind == JsonValueKind.True)
            .Sum(row => row.GetProperty("amount").GetInt64()).ShouldBe(3_650_000_000);
        before.GetProperty("total").GetProperty("amount").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Budget_use_and_figures_have_the_shape_of_the_contract()
    {
        var use = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/61.07/budget-use?year=2024");
        use.GetProperty("total").GetProperty("pagu").GetInt64().ShouldBe(2_429_520_000);
        use.GetProperty("lines")[0].GetProperty("fundYear").GetInt32().ShouldBe(2024);

        var figures = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/regions/51/figures");
        figures.GetProperty("figures")[0].GetProperty("status").GetString().ShouldBe("inconsistent");
    }

    [Fact]
    public async Task What_a_worker_costs_depends_on_the_fund_and_a_region_s_own_rules_are_in_it()
    {
        const string address = "/api/v1/regions/73/rates";
        var shipped = await server.Client.GetFromJsonAsync<JsonElement>($"{address}?month=2026-05");
        Total(shipped, "APBD").ShouldBe(16_800);
        Total(shipped, "CSR").ShouldBe(8_400);
        Total(shipped, "APBDES").ShouldBe(16_800);

        (await server.Client.PostAsJsonAsync("/api/v1/regions/73/fund-rules", new
        {
            fund = "APBDES", discount_eligible = true, month_from = "2026-04", legal_basis = "Surat BPJS B/34/2026",
        })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await server.Client.PostAsJsonAsync(address, new
        {
            id = "jkm-2026-05", supersedes = "bpu-jkm-2026-other", segment = "BPU", benefit = "JKM",
            month_from = "2026-05", month_to = "2026-05", amount = 3_500, reduction = true,
            eligible_funds_only = true, sector = "other", certainty = "press", source = "Surat BPJS B/35/2026",
        })).StatusCode.ShouldBe(HttpStatusCode.Created);

        var now = await server.Client.GetFromJsonAsync<JsonElement>($"{address}?month=2026-05");
        Total(now, "APBDES").ShouldBe(8_500);
        Total(now, "APBD").ShouldBe(16_800);
        var row = now.GetProperty("rates").EnumerateArray()
            .Single(row => row.GetProperty("id").GetString() == "jkm-2026-05");
        row.GetProperty("inForce").GetBoolean().ShouldBeTrue();
        row.GetProperty("regional").GetBoolean().ShouldBeTrue();
        now.GetProperty("rates").EnumerateArray()
            .Single(row => row.GetProperty("id").GetString() == "bpu-jkm-2026-other")
            .GetProperty("inForce").GetBoolean().ShouldBeFalse();
        now.GetProperty("rounding").GetProperty("mode").GetString().ShouldBe("half-up");

        (await server.TextAsync("/regions/73/rates?month=2024-05&wage=2.500.000&riskClass=5"))
            .ShouldContain("<strong>Rp51.000</strong>");
        var wage = (await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/73/rates?month=2024-05&wage=2500000&riskClass=5")).GetProperty("wage");
        wage.GetProperty("total").GetInt64().ShouldBe(51_000);
        (await server.Client.GetAsync("/api/v1/regions/73/rates?month=2024-05&wage=x")).StatusCode
            .ShouldBe(HttpStatusCode.BadRequest);
        var page = await server.TextAsync("/regions/73/rates?month=2026-05");
        page.ShouldContain("ditetapkan daerah: Surat BPJS B/34/2026");
        page.ShouldContain("Digantikan jkm-2026-05");
        page.ShouldContain("Dicatat daerah ini");
        page.ShouldContain("Rp8.500");
        page.ShouldContain("Mei 2026");

        long Total(JsonElement report, string fund) => report.GetProperty("funds").EnumerateArray()
            .Single(row => row.GetProperty("fund").GetString() == fund
                && row.GetProperty("sector").GetString() == "other").GetProperty("total").GetInt64();
    }

    [Fact]
    public async Task Coverage_has_the_shape_of_the_contract()
    {
        var bali = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/51/coverage?on=2025-03-31");
        bali.EnumerateObject().Select(member => member.Name).Take(10).ShouldBe(["region", "on", "recordedAsOf",
            "numerator", "denominator", "definition", "percent", "target", "gapWorkers", "gapYearlyPremium"]);
        bali.GetProperty("percent").GetDecimal().ShouldBe(49.90m);
        bali.GetProperty("target").GetDecimal().ShouldBe(67.28m);
        bali.GetProperty("gapWorkers").GetInt64().ShouldBe(325_681);
        bali.GetProperty("gapYearlyPremium").GetInt64().ShouldBe(65_657_289_600);
        bali.GetProperty("ledger").ValueKind.ShouldBe(JsonValueKind.Null);

        var badung = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/51.03/coverage?on=2024-12-31");
        badung.GetProperty("percent").GetDecimal().ShouldBe(61);
        badung.GetProperty("numerator").ValueKind.ShouldBe(JsonValueKind.Null);
        badung.GetProperty("gapWorkers").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/api/v1/regions/51/coverage?on=31/03/2025", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/99.99/claims?from=2024-01-01&to=2024-01-31", HttpStatusCode.NotFound, "region-unknown")]
    [InlineData("/api/v1/regions/51.04/claims?from=01/01/2024", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/budget-use", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/figures?recordedAsOf=x", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/rates?month=mei", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/coverage?on=2024-02-30", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/budget-use?year=-1", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/premiums?year=99999", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/risk?on=99999-01-01", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/claims-due?on=0001-01-01", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/rates?month=2024-13", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData("/api/v1/regions/51.04/streams/claim/none", HttpStatusCode.NotFound, "stream-unknown")]
    [InlineData("/api/v1/nowhere", HttpStatusCode.NotFound, "address-unknown")]
    public async Task A_question_that_cannot_be_answered_says_why(string address, HttpStatusCode status, string rule)
    {
        var answer = await server.Client.GetAsync(address);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString().ShouldBe(rule);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("claims/breakdown")]
    [InlineData("claims/ratio")]
    public async Task A_window_that_ends_before_it_begins_is_refused_as_on_the_page(string report)
    {
        var answer = await server.Client.GetAsync($"/api/v1/regions/51.04/{report}?from=2024-12-31&to=2024-01-01");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("rule").GetString().ShouldBe("window-reversed");
        var page = await server.Client.GetAsync("/regions/51.04/claims?from=2024-12-31&to=2024-01-01");
        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync())
            .ShouldContain(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("coverage?on=31-12-2024")]
    [InlineData("budget-use?year=24")]
    [InlineData("rates?month=mei")]
    public async Task What_cannot_be_read_is_told_in_the_words_of_the_page(string asked)
    {
        var problem = await (await server.Client.GetAsync($"/api/v1/regions/51.04/{asked}"))
            .Content.ReadFromJsonAsync<JsonElement>();

        WebUtility.HtmlDecode(await (await server.Client.GetAsync($"/regions/51.04/{asked}"))
            .Content.ReadAsStringAsync()).ShouldContain(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Months_of_the_journal_that_end_before_they_begin_are_refused()
    {
        const string address = "/regions/51.04/journal?of=premium_paid&monthFrom=2024-06&monthTo=2024-05";
        var page = await server.Client.GetAsync($"{address}&lang=en");

        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await page.Content.ReadAsStringAsync()).ShouldContain("2024-05");
    }

    [Fact]
    public async Task The_description_names_every_command_and_its_columns()
    {
        var api = await server.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var payments = api.GetProperty("paths").GetProperty("/api/v1/regions/{region}/payments").GetProperty("post");
        payments.GetProperty("requestBody").GetProperty("content").GetProperty("application/json")
            .GetProperty("schema").GetProperty("properties").TryGetProperty("document_number", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Facts_of_one_region_are_no_facts_of_another()
    {
        var events = await server.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/regions/61.07/streams/programme/bengkayang-satu-desa-100");
        events.GetArrayLength().ShouldBe(1);

        (await server.Client.GetAsync("/api/v1/regions/51.04/streams/programme/bengkayang-satu-desa-100"))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
