using System.Net;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>A case over HTTP from notice to payment, in a region of which the demonstration has nothing.</summary>
[Collection(PagesFixture.Collection)]
public class ClaimApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/61";
    private const string Nik = "6107014505800001";

    [Fact]
    public async Task A_death_is_recorded_from_notice_to_payment()
    {
        const string claim = "JKM/API/1";
        await WorkerAsync("api-jkm", Nik);
        await RecordAsync("claim-notices", new()
        {
            ["claim_number"] = claim, ["benefit"] = "JKM", ["segment"] = "BPU", ["programme"] = "api-jkm",
            ["nik"] = Nik, ["event_date"] = "2025-06-10", ["noticed_on"] = "2025-06-12", ["informer"] = "Pemberi Tahu",
            ["informer_phone"] = "0812-3456",
        });
        (await CaseAsync(claim)).GetProperty("stage").GetString().ShouldBe("noticed");

        await RecordAsync("claim-applications", new() { ["claim_number"] = claim, ["on"] = "2025-06-20" });
        await StepAsync(claim, "documents-complete", "2025-06-23");
        await StepAsync(claim, "verification", "2025-06-24");
        await RecordAsync("claim-heirs", new()
        {
            ["claim_number"] = claim, ["heir"] = "Ahli Waris", ["class"] = "spouse", ["parts"] = "1",
            ["on"] = "2025-06-14",
        });
        var due = await GetAsync("claims-due?on=2025-06-30");
        var open = due.GetProperty("claims").EnumerateArray()
            .Single(row => row.GetProperty("claim").GetString() == claim);
        open.GetProperty("late").GetBoolean().ShouldBeTrue();
        open.GetProperty("cost").GetInt64().ShouldBe(42_000_000 / 100 * 4);

        var decision = new Dictionary<string, string>
        {
            ["claim_number"] = claim, ["decision_number"] = "PEN-1", ["decided_on"] = "2025-06-26",
            ["lump_sum"] = "20000000", ["periodic"] = "12000000",
        };
        (await RefusedAsync("claim-decisions", decision)).ShouldBe("difference-needs-reason");
        await RecordAsync("claim-decisions", new(decision) { ["funeral"] = "10.000.000" });
        await PayAsync(claim, "PAY-1", "32000000", "2025-06-30");
        var half = await CaseAsync(claim);
        (half.GetProperty("decidedTotal").GetInt64(), half.GetProperty("outstanding").GetInt64())
            .ShouldBe((42_000_000, 10_000_000));
        await PayAsync(claim, "PAY-2", "10000000", "2025-07-01");

        var paid = await CaseAsync(claim);
        paid.GetProperty("stage").GetString().ShouldBe("paid");
        paid.GetProperty("expected").GetProperty("lines").GetArrayLength().ShouldBe(3);
        paid.GetProperty("coverWhenNoticed").GetProperty("status").GetString().ShouldBe("awaiting");
        paid.GetProperty("heirs")[0].GetProperty("share").GetInt64().ShouldBe(42_000_000);
        paid.ToString().ShouldNotContain("Pemberi Tahu");
        paid.ToString().ShouldNotContain("0812-3456");
        paid.ToString().ShouldNotContain(Nik);
        (await GetAsync("claims-due?on=2025-07-02")).ToString().ShouldNotContain(claim);
    }

    [Fact]
    public async Task A_rejected_claim_is_reopened_before_it_is_paid()
    {
        const string claim = "JKM-API-2";
        await WorkerAsync("api-rejected", "6107014505800002");
        await RecordAsync("claim-notices", new()
        {
            ["claim_number"] = claim, ["benefit"] = "JKM", ["segment"] = "BPU", ["programme"] = "api-rejected",
            ["nik"] = "6107014505800002", ["event_date"] = "2025-06-10", ["noticed_on"] = "2025-06-12",
        });
        await StepAsync(claim, "rejection", "2025-06-20", ("reason", "premium-lapsed"));
        (await RefusedAsync("claims", Payment(claim, "PAY-3", "42000000", "2025-06-30")))
            .ShouldBe("claim-step-illegal");
        await StepAsync(claim, "reopening", "2025-12-17", ("reason", "arrears-settled"), ("evidence", "SSBP 17"));

        (await CaseAsync(claim, "?on=2025-06-30")).GetProperty("stage").GetString().ShouldBe("rejected");
        (await CaseAsync(claim)).GetProperty("stage").GetString().ShouldBe("reopened");
    }

    [Fact]
    public async Task A_claim_that_nobody_recorded_is_not_found() =>
        (await server.Client.GetAsync($"{Region}/cases/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task WorkerAsync(string programme, string nik)
    {
        await RecordAsync("programmes", new()
        {
            ["code"] = programme, ["name"] = programme, ["fund"] = "APBD", ["starts_on"] = "2025-01-01",
            ["vulnerable"] = "ya",
        });
        await RecordAsync("roster", new()
        {
            ["nik"] = nik, ["name"] = "Pekerja Uji", ["birth_date"] = "1980-05-05", ["programme"] = programme,
            ["start_month"] = "2025-01", ["district"] = "Teriak", ["village"] = "Benteng",
        });
    }

    private Task StepAsync(string claim, string step, string on, params (string Column, string Value)[] more) =>
        RecordAsync("claim-steps", new(more.Select(cell => KeyValuePair.Create(cell.Column, cell.Value)))
        {
            ["claim_number"] = claim, ["step"] = step, ["on"] = on,
        });

    private Task PayAsync(string claim, string reference, string amount, string on) =>
        RecordAsync("claims", Payment(claim, reference, amount, on));

    private static Dictionary<string, string> Payment(string claim, string reference, string amount, string on) => new()
    {
        ["claim_number"] = claim, ["benefit"] = "JKM", ["component"] = "santunan", ["segment"] = "BPU",
        ["programme"] = claim == "JKM-API-2" ? "api-rejected" : "api-jkm", ["event_date"] = "2025-06-10",
        ["paid_on"] = on, ["amount"] = amount, ["payee"] = "Ahli Waris", ["relation"] = "istri",
        ["payment_reference"] = reference,
    };

    private async Task RecordAsync(string kind, Dictionary<string, string> row)
    {
        using var answer = await PostAsync(kind, row);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string?> RefusedAsync(string kind, Dictionary<string, string> row)
    {
        using var answer = await PostAsync(kind, row);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement
            .GetProperty("rule").GetString();
    }

    private Task<HttpResponseMessage> PostAsync(string kind, Dictionary<string, string> row) =>
        server.Client.PostAsync($"{Region}/{kind}", new StringContent(
            JsonSerializer.Serialize(row), Encoding.UTF8, "application/json"));

    private Task<JsonElement> CaseAsync(string claim, string query = "") => GetAsync($"cases/{claim}{query}");

    private async Task<JsonElement> GetAsync(string address) =>
        JsonDocument.Parse(await server.Client.GetStringAsync($"{Region}/{address}")).RootElement;
}
