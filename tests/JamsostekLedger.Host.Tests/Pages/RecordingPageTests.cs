using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Pages.Cases;
using JamsostekLedger.Host.Pages.Cases.Recording;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>The forms of a case over HTTP: what they ask, what they refuse, and what they never tell.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class RecordingPageTests(PagesFixture pages)
{
    private const string New = $"/regions/{CounterSample.Region}/cases/new";
    private const string OfMany = "number-of-many-documents";
    private const string Actor = "Ni Luh Loket";

    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var form in RecordForm.All)
                foreach (var language in new[] { "id", "en" })
                    forms.Add(form.Kind.Name, language);
            return forms;
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_asks_for_every_column_of_its_file(string kind, string language)
    {
        await CounterSample.NoticeAsync(pages, "JKK-FORM", "JKK");
        var with = kind == "claim-steps" ? "&step=documents-missing" : "";
        var text = await pages.TextAsync($"{FormOf("JKK-FORM", kind)}?lang={language}{with}");
        text.ShouldNotContain(" style=");
        text.ShouldContain("name=\"version\" value=\"1\"");
        // A claim says these of itself; a replaced decision, a time and a reason are asked for where there may be one.
        string[] known =
        [
            "claim_number", "benefit", "segment", "programme", "nik", "event_date", "district", "replaces", "time",
            "reason",
        ];
        foreach (var column in RecordForm.Find(kind)!.Kind.Columns.Where(column =>
                     kind is "claim-corrections" or "claim-applications"
                         ? column.Name != "claim_number"
                         : !known.Contains(column.Name)))
            text.ShouldContain($"name=\"{column.Name}\"", customMessage: column.Name);
    }

    [Fact] public void Every_column_of_a_case_has_a_name_in_both_languages() => FileKinds.All
        .Where(kind => kind.Name == "claims" || kind.Name.StartsWith("claim-", StringComparison.Ordinal))
        .SelectMany(kind => kind.Columns.Where(column => ColumnWords.Of(kind.Name, column).En == column.Name)
            .Select(column => $"{kind.Name}.{column.Name}"))
        .ShouldBeEmpty();

    [Fact] public async Task An_answer_that_cannot_stand_is_asked_for_again_beside_its_field()
    {
        var text = await RefusedAsync(New, new() { ["at"] = "worker", ["go"] = "next", ["nik"] = "123" });
        text.ShouldContain("data-question=\"worker\"");
        text.ShouldContain("id=\"f-nik-fault\" data-rule=\"nik-malformed\"");
        text.ShouldContain("value=\"123\"");
        text.ShouldContain("aria-invalid=\"true\"");

        var nobody = await RefusedAsync(New, Notice("JKM-SIAPA", ("actor", " ")));
        nobody.ShouldContain("id=\"f-actor-fault\" data-rule=\"cell-empty\"");
        (await RefusedAsync(New, Notice("JKM-SIAPA", ("event_date", "kemarin")))).ShouldContain(
            "data-question=\"event\"");
        (await RefusedAsync(New, Notice("JKM-SIAPA", ("event_date", "2024-08-13")))).ShouldContain(
            "role=\"alert\" data-rule=\"event-after-notice\"");
    }

    [Fact] public async Task The_next_free_number_of_the_year_is_proposed()
    {
        foreach (var claim in new[] { "JKM-2016-0009", "JKM-2016-0010", "JKM-2016-0011-A", "JKM-20160-0099" })
            await CounterSample.NoticeAsync(pages, claim);
        (await TextAsync(New, new()
        {
            ["at"] = "informer", ["go"] = "next", ["benefit"] = "JKM", ["event_date"] = "2016-02-03",
            ["noticed_on"] = "2016-02-03",
        })).ShouldContain("name=\"claim_number\" value=\"JKM-2016-0011\"");
    }

    [Fact] public async Task Hostile_text_is_shown_as_text_and_refused_where_it_is_too_long()
    {
        var hostile = "<script>alert(1)</script>\"'>🎈" + new string('a', 2_000);
        using var answer = await PostAsync(New, Notice("JKM-JAHAT", ("cause", hostile), ("at", "story"),
            ("go", "next")));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var raw = await answer.Content.ReadAsStringAsync();
        raw.ShouldNotContain("<script>alert");
        raw.ShouldContain("&lt;script&gt;alert(1)");
        raw.ShouldContain("data-rule=\"text-too-long\"");
        WebUtility.HtmlDecode(raw).ShouldContain(hostile);
        (await RefusedAsync(New, Notice("JKM-JAHAT", ("cause", "NIK 5105010101900009"))))
            .ShouldContain("data-rule=\"nik-in-text\"");
        (await PostAsync(New, Notice("JKM-JAHAT", ("place", "a\0b")))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact] public async Task A_notice_that_is_sent_twice_is_recorded_once_and_tells_nobody_who()
    {
        const int sample = 700;
        await CounterSample.HoldAsync(pages, sample);
        using var logs = new HeardLogs();
        pages.Hear(logs);
        var form = Notice("JKM-DUA KALI", ("nik", CounterSample.Nik(sample)), ("programme", $"kasir-{sample}"),
            ("informer", "Ketut Pengabar"), ("informer_phone", "081234567890"));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await PostAsync(New, form);
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
            answer.Headers.Location!.ToString().ShouldBe(
                $"/regions/{CounterSample.Region}/cases/JKM-DUA%20KALI?recorded=claim-notices");
        }

        var refused = await RefusedAsync(New, new(form) { ["claim_number"] = "JKM-LAIN" });
        refused.ShouldContain("role=\"alert\" data-rule=\"claim-of-event-known\"");
        var facts = await StreamAsync("JKM-DUA KALI");
        facts.GetArrayLength().ShouldBe(1);
        facts[0].GetProperty("actor").GetString().ShouldBe(Actor);
        foreach (var personal in new[] { CounterSample.Nik(sample), "Ketut Pengabar", "081234567890" })
        {
            facts.GetRawText().ShouldNotContain(personal);
            logs.Text.ShouldNotContain(personal);
        }
    }

    [Fact] public async Task A_form_that_was_made_before_the_claim_moved_on_is_shown_again()
    {
        await CounterSample.NoticeAsync(pages, "JKM-GANDA");
        var form = FormOf("JKM-GANDA", "claim-steps");
        var step = new Dictionary<string, string>
        {
            ["version"] = "1", ["step"] = "rejection", ["on"] = "2024-09-01", ["reason"] = "premium-lapsed",
            ["actor"] = Actor, ["evidence"] = "S-1",
        };
        await CounterSample.PostAsync(pages, "claim-heirs", """
            {"claim_number":"JKM-GANDA","heir":"Wayan Istri","class":"spouse","parts":1,"on":"2024-08-20"}
            """);
        var text = await RefusedAsync(form, step);
        text.ShouldContain("role=\"alert\" data-rule=\"version-conflict\"");
        text.ShouldContain("name=\"version\" value=\"2\"");
        text.ShouldContain("value=\"S-1\"");
        text.ShouldContain("value=\"premium-lapsed\" checked");
        await SeeAsync(form, new(step) { ["version"] = "2" });
        await SeeAsync(form, new(step) { ["version"] = "2" });
        (await StreamAsync("JKM-GANDA")).GetArrayLength().ShouldBe(3);
        (await RefusedAsync(form, new(step) { ["version"] = "3", ["on"] = "2024-09-02" }))
            .ShouldContain("data-rule=\"claim-step-illegal\"");
        (await pages.TextAsync($"{form}?step=rejection")).ShouldContain("data-rule=\"claim-step-illegal\"");
    }

    [Fact] public async Task Documents_that_came_together_are_recorded_each()
    {
        await CounterSample.NoticeAsync(pages, "JKM-DOKUMEN");
        var form = FormOf("JKM-DOKUMEN", "claim-documents");
        var many = new Dictionary<string, string>
        {
            ["document"] = "death-deed,heir-id", ["received_on"] = "2024-08-14", ["actor"] = Actor, ["version"] = "1",
            ["number"] = "A/1",
        };
        var text = await RefusedAsync(form, many);
        text.ShouldContain($"id=\"f-number-fault\" data-rule=\"{OfMany}\"");
        text.ShouldContain("value=\"heir-id\" checked");
        (await RefusedAsync(form, new(many) { ["document"] = "" })).ShouldContain("data-rule=\"cell-empty\"");
        await SeeAsync(form, new(many) { ["number"] = "" });
        await SeeAsync(form, new(many) { ["document"] = "bank-book", ["version"] = "3" });
        (await StreamAsync("JKM-DOKUMEN")).GetArrayLength().ShouldBe(4);
        (await pages.TextAsync(form)).ShouldContain("sudah diterima 14 Agustus 2024");
    }

    [Fact] public async Task A_payment_names_the_worker_of_the_case_and_no_page_shows_the_nik()
    {
        const int sample = 701;
        await CounterSample.HoldAsync(pages, sample);
        await CounterSample.NoticeAsync(pages, "JKM-BAYAR", sample: sample);
        var form = FormOf("JKM-BAYAR", "claims");
        (await pages.TextAsync(form)).ShouldContain("value=\"BYR-JKM-BAYAR-01\"");
        await SeeAsync(form, new()
        {
            ["amount"] = "Rp42.000.000", ["payee"] = "Wayan Istri", ["component"] = "santunan", ["actor"] = Actor,
            ["paid_on"] = "2024-08-20", ["payment_reference"] = "BYR-JKM-BAYAR-01", ["nik"] = "x", ["benefit"] = "JHT",
        }, "?recorded=claims&warnings=paid-before-decision");
        var facts = await StreamAsync("JKM-BAYAR");
        var payment = facts[1].GetProperty("data").GetProperty("payment");
        payment.GetProperty("benefit").GetString().ShouldBe("JKM");
        payment.GetProperty("worker").GetString().ShouldBe(
            facts[0].GetProperty("data").GetProperty("notice").GetProperty("worker").GetString());
        var again = await pages.TextAsync($"{form}?reverses=BYR-JKM-BAYAR-01");
        again.ShouldContain("value=\"Wayan Istri\"");
        again.ShouldNotContain(CounterSample.Nik(sample));
    }

    [Fact] public async Task What_it_would_come_to_is_asked_for_without_recording()
    {
        await CounterSample.NoticeAsync(pages, "JKK-TAKSIR", "JKK");
        var text = await TextAsync($"{FormOf("JKK-TAKSIR", "claim-applications")}/expected", new()
        {
            ["on"] = "2024-09-01", ["outcome"] = "death", ["stated_on"] = "2024-08-20",
        });
        text.ShouldStartWith("<section");
        text.ShouldContain("data-component=\"death\"");
        text.ShouldContain("data-component=\"funeral\"");
        var decision = await TextAsync($"{FormOf("JKK-TAKSIR", "claim-decisions")}/expected", new()
        {
            ["decided_on"] = "2024-09-01", ["funeral"] = "10.000.000",
        });
        decision.ShouldContain("data-difference=\"funeral\"");
        decision.ShouldContain("+Rp10.000.000");
        (await StreamAsync("JKK-TAKSIR")).GetArrayLength().ShouldBe(1);
    }

    [Fact] public async Task What_is_not_there_is_not_found_and_other_sites_record_nothing()
    {
        await CounterSample.NoticeAsync(pages, "JKM-ADA");
        await pages.TextAsync(FormOf("JKM-TIADA", "claims"), HttpStatusCode.NotFound);
        await pages.TextAsync(FormOf("JKM-ADA", "payments"), HttpStatusCode.NotFound);
        (await pages.TextAsync(FormOf("JKM-ADA", "claim-steps"))).ShouldContain("data-offer=\"rejection\"");
        (await RefusedAsync(FormOf("JKM-ADA", "claim-steps"), new() { ["actor"] = Actor }))
            .ShouldContain("role=\"alert\" data-rule=\"cell-empty\"");
        foreach (var address in new[] { New, $"{New}/expected", FormOf("JKM-ADA", "claims") })
            (await PostAsync(address, [], "https://example.org")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await CounterSample.PostAsync(pages, "claims", """
            {"claim_number":"JKM-TANPA-KASUS","benefit":"JKM","component":"santunan","segment":"BPU",
             "event_date":"2024-08-10","paid_on":"2024-08-20","amount":1,"payee":"A","payment_reference":"TANPA-1"}
            """);
        (await pages.TextAsync(FormOf("JKM-TANPA-KASUS", "claim-heirs"))).ShouldContain("data-rule=\"case-unknown\"");
        (await RefusedAsync(FormOf("JKM-TANPA-KASUS", "claim-heirs"), new() { ["actor"] = Actor }))
            .ShouldContain("data-rule=\"case-unknown\"");
        (await pages.TextAsync(FormOf("JKM-TANPA-KASUS", "claims"))).ShouldContain("data-form=\"claims\"");
        (await RefusedAsync(FormOf("JKM-TANPA-KASUS", "claims"), new() { ["step"] = "reversal", ["actor"] = Actor }))
            .ShouldContain("Pilih dahulu pembayaran yang dibatalkan");
        using var notice = await pages.Client.GetAsync(FormOf("JKM-TANPA-KASUS", "claim-notices"));
        var known = WebUtility.HtmlDecode(await notice.Content.ReadAsStringAsync());
        known.ShouldContain("value=\"JKM\" checked");
        known.ShouldContain("name=\"claim_number\" value=\"JKM-TANPA-KASUS\"");
        known.ShouldContain("data-figure=\"expected\"");
    }

    [Fact] public async Task The_page_of_a_claim_says_what_was_recorded_and_only_what_may_be_warned_of()
    {
        await CounterSample.NoticeAsync(pages, "JKM-KABAR");
        var page = $"/regions/{CounterSample.Region}/cases/JKM-KABAR";
        var text = await pages.TextAsync($"{page}?recorded=claims&warnings=paid-before-decision,<b>x</b>&lang=en");
        text.ShouldContain("data-recorded=\"claims\"");
        text.ShouldContain("Paid before a decision was recorded");
        text.ShouldNotContain("data-rule=\"<b>");
        foreach (var address in new[] { "?recorded=<b>y</b>", "?recorded=claims&on=2024-08-31" })
            (await pages.TextAsync(page + address)).ShouldNotContain("data-recorded");
    }

    private static string FormOf(string claim, string kind) =>
        $"/regions/{CounterSample.Region}/{CaseAddress.PageOf(claim)}/record/{kind}";

    private static Dictionary<string, string> Notice(string claim, params (string Name, string Value)[] with)
    {
        var form = new Dictionary<string, string>
        {
            ["at"] = "check", ["go"] = "record", ["claim_number"] = claim, ["benefit"] = "JKM", ["segment"] = "BPU",
            ["event_date"] = "2024-08-10", ["noticed_on"] = "2024-08-12", ["actor"] = Actor,
        };
        foreach (var (name, value) in with)
            form[name] = value;
        return form;
    }

    private async Task<string> RefusedAsync(string address, Dictionary<string, string> form)
    {
        using var answer = await PostAsync(address, form);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, text);
        return text;
    }

    private async Task<string> TextAsync(string address, Dictionary<string, string> form)
    {
        using var answer = await PostAsync(address, form);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return Blank().Replace(text, "");
    }

    private async Task SeeAsync(string address, Dictionary<string, string> form, string after = "?recorded=")
    {
        using var answer = await PostAsync(address, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        Uri.UnescapeDataString(answer.Headers.Location!.ToString()).ShouldContain(after);
    }

    private async Task<JsonElement> StreamAsync(string claim)
    {
        using var facts = JsonDocument.Parse(await pages.Client.GetStringAsync(
            $"{CounterSample.Api}/streams/claim/{Uri.EscapeDataString(claim)}"));
        return facts.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> PostAsync(
        string address, Dictionary<string, string> form, string? origin = null)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new(pages.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(form);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await client.SendAsync(request);
    }

    [GeneratedRegex("^\\s+")]
    private static partial Regex Blank();
}
