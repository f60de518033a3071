using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>Signing over HTTP.</summary>
[Collection(PagesFixture.Collection)]
public sealed class SignatureApiTests(PagesFixture server)
{
    private const string Region = "/api/v1/regions/73";
    private const string File = $"{Region}/reconciliation/statement?period=2023-01";

    [Fact]
    public async Task Both_parties_sign_and_the_files_stay_as_they_were_signed()
    {
        (await SignAsync("region", "900/1")).Rule.ShouldBe("reconciliation-empty");
        await StatementAsync("TRX-1,500,");
        (await SignAsync("region", "900/1")).Rule.ShouldBe("breaks-open");
        var run = await RunAsync();
        var id = run.GetProperty("pairings")[0].GetProperty("breaks")[0].GetProperty("id").GetString();
        (await PostAsync($"reconciliations/2023-01/breaks/{id}/deferrals", """{"to":"2023-02","note":"tunggu"}"""))
            .Status.ShouldBe(HttpStatusCode.Created);

        var seen = (await RunAsync()).GetProperty("signing").GetProperty("draft").GetString()!;
        (await SignAsync("region", "900/1", new('0', 64))).Rule.ShouldBe("reconciliation-not-as-seen");
        (await SignAsync("bank", "900/1")).Rule.ShouldBe("signing-party-unknown");
        (await SignAsync("region", "")).Rule.ShouldBe("signature-incomplete");
        (await SignAsync("region", "900/1", seen)).Status.ShouldBe(HttpStatusCode.Created);
        (await BytesAsync($"{File}&format=json")).Text.ShouldContain("\"draft\":true");
        (await SignAsync("bpjs", "BA/1", seen, "kunci-1")).Status.ShouldBe(HttpStatusCode.Created);
        // The same request again is answered as it was, and records nothing.
        (await SignAsync("bpjs", "BA/1", seen, "kunci-1")).Status.ShouldBe(HttpStatusCode.Created);

        var signed = await RunAsync();
        signed.GetProperty("status").GetString().ShouldBe("sealed");
        var json = await BytesAsync($"{File}&format=json");
        Convert.ToHexStringLower(SHA256.HashData(json.Bytes)).ShouldBe(
            signed.GetProperty("signing").GetProperty("written")[0].GetProperty("sha256").GetString());
        var (pdf, xlsx) = (await BytesAsync($"{File}&format=pdf"), await BytesAsync($"{File}&format=xlsx"));
        pdf.Text.ShouldStartWith("%PDF-");
        await StatementAsync("TRX-1,500,\n2023-01-14,TRX-2,20,");
        (await BytesAsync($"{File}&format=json")).Bytes.ShouldBe(json.Bytes);
        (await BytesAsync($"{File}&format=pdf")).Bytes.ShouldBe(pdf.Bytes);
        (await BytesAsync($"{File}&format=xlsx&number=1")).Bytes.ShouldBe(xlsx.Bytes);
        (await BytesAsync($"{File}&format=json&draft=true")).Text.ShouldContain("\"supersedes\":\"");
        (await RunAsync()).GetProperty("signing").GetProperty("changed").GetArrayLength().ShouldBeGreaterThan(0);
        (await RunAsync("2023-02")).GetProperty("broughtForward").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData($"{File}&format=pdf&number=99", HttpStatusCode.NotFound, "signed-statement-unknown")]
    [InlineData($"{File}", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData($"{Region}/reconciliation/statement?format=pdf", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData($"{File}&format=doc", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData($"{File}&format=pdf&number=x", HttpStatusCode.BadRequest, "parameter-unreadable")]
    [InlineData($"{Region}/reconciliation/statement?period=besok&format=pdf", HttpStatusCode.BadRequest,
        "period-unreadable")]
    public async Task What_cannot_be_read_is_refused(string address, HttpStatusCode status, string rule)
    {
        using var answer = await server.Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        (answer.StatusCode, Rule(text)).ShouldBe((status, rule), text);
    }

    [Theory, InlineData("{"), InlineData("""{"period":"besok"}"""), InlineData("""{"period":"2023-01"}""")]
    public async Task A_request_that_says_too_little_is_refused(string body) =>
        ((int)(await PostAsync("reconciliation/signatures", body)).Status).ShouldBeInRange(400, 422);

    private Task<(HttpStatusCode Status, string Rule)> SignAsync(
        string party, string document, string? seen = null, string? key = null) => PostAsync(
        "reconciliation/signatures", JsonSerializer.Serialize(new
        {
            period = "2023-01", party, name = $"Pejabat {party}", office = $"Kantor {party}", document, seen,
        }), key);

    private async Task<(HttpStatusCode Status, string Rule)> PostAsync(string address, string json, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Region}/{address}")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await server.Client.SendAsync(request);
        return (answer.StatusCode, Rule(await answer.Content.ReadAsStringAsync()));
    }

    private async Task StatementAsync(string rows)
    {
        using var content = new StringContent($"value_date,reference,debit,credit\n2023-01-13,{rows}\n", Encoding.UTF8);
        using var answer = await server.Client.PostAsync(
            $"{Region}/statements/bank?period=2023-01&file=rk.csv", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private async Task<JsonElement> RunAsync(string period = "2023-01") => JsonDocument.Parse(
        await server.Client.GetStringAsync($"{Region}/reconciliation?period={period}")).RootElement;

    private async Task<(byte[] Bytes, string Text)> BytesAsync(string address)
    {
        var bytes = await server.Client.GetByteArrayAsync(address);
        return (bytes, Encoding.UTF8.GetString(bytes));
    }

    private static string Rule(string text) => text.StartsWith('{') && JsonDocument.Parse(text).RootElement
        .TryGetProperty("rule", out var rule) ? rule.GetString()! : "";
}
