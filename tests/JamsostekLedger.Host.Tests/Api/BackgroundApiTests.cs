using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>Imports in the background and dead letters over HTTP.</summary>
[Collection(PagesFixture.Collection)]
public sealed class BackgroundApiTests(PagesFixture server)
{
    private const string Imports = "/api/v1/regions/73/imports";
    private const string Header = "code,name,fund,starts_on,vulnerable\n";

    [Fact]
    public async Task A_file_is_kept_and_its_report_is_there_when_it_has_ended()
    {
        var asked = await PostAsync("programmes?background=true&file=C:%5CPengguna%5CProgram%20baru.csv",
            $"{Header}latar-1,Latar,APBD,2024-01-01,yes\n");
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted, await asked.Content.ReadAsStringAsync());
        var address = asked.Headers.Location!.ToString();
        address.ShouldEndWith((await JsonAsync(asked)).GetProperty("id").GetString()!);

        var ended = await EndedAsync(address);
        Text(ended, "state").ShouldBe("done");
        Text(ended, "file").ShouldBe("Program baru.csv");
        ended.GetProperty("rowsDone").GetInt64().ShouldBe(1);
        ended.GetProperty("report").GetProperty("recorded").GetInt64().ShouldBe(1);
        (await server.Client.GetAsync("/api/v1/regions/73/streams/programme/latar-1")).StatusCode
            .ShouldBe(HttpStatusCode.OK);

