using System.Net;
using System.Text.Json;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>
/// What has no region in its address is held against the region that it is about; and what goes leaves a fact.
/// </summary>
[Collection(AccessFixture.Collection)]
public sealed class OwnRegionTests(AccessFixture office)
{
    private const string Background = "/api/v1/background";

    [Fact]
    public async Task What_was_given_up_for_a_region_is_the_matter_of_who_administers_it()
    {
        // A kind of file that this program does not know, as an upload of a later one would have.
        var upload = new NewUpload(
            Guid.NewGuid(), AccessFixture.Other, "besok", "besok.csv", "finance.51.03", false, false);
        await new ImportDesk(office.Ledger).AskAsync(upload, new MemoryStream([1]), [], CancellationToken.None);
        var (own, other) = ("administrator.51.03", "administrator.51.04");
        await Eventually.BeAsync(async () => (await LettersAsync(own)).Length > 0, "there is a letter");
        var letter = (await LettersAsync(own)).ShouldHaveSingleItem();

        (await LettersAsync(other)).ShouldBeEmpty();
        foreach (var what in new[] { "replay", "discard" })
            (await AnswerAsync(letter, what, other)).ShouldBe(HttpStatusCode.NotFound);
        using var page = await office.SendAsync("GET", "/background", await office.TokenAsync(other));
        (await page.Content.ReadAsStringAsync()).ShouldNotContain(letter);
        (await AnswerAsync(letter, "discard", own)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_takes_refused_rows_away_is_on_record_before_they_go()
    {
        var token = await office.TokenAsync("finance.51.04");
        using var sent = await office.SendAsync(
            "POST", "/api/v1/regions/51.04/imports/programmes?background=true&partial=true&file=p.csv", token,
            "code,name,fund,starts_on,vulnerable\nladang,Petani,APBD,2024-01-01,yes\nx,Salah,KAS,2024-01-01,yes\n",
            "text/csv");
        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted, await sent.Content.ReadAsStringAsync());
        var at = sent.Headers.Location!.ToString()["/api/v1".Length..] + "/refused";
        await Eventually.BeAsync(
            async () => (await StatusAsync(at, token)) == HttpStatusCode.OK, "the rows are there");
        var before = await TakenAsync();

        (await StatusAsync(at, token)).ShouldBe(HttpStatusCode.OK);
        (await TakenAsync()).ShouldBe(before + 1);
        (await StatusAsync(at, await office.TokenAsync("auditor.51.04"))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(at, await office.TokenAsync("finance.51.03"))).ShouldBe(HttpStatusCode.Forbidden);
        (await TakenAsync()).ShouldBe(before + 1);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string token)
    {
        using var answer = await office.SendAsync("GET", path, token);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> AnswerAsync(string letter, string what, string account)
    {
        using var answer = await office.SendAsync(
            "POST", $"{Background}/dead-letters/{letter}/{what}", await office.TokenAsync(account), "");
        return answer.StatusCode;
    }

    private async Task<string[]> LettersAsync(string account)
    {
        using var answer = await office.SendAsync("GET", Background, await office.TokenAsync(account));
        return
        [
            .. JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("deadLetters")
                .EnumerateArray().Select(letter => letter.GetProperty("id").GetString()!),
        ];
    }

    private Task<long> TakenAsync() => office.CountAsync("""
        select count(*) from ledger.mt_events where type = 'rows_downloaded' and data ->> 'account' = 'finance.51.04'
        and data ->> 'rows' = '1'
        """);
}
