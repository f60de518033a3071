using System.Net;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>What an account posts that needs a second person is asked, and recorded when another agrees.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ApprovalApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73";

    [Fact]
    public async Task A_revised_ceiling_is_answered_with_a_request_and_recorded_when_another_account_agrees()
    {
        await ProgrammeAsync("naik");
        (await PostAsync("budget", Budget("naik", "DPA/1", "DPA", 1_000))).Status.ShouldBe(HttpStatusCode.Created);
        var asked = await PostAsync("budget", Budget("naik", "DPPA/1", "DPPA", 1_500), "kunci-naik");
        asked.Status.ShouldBe(HttpStatusCode.Accepted);
        asked.Json.GetProperty("status").GetString().ShouldBe("Requested");
        var id = asked.Json.GetProperty("approval").GetString()!;
        asked.Location.ShouldBe($"/regions/73/approvals/{id}");
        (await PaguAsync("naik")).ShouldBe(1_000);
        // Sent again it is the same request, by its key and without it.
        (await PostAsync("budget", Budget("naik", "DPPA/1", "DPPA", 1_500), "kunci-naik")).Body.ShouldBe(asked.Body);
        (await PostAsync("budget", Budget("naik", "DPPA/1", "DPPA", 1_500))).Json.GetProperty("approval").GetString()
            .ShouldBe(id);

        var line = await FindAsync(id);
        line.GetProperty("status").GetString().ShouldBe("waiting");
        line.GetProperty("content").GetString()!.ShouldContain("DPPA/1");
        var hash = line.GetProperty("sha256").GetString()!;
        (await SayAsync(id, "approve", Accounts.Finance)).ShouldBe((HttpStatusCode.Forbidden, "approval-own"));
        (await SayAsync(id, "approve", "auditor")).ShouldBe((HttpStatusCode.Forbidden, "approval-no-right"));
        (await SayAsync(id, "approve", null)).ShouldBe((HttpStatusCode.Forbidden, "approval-no-right"));
        (await SayAsync(id, "approve", Accounts.Approver, """{"sha256":"00"}"""))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, "approval-changed"));
        (await SayAsync(id, "approve", Accounts.Approver, $$"""{"sha256":"{{hash}}"}"""))
            .ShouldBe((HttpStatusCode.Created, "Recorded"));
        (await PaguAsync("naik")).ShouldBe(1_500);
        (await SayAsync(id, "approve", Accounts.Approver)).ShouldBe((HttpStatusCode.OK, "Already"));
        (await SayAsync(id, "approve", Accounts.Second))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, "approval-closed"));
        (await FindAsync(id)).GetProperty("status").GetString().ShouldBe("recorded");
    }

    [Fact]
    public async Task A_request_is_refused_with_a_reason_or_taken_back_by_its_maker()
    {
        await ProgrammeAsync("tolak");
        var first = await AskAsync("tolak", "DPPA/9", 9);
        (await SayAsync(first, "reject", Accounts.Approver))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, "approval-reason-missing"));
        (await SayAsync(first, "reject", Accounts.Approver, """{"reason":"nomor keliru"}"""))
            .ShouldBe((HttpStatusCode.Created, "Recorded"));
        var second = await AskAsync("tolak", "DPPA/9", 9);
        second.ShouldNotBe(first);
        (await SayAsync(second, "withdraw", Accounts.Approver))
            .ShouldBe((HttpStatusCode.Forbidden, "approval-not-own"));
        (await SayAsync(second, "withdraw", Accounts.Finance)).ShouldBe((HttpStatusCode.Created, "Recorded"));
        (await FindAsync(second)).GetProperty("closedBy").GetString().ShouldBe(Accounts.Finance);
        (await SayAsync("tidak-ada-1", "approve", Accounts.Approver))
            .ShouldBe((HttpStatusCode.NotFound, "approval-unknown"));
        (await SayAsync(second, "approve", Accounts.Approver, "[1]"))
            .ShouldBe((HttpStatusCode.BadRequest, "json-malformed"));
    }

    [Fact]
    public async Task What_waits_is_to_be_acted_on()
    {
        await ProgrammeAsync("tindak");
        var id = await AskAsync("tindak", "DPPA/7", 7_000);
        using var report = await server.Client.GetAsync($"{Region}/actions");
        var needed = JsonDocument.Parse(await report.Content.ReadAsStringAsync()).RootElement.GetProperty("actions")
            .EnumerateArray().Single(one => one.GetProperty("action").GetString() == "approval");
        needed.GetProperty("page").GetString().ShouldBe("/regions/73/approvals");
        var part = needed.GetProperty("parts").EnumerateArray().Single(one => one.GetProperty("key").GetString() == id);
        part.GetProperty("amount").GetInt64().ShouldBe(7_000);
        part.GetProperty("page").GetString().ShouldBe($"/regions/73/approvals/{id}");
    }

    [Fact]
    public async Task A_file_of_an_account_asks_for_such_rows()
    {
        await ProgrammeAsync("berkas");
        using var request = Of($"{Region}/imports/budget?file=dppa.csv", Accounts.Finance, """
            document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu
            DPPA/3,2024-09-02,DPPA,2024,5.1.02.02.02.0006,berkas,APBD,2024,1500
            """, "text/csv");
        using var answer = await server.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        report.GetProperty("requested").GetInt64().ShouldBe(1);
        var id = report.GetProperty("request").GetString()!;
        answer.Headers.Location!.ToString().ShouldBe($"/regions/73/approvals/{id}");
        using var approved = await Accounts.ApprovedAsync(server.Client, answer);
        approved.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await PaguAsync("berkas")).ShouldBe(1_500);
    }

    [Fact]
    public async Task A_full_NIK_is_shown_to_whoever_asked_once_another_agreed()
    {
        const string nik = "7302015505800017";
        await ProgrammeAsync("lihat");
        // Not in 2024, whose premiums other tests count in this region.
        (await PostAsync("roster", $$"""
            {"nik":"{{nik}}","name":"Pekerja Uji","birth_date":"1980-05-15","district":"Gantarang","village":"Bialo",
             "programme":"lihat","start_month":"2026-01"}
            """)).Status.ShouldBe(HttpStatusCode.Created);
        var look = $$"""{"nik":"{{nik}}","role":"bpjs","reason":"klaim"}""";
        var asked = await PostAsync("persons/look", look, "kunci-lihat");
        (asked.Status, asked.Body.Contains(nik, StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Accepted, false));
        var id = asked.Json.GetProperty("approval").GetString()!;
        (await FindAsync(id)).GetProperty("content").GetString()!.ShouldNotContain(nik);
        (await SayAsync(id, "approve", Accounts.Approver)).ShouldBe((HttpStatusCode.Created, "Recorded"));

        var shown = await PostAsync("persons/look", look, "kunci-lihat");
        (shown.Status, shown.Json.GetProperty("details").GetProperty("nik").GetString())
            .ShouldBe((HttpStatusCode.OK, nik));
        // Another account under the same key looks for the first time.
        using var request = Of($"{Region}/persons/look", "petugas-dua", look);
        request.Headers.Add("Idempotency-Key", "kunci-lihat");
        using var other = await server.Client.SendAsync(request);
        (other.StatusCode, (await other.Content.ReadAsStringAsync()).Contains(nik, StringComparison.Ordinal))
            .ShouldBe((HttpStatusCode.Accepted, false));
    }

    private async Task<string> AskAsync(string programme, string number, long pagu)
    {
        var asked = await PostAsync("budget", Budget(programme, number, "DPPA", pagu));
        asked.Status.ShouldBe(HttpStatusCode.Accepted, asked.Body);
        return asked.Json.GetProperty("approval").GetString()!;
    }

    private async Task ProgrammeAsync(string code) => (await PostAsync("programmes",
        $$"""{"code":"{{code}}","name":"Rentan","fund":"APBD","starts_on":"2024-01-01","vulnerable":true}"""))
        .Status.ShouldBe(HttpStatusCode.Created);

    private static string Budget(string programme, string number, string kind, long pagu) => $$"""
        {"document_number":"{{number}}","document_date":"2024-09-02","kind":"{{kind}}","fiscal_year":2024,
         "account_code":"5.1.02.02.02.0006","programme":"{{programme}}","fund":"APBD","fund_year":2024,
         "pagu":{{pagu}}}
        """;

    private async Task<long> PaguAsync(string programme)
    {
        using var report = await server.Client.GetAsync($"{Region}/budget-use?year=2024");
        return JsonDocument.Parse(await report.Content.ReadAsStringAsync()).RootElement.GetProperty("lines")
            .EnumerateArray().Single(line => line.GetProperty("programme").GetString() == programme)
            .GetProperty("pagu").GetInt64();
    }

    private async Task<JsonElement> FindAsync(string id)
    {
        using var report = await server.Client.GetAsync($"{Region}/approvals");
        return JsonDocument.Parse(await report.Content.ReadAsStringAsync()).RootElement.GetProperty("requests")
            .EnumerateArray().Single(line => line.GetProperty("id").GetString() == id);
    }

    private async Task<(HttpStatusCode Status, string? Said)> SayAsync(
        string id, string what, string? account, string body = "")
    {
        using var request = Of($"{Region}/approvals/{id}/{what}", account, body);
        using var answer = await server.Client.SendAsync(request);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (answer.StatusCode, (json.TryGetProperty("rule", out var rule) ? rule : json.GetProperty("status"))
            .GetString());
    }

    private async Task<(HttpStatusCode Status, string Body, JsonElement Json, string? Location)> PostAsync(
        string path, string body, string? key = null)
    {
        using var request = Of($"{Region}/{path}", Accounts.Finance, body);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await server.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text, JsonDocument.Parse(text).RootElement, answer.Headers.Location?.ToString());
    }

    private static HttpRequestMessage Of(
        string address, string? account, string body, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        if (account is not null)
            request.Headers.Add(Accounts.Header, account);
        return request;
    }
}