        // The same file again is another import, which finds nothing to record.
        var again = await EndedAsync((await PostAsync("programmes?background=true",
            $"{Header}latar-1,Latar,APBD,2024-01-01,yes\n")).Headers.Location!.ToString());
        again.GetProperty("report").GetProperty("already").GetInt64().ShouldBe(1);
        Text(again, "file").ShouldBe("programmes.csv");
        var listed = (await server.Client.GetFromJsonAsync<JsonElement>(Imports)).EnumerateArray()
            .Select(import => Text(import, "id")).ToArray();
        listed.ShouldContain(Text(again, "id"));
        listed.ShouldContain(Text(ended, "id"));
    }

    [Fact]
    public async Task A_wrong_file_is_refused_row_by_row_and_records_nothing()
    {
        var ended = await EndedAsync((await PostAsync("programmes?background=true",
            $"{Header}latar-2,Latar,APBD,2024-01-01,yes\nlatar-3,Latar,KAS,2024-01-01,yes\n"))
            .Headers.Location!.ToString());

        Text(ended, "state").ShouldBe("refused");
        var refusal = ended.GetProperty("report").GetProperty("refusals")[0];
        (refusal.GetProperty("line").GetInt64(), Text(refusal, "rule")).ShouldBe((3, "fund-unknown"));
        (await server.Client.GetAsync("/api/v1/regions/73/streams/programme/latar-2")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_is_the_same_import()
    {
        var rows = $"{Header}latar-4,Latar,APBD,2024-01-01,yes\n";
        var first = await PostAsync("programmes?background=true&dryRun=true", rows, "latar-key");
        var again = await PostAsync("programmes?background=true&dryRun=true", rows, "latar-key");
        var other = await PostAsync("programmes?background=true&dryRun=true", Header, "latar-key");

        again.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await JsonAsync(again)).ToString().ShouldBe((await JsonAsync(first)).ToString());
        Text(await JsonAsync(other), "rule").ShouldBe("idempotency-key-reused");
        var ended = await EndedAsync(first.Headers.Location!.ToString());
        (Text(ended, "state"), ended.GetProperty("dryRun").GetBoolean()).ShouldBe(("done", true));
        (await server.Client.GetAsync("/api/v1/regions/73/streams/programme/latar-4")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_by_name()
    {
        using var large = new ByteArrayContent(new byte[Uploads.SizeLimit + 1]);
        var refused = await server.Client.PostAsync($"{Imports}/programmes?background=true", large);
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Text(await JsonAsync(refused), "rule").ShouldBe("upload-too-large");

        Text(await JsonAsync(await PostAsync("nothing?background=true", "")), "rule").ShouldBe("kind-unknown");
        var unknown = await server.Client.GetAsync($"{Imports}/{Guid.NewGuid()}");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Text(await JsonAsync(unknown), "rule").ShouldBe("import-unknown");
        (await server.Client.GetAsync($"/api/v1/regions/99/imports/{Guid.NewGuid()}")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_letter_is_tried_again_and_discarded_with_a_trace_and_its_content_goes()
    {
        // A kind of file that this program does not know, as an upload of a later one would have.
        var upload = new NewUpload(Guid.NewGuid(), "73.02", "besok", "besok.csv", "penguji", false, false);
        await new ImportDesk(server.Ledger).AskAsync(
            upload, new MemoryStream([1, 2, 3]), [], CancellationToken.None);
        var letter = await LetterAsync();
        Text(letter, "reason")!.ShouldContain("besok");
        var status = await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/regions/73.02/imports/{upload.Id}");
        (Text(status, "state"), Text(status, "deadLetter")).ShouldBe(("failed", Text(letter, "id")));

        (await AnswerAsync(Text(letter, "id")!, "replay")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await LetterAsync();
        Text(again, "diedAt").ShouldNotBe(Text(letter, "diedAt"));
        (await AnswerAsync(Text(again, "id")!, "discard")).StatusCode.ShouldBe(HttpStatusCode.OK);

        Text(await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/regions/73.02/imports/{upload.Id}"), "state")
            .ShouldBe("discarded");
        await Should.ThrowAsync<InvalidOperationException>(() => server.Ledger.Uploads.CopyToAsync(
            new(upload, default, 0, null, null, null), Stream.Null));
        (await AnswerAsync(Text(again, "id")!, "discard")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Text(await JsonAsync(await AnswerAsync("x", "replay")), "rule").ShouldBe("dead-letter-unknown");
        var answers = (await BackgroundAsync()).GetProperty("answers");
        (Text(answers[0], "answer"), Text(answers[0], "actor")).ShouldBe((LetterAnswers.Discarded, "Bu Auditor"));
        Text(answers[1], "answer").ShouldBe(LetterAnswers.Replayed);
        Text(answers[0], "reason")!.ShouldContain("besok");
    }

    [Fact]
    public async Task What_waits_is_listed_with_the_engine_and_other_sites_decide_nothing()
    {
        var report = await BackgroundAsync("51.04");
        Text(report, "engine").ShouldBe("Wolverine");
        report.GetProperty("waiting").EnumerateArray().Select(piece => Text(piece, "kind"))
            .ShouldBe(["proof", "checks"]);

        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/v1/background/dead-letters/1/discard");
        foreign.Headers.Add("Origin", "http://lain.example");
        (await server.Client.SendAsync(foreign)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonElement> LetterAsync()
    {
        await Eventually.BeAsync(
            async () => (await BackgroundAsync()).GetProperty("deadLetters").GetArrayLength() > 0, "there is a letter");
        return (await BackgroundAsync()).GetProperty("deadLetters")[0];
    }

    private async Task<HttpResponseMessage> AnswerAsync(string id, string what)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/background/dead-letters/{id}/{what}");
        request.Headers.Add("X-Actor", "Bu Auditor");
        return await server.Client.SendAsync(request);
    }

    private Task<JsonElement> BackgroundAsync(string region = "73.02") =>
        server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/background?region={region}");

    private async Task<HttpResponseMessage> PostAsync(string address, string csv, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Imports}/{address}")
        {
            Content = new StringContent(csv),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    private async Task<JsonElement> EndedAsync(string address)
    {
        await Eventually.BeAsync(async () => Text(
            await server.Client.GetFromJsonAsync<JsonElement>(address), "state") is not ("waiting" or "running"),
            "the import has ended");
        return await server.Client.GetFromJsonAsync<JsonElement>(address);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
