using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Imports;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Files that are taken in by a page, and the page of background work.</summary>
[Collection(PagesFixture.Collection)]
public sealed class ImportPageTests(PagesFixture pages)
{
    private const string Address = "/regions/73/imports";
    private const string Header = "code,name,fund,starts_on,vulnerable\n";

    [Fact]
    public void Every_kind_of_file_has_a_name_in_both_languages() =>
        FileKinds.All.Where(kind => ImportWords.OfKind(kind.Name).En == kind.Name).Select(kind => kind.Name)
            .ShouldBeEmpty();

    [Fact]
    public async Task A_wrong_file_shows_each_refusal_with_its_line_in_both_languages()
    {
        using var answer = await PostAsync(
            "programmes", "halaman.csv", $"{Header}halaman-1,Nama,KAS,2024-01-01,yes\nhalaman-2,Nama,APBD,x,yes\n");
        // The form leads to the page on which the file waits.
        var address = answer.RequestMessage!.RequestUri!.AbsolutePath;
        address.ShouldMatch("^/regions/73/imports/[0-9a-f-]{36}$");

        var page = await pages.TextAsync(address);
        page.ShouldContain("data-state=\"staged\"");
        page.ShouldContain("halaman.csv");
        page.ShouldContain("fund-unknown");
        page.ShouldContain("date-unreadable");
        page.ShouldContain("Belum ada yang tercatat.");
        (await pages.TextAsync($"{address}?lang=en")).ShouldContain("Nothing is recorded yet.");
        var list = await pages.TextAsync(Address);
        list.ShouldContain(address);
        list.ShouldContain("Bu Rani");
    }

    [Fact]
    public async Task A_strict_form_refuses_a_number_that_looks_like_a_known_one()
    {
        using var first = await PostAsync(
            "programmes", "satu.csv", $"{Header}halaman-mirip,Nama,APBD,2024-01-01,yes\n");
        var address = first.RequestMessage!.RequestUri!.AbsolutePath;
        using var record = new FormUrlEncodedContent(new Dictionary<string, string> { ["do"] = "record" });
        (await pages.Client.PostAsync(address, record)).EnsureSuccessStatusCode();
        await Eventually.BeAsync(
            async () => (await pages.TextAsync(address)).Contains("data-state=\"done\""), "it is recorded");
        using var second = await PostAsync(
            "programmes", "dua.csv", $"{Header}HALAMAN-MIRIP,Nama,APBD,2024-01-01,yes\n", isStrict: true);
        var page = await pages.TextAsync(second.RequestMessage!.RequestUri!.AbsolutePath);
        page.ShouldContain("data-rule=\"key-looks-like\"");
        page.ShouldContain("Belum ada baris yang akan tercatat");
    }

    [Fact]
    public async Task A_page_asks_again_while_the_import_is_under_way_and_no_longer()
    {
        var upload = new NewUpload(Guid.NewGuid(), "73", "programmes", "menunggu.csv", "penguji", false, false);
        await pages.Ledger.Uploads.KeepAsync(upload, new MemoryStream(Encoding.UTF8.GetBytes(Header)), []);
        using var waiting = await pages.Client.GetAsync($"{Address}/{upload.Id}");
        waiting.Headers.GetValues("Refresh").ShouldBe(["2"]);

        await pages.Ledger.Uploads.EndAsync(upload.Id, UploadOutcome.Discarded, null, null);
        using var ended = await pages.Client.GetAsync($"{Address}/{upload.Id}");
        ended.Headers.Contains("Refresh").ShouldBeFalse();
        (await pages.TextAsync($"{Address}/{Guid.NewGuid()}", HttpStatusCode.NotFound))
            .ShouldContain("tidak ditemukan");
    }

    [Theory]
    [InlineData("lain", "Bu Rani", "x.csv", "kind-unknown")]
    [InlineData("programmes", " ", "x.csv", "cell-empty")]
    [InlineData("programmes", "Bu Rani", null, "upload-missing")]
    public async Task A_form_that_lacks_something_comes_back_with_why(
        string kind, string actor, string? file, string rule)
    {
        using var answer = await PostAsync(kind, file, Header, actor);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain($"data-rule=\"{rule}\"");
        page.ShouldContain("data-form=\"import\"");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_by_name()
    {
        using var answer = await PostAsync(
            "programmes", "besar.csv", new string(' ', (int)Uploads.SizeLimit + 1));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-rule=\"upload-too-large\"");
    }

    [Fact]
    public async Task Forms_of_another_site_and_what_is_no_form_with_a_file_record_nothing()
    {
        using var foreign = await PostAsync("programmes", "x.csv", Header, "Bu Rani", "http://lain.example");
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var letter = new HttpRequestMessage(HttpMethod.Post, "/background/dead-letters/1/discard");
        letter.Headers.Add("Origin", "http://lain.example");
        (await pages.Client.SendAsync(letter)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var plain = new StringContent("kind=programmes", Encoding.UTF8, "application/x-www-form-urlencoded");
        (await pages.Client.PostAsync(Address, plain)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_letter_is_seen_everywhere_and_decided_on_its_page()
    {
        var upload = new NewUpload(Guid.NewGuid(), "61", "lusa", "lusa.csv", "penguji", false, false);
        await new ImportDesk(pages.Ledger).AskAsync(
            upload, new MemoryStream([1]), [], CancellationToken.None);
        await Eventually.BeAsync(
            async () => (await pages.Ledger.Work.Letters.ListAsync("61")).Count > 0, "there is a letter");

        foreach (var address in (string[])["/", "/regions/61", "/regions/61/journal", "/regions/61/imports"])
            (await pages.TextAsync(address)).ShouldContain("data-notice=\"letters\"", Case.Sensitive, address);
        (await pages.TextAsync($"/regions/61/imports/{upload.Id}")).ShouldContain("gagal sesudah 1 percobaan");
        var page = await pages.TextAsync("/background?region=61");
        page.ShouldContain("lusa tidak dikenal program ini");
        var discard = Regex.Match(page, "formaction=\"([^\"]*/discard[^\"]*)\"").Groups[1].Value;

        (await DecideAsync(discard, "")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var decided = await DecideAsync(discard, "Pak Auditor");
        decided.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/background?region=61");
        (await DecideAsync(discard, "Pak Auditor")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var after = await pages.TextAsync("/background?region=61&lang=en");
        after.ShouldContain("Nothing has failed.");
        after.ShouldContain("Pak Auditor");
        (await pages.TextAsync("/regions/61")).ShouldNotContain("data-notice=\"letters\"");
        await pages.TextAsync("/background?region=99", HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> DecideAsync(string address, string actor)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["actor"] = actor });
        return await pages.Client.PostAsync(address, form);
    }

    private async Task<HttpResponseMessage> PostAsync(
        string kind, string? file, string content, string actor = "Bu Rani", string? origin = null,
        bool isStrict = false)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(kind), "kind" }, { new StringContent(actor), "actor" },
        };
        if (file is not null)
            form.Add(new StringContent(content), "file", file);
        if (isStrict)
            form.Add(new StringContent("yes"), ImportPosts.Strict);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = form };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await pages.Client.SendAsync(request);
    }}
