using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>
/// Requests that somebody would send who means harm, each with the statuses that are a right answer: the list is
/// <c>hostile-requests.json</c>. Together they change nothing, and no answer holds anything of another region.
/// </summary>
[Collection(AccessFixture.Collection)]
public sealed class HostileListTests(AccessFixture office)
{
    private const string Kept = """
        select count(*) from ledger.mt_events where type <> 'sign_in_failed'
        union all select count(*) from ledger.account
        union all select count(*) from ledger.standing_role
        union all select count(*) from ledger.token
        union all select count(*) from ledger.session
        union all select count(*) from ledger.web_hook
        union all select count(*) from ledger.upload
        union all select count(*) from ledger.person
        """;

    private static readonly Asked[] All = JsonSerializer.Deserialize<Asked[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Access", "hostile-requests.json")),
        JsonSerializerOptions.Web)!;

    // The honest request whose key others try.
    private static Asked Used => new(
        "", "finance.51.04", "POST", "/api/v1/regions/51.04/programmes", [],
        """{"code":"dipakai","name":"Dipakai","fund":"APBD","starts_on":"2024-01-01","vulnerable":"yes"}""",
        "application/json", new() { ["Idempotency-Key"] = "kunci-dipakai" });

    [Fact]
    public async Task They_change_nothing_and_learn_nothing()
    {
        All.Length.ShouldBeGreaterThan(60);
        foreach (var account in All.Select(one => one.As).OfType<string>().Distinct())
            await office.TokenAsync(account);
        using (var used = await RequestAsync(Used))
            (await office.Client.SendAsync(used)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var before = await KeptAsync();
        var wrong = new List<string>();

        foreach (var one in All)
        {
            using var request = await RequestAsync(one);
            using var answer = await office.Client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (!one.Status.Contains((int)answer.StatusCode))
                wrong.Add($"{one.Why}: {(int)answer.StatusCode} {text[..Math.Min(200, text.Length)]}");
            var secret = one.As?.EndsWith(AccessFixture.Region, StringComparison.Ordinal) == true
                ? AccessFixture.OtherSecret
                : AccessFixture.Secret;
            foreach (var leak in new[] { secret, "   at JamsostekLedger", "<script>alert", "<img src=x" })
                if (text.Contains(leak, StringComparison.Ordinal))
                    wrong.Add($"{one.Why}: the answer holds {leak}");
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                wrong.Add($"{one.Why}: sets {string.Join(' ', cookies)}");
        }

        wrong.ShouldBe([]);
        (await KeptAsync()).ShouldBe(before);
        foreach (var region in new[] { AccessFixture.Region, AccessFixture.Other })
            (await Verifier.VerifyAsync(office.Ledger, region)).Findings.ShouldBeEmpty();
    }

    private async Task<HttpRequestMessage> RequestAsync(Asked one)
    {
        var address = new Uri(
            office.Address + one.Path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new(one.Method), address);
        if (one.Body is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(one.Type!);
        }

        if (one.As is { } account)
            request.Headers.Authorization = new("Bearer", await office.TokenAsync(account));
        foreach (var (name, value) in one.Headers ?? [])
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private async Task<List<long>> KeptAsync()
    {
        await using var command = office.Owner.CreateCommand(Kept);
        await using var reader = await command.ExecuteReaderAsync();
        var counts = new List<long>();
        while (await reader.ReadAsync())
            counts.Add(reader.GetInt64(0));
        return counts;
    }

    /// <summary>One of them.</summary>
    private sealed record Asked(
        string Why, string? As, string Method, string Path, int[] Status, string? Body, string? Type,
        Dictionary<string, string>? Headers);
}
