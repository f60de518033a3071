using System.Net;
using System.Text;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>A statement is uploaded to the workspace; its breaks are seen, added up and followed to rows.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ReconciliationPageTests(PagesFixture pages)
{
    private const string Page = "/regions/36.02/reconciliation";
    private const string Api = "/api/v1/regions/36.02";
    private const string Header = "document_number,document_date,account_code,amount\n";

    [Fact]
    public async Task A_statement_is_uploaded_and_every_row_of_both_sides_is_seen()
    {
        foreach (var (number, amount) in new[] { ("L-1", 1_000_000), ("L-2", 2_000_000), ("L-3", 3_000_000) })
            await PostAsync("payments", $$"""
                {"document_number":"{{number}}","kind":"SP2D","document_date":"2026-03-04",
                 "account_code":"5.1.02.02.02.0006","programme":"lebak-rentan-2026","fund":"APBD","fund_year":2026,
                 "amount":{{amount}}}
                """);
        (await pages.TextAsync($"{Page}?period=2026-03")).ShouldContain("data-form=\"statement\"");

        (await UploadAsync("sipd", "2026-03", "salah;judul\n1;2\n")).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await UploadAsync("sipd", "besok", Header)).Rule.ShouldBe("period-unreadable");
        (await UploadAsync("x", "2026-03", Header)).Rule.ShouldBe("statement-source-unknown");
        (await UploadAsync("sipd", "2026-03", Header
            + "L-1,2026-03-04,5.1.02.02.02.0006,1000000\nL-2,2026-03-04,5.1.02.02.02.0006,1900000\n"
            + "L-9,2026-03-05,5.1.02.02.02.0006,4000000\n")).ShouldBe(
            (HttpStatusCode.OK, $"{Page}?period=2026-03"));

        var page = await pages.TextAsync($"{Page}?period=2026-03");
        page.ShouldContain("data-pairing=\"payments\"");
        page.ShouldContain("data-left=\"6000000\"");
        page.ShouldContain("data-right=\"6900000\"");
        page.ShouldContain("data-breaks=\"3\"");
        // The most rupiah first.
        Reasons(page).ShouldBe(["missing-in-ledger", "missing-in-statement", "amount-differs"]);
        Reasons(await pages.TextAsync($"{Page}?period=2026-03&pairing=payments&reason=amount-differs"))
            .ShouldBe(["amount-differs"]);

        (await pages.TextAsync("/regions/36.02")).ShouldContain(
            "data-part=\"2026-03 payments\" data-amount=\"7100000\"");

        // The selection is added up without any script.
        var ids = page.Split("data-break=\"").Skip(1).Select(part => part.Split('"')[0]).ToList();
        (await pages.TextAsync($"{Page}?period=2026-03&pairing=payments&select={ids[0]}&select={ids[2]}"))
            .ShouldContain("data-selection data-left=\"2000000\" data-right=\"5900000\"");

        // From a break to the row that it is about.
        var source = page.Split("/regions/36.02/events/")[1].Split('"')[0].Split('?')[0];
        (await pages.TextAsync($"/regions/36.02/events/{source}")).ShouldContain("L-3");
        var csv = await pages.TextAsync($"{Page}?period=2026-03&pairing=payments&format=csv");
        csv.ShouldContain("payments;amount-differs;L-2 / 5.1.02.02.02.0006 / lebak-rentan-2026 / APBD / 2026;");

        var run = JsonDocument.Parse(await pages.TextAsync($"{Api}/reconciliation?period=2026-03")).RootElement
            .GetProperty("pairings")[0];
        run.GetProperty("breaks").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldBe(ids);

        await AssignAsync(ids[0]);
        await PartAndJoinAsync();

        // What is said of breaks lets the books be closed; until then they are not.
        (await CloseAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SayAsync("explain", "to-be-recorded", "", ids[0])).Rule.ShouldBe("reconcile-note-missing");
        (await SayAsync("explain", "transfer-date", "x", ids[0])).Rule.ShouldBe("explanation-unknown");
        (await SayAsync("join", "", "satu", ids[0], ids[1])).Rule.ShouldBe("rows-do-not-join");
        foreach (var (id, code) in ids.Zip(["to-be-recorded", "not-yet-booked"]))
            (await SayAsync("explain", code, "Surat 7", id)).Status.ShouldBe(HttpStatusCode.OK);
        (await pages.TextAsync("/regions/36.02")).ShouldContain(
            "data-part=\"2026-03 payments\" data-amount=\"100000\"");
        (await SayAsync("defer", "", "April", ids[2])).Status.ShouldBe(HttpStatusCode.OK);
        var said = await pages.TextAsync($"{Page}?period=2026-03");
        said.ShouldContain("data-explained=\"to-be-recorded\"");
        said.ShouldContain("data-explained=\"2026-04\"");
        (await pages.TextAsync("/regions/36.02")).ShouldNotContain("data-action=\"break\"");
        (await CloseAsync()).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_SIPD_has_is_recorded_as_the_ordinary_command_after_it_was_seen()
    {
        await PostAsync("payments", """
            {"document_number":"A-1","kind":"SP2D","document_date":"2026-05-04","account_code":"5.1.02.02.02.0006",
             "programme":"lebak-rentan-2026","fund":"APBD","fund_year":2026,"amount":1000000}
            """);
        (await UploadAsync("sipd", "2026-05", Header
            + "A-1,2026-05-04,5.1.02.02.02.0006,1000000\nA-2,2026-05-05,5.1.02.02.02.0006,250000\n")).Status
            .ShouldBe(HttpStatusCode.OK);
        var page = await pages.TextAsync($"{Page}?period=2026-05");
        var id = page.Split("data-break=\"")[1].Split('"')[0];
        page.ShouldContain($"/breaks/{id}?period=2026-05");

        // All that SIPD does not say is proposed from the last payment of the account, and nothing is recorded yet.
        var before = await pages.TextAsync($"{Page}/breaks/{id}?period=2026-05");
        before.ShouldContain("data-said=\"document_number\">A-2<");
        before.ShouldContain("data-holds=\"programme\">lebak-rentan-2026<");
        before.ShouldContain("data-preview=\"premium_paid\"");
        (await pages.TextAsync($"{Page}?period=2026-05")).ShouldContain("data-breaks=\"1\"");
        var unsaid = await AcceptAsync(id, ("programme", "tidak-ada"));
        (unsaid.Status, unsaid.Rule).ShouldBe((HttpStatusCode.UnprocessableEntity, "programme-unknown"));
        // What the office says stands, whatever a form brings in its place.
        (await AcceptAsync(id, ("amount", "1"))).Status.ShouldBe(HttpStatusCode.OK);
        (await pages.TextAsync($"{Page}?period=2026-05")).ShouldContain("data-breaks=\"0\"");
        (await pages.Client.GetAsync($"{Page}/breaks/{id}?period=2026-05")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(HttpStatusCode Status, string Rule)> AcceptAsync(
        string id, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("period", "2026-05"), new("do", "record"), new("actor", "Ni Putu"),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        using var answer = await pages.Client.PostAsync($"{Page}/breaks/{id}", form);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Split("data-rule=\"").ElementAtOrDefault(1)?.Split('"')[0] ?? "");
    }

    private async Task AssignAsync(string id)
    {
        (await SayAsync("assign", "", "", id)).Rule.ShouldBe("assignee-missing");
        (await SayAsync("assign", "", "cek", [id], ("to", "Bendahara pengeluaran"))).Status.ShouldBe(HttpStatusCode.OK);
        var page = await pages.TextAsync($"{Page}?period=2026-03");
        page.ShouldContain("data-assigned=\"Bendahara pengeluaran\"");
        page.ShouldContain("data-age=\"0\"");
    }

    // What agrees is parted by somebody who says why, and joined again.
    private async Task PartAndJoinAsync()
    {
        var agrees = await pages.TextAsync($"{Page}?period=2026-03&pairing=payments&show=matches");
        var match = agrees.Split("data-match=\"")[1].Split('"')[0];
        (await SayAsync("part", "", "", [], ("match", match))).Rule.ShouldBe("reconcile-note-missing");
        (await SayAsync("part", "", "dua SP2D", [], ("match", match))).Status.ShouldBe(HttpStatusCode.OK);
        var parted = await pages.TextAsync($"{Page}?period=2026-03");
        parted.ShouldContain("data-breaks=\"5\"");
        string[] ids = [.. parted.Split("data-break=\"").Skip(1).Where(part =>
            part.Contains("L-1 /", StringComparison.Ordinal)).Select(part => part.Split('"')[0])];
        ids.Length.ShouldBe(2);
        (await SayAsync("join", "", "satu SP2D", ids)).Status.ShouldBe(HttpStatusCode.OK);
        (await pages.TextAsync($"{Page}?period=2026-03")).ShouldContain("data-breaks=\"3\"");
    }

    private async Task<HttpStatusCode> CloseAsync()
    {
        using var body = new StringContent("""{"reason":"BA-3"}""", Encoding.UTF8, "application/json");
        using var answer = await pages.Client.PostAsync($"{Api}/periods/2026-03/closings", body);
        return answer.StatusCode;
    }

    private Task<(HttpStatusCode Status, string Rule)> SayAsync(
        string what, string explanation, string note, params string[] ids) =>
        SayAsync(what, explanation, note, ids, []);

    private async Task<(HttpStatusCode Status, string Rule)> SayAsync(
        string what, string explanation, string note, string[] ids, params (string Name, string Value)[] more)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("period", "2026-03"), new("pairing", "payments"), new("do", what), new("explanation", explanation),
            new("note", note), new("actor", "Ni Putu"), .. ids.Select(id => KeyValuePair.Create("select", id)),
            .. more.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        using var answer = await pages.Client.PostAsync($"{Page}/said", form);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Split("data-rule=\"").ElementAtOrDefault(1)?.Split('"')[0] ?? "");
    }

    private static IEnumerable<string> Reasons(string page) => page.Split("data-break=\"").Skip(1)
        .Select(part => part.Split("data-reason=\"")[1].Split('"')[0]);

    private async Task<(HttpStatusCode Status, string Rule)> UploadAsync(string source, string period, string content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(source), "source" }, { new StringContent(period), "period" },
            { new StringContent("Ni Putu"), "actor" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "sipd.csv" },
        };
        using var answer = await pages.Client.PostAsync($"{Page}/statements", form);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Split("data-rule=\"").ElementAtOrDefault(1)?.Split('"')[0]
            ?? answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    private async Task PostAsync(string address, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await pages.Client.PostAsync($"{Api}/{address}", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }
}
