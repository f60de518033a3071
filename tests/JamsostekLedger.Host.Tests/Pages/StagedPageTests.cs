using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Maps;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>An uploaded file is looked at and corrected before anything of it is recorded.</summary>
[Collection(PagesFixture.Collection)]
public sealed class StagedPageTests(PagesFixture pages)
{
    private const string Region = "73";
    private const string Imports = $"/regions/{Region}/imports";
    private const string Head = "Nomor Bukti;Jenis;Tanggal SP2D;Kode Rekening;Kegiatan;Nilai";

    [Fact]
    public async Task A_foreign_file_is_mapped_looked_at_and_recorded_and_its_map_is_used_again()
    {
        await OpenAsync("padanan-1");
        var (address, page) = await UploadAsync("kas.csv",
            $"{Head}\nP-1;LS;12/12/2024;5.1.02.02.02.0006;rentan;1.500.000\n"
            + "P-2;LS;13/12/2024;5.1.02.02.02.0006;rentan;2.500.000\n");
        page.ShouldContain("data-figure=\"questions\"");
        page.ShouldContain("Belum ada baris yang akan tercatat");
        var before = await SeqAsync();

        var mapped = FormAsShown.Of(page);
        mapped["column-0"] = "document_number";
        mapped["column-4"] = "programme";
        mapped["set-fund"] = "APBD";
        mapped["set-fund_year"] = "2024";
        page = await CheckAsync(address, mapped);
        page.ShouldContain("data-value=\"rentan\"");
        Figure(page, "refused").ShouldBe("2", "the programme is not open");

        mapped = FormAsShown.Of(page);
        mapped["value-0-ours"] = "padanan-1";
        page = await CheckAsync(address, mapped);
        (Figure(page, "new"), Figure(page, "refused"), Figure(page, "sum-amount")).ShouldBe(("2", "0", "4.000.000"));
        page.ShouldContain("<td data-column=\"document_date\">2024-12-12</td>");
        (await SeqAsync()).ShouldBe(before, "nothing is recorded until somebody says so");

        var ended = await RecordAsync(address, page, ("source", "Kas Daerah"));
        Figure(ended, "recorded").ShouldBe("2");
        ended.ShouldContain("data-link=\"budget-use\"");
        ended.ShouldContain("data-figure=\"map\"");

        (_, page) = await UploadAsync("kas-lagi.csv", $"{Head}\nP-1;LS;12/12/2024;5.1.02.02.02.0006;rentan;1.500.000\n"
            + "P-2;LS;13/12/2024;5.1.02.02.02.0006;rentan;2.500.001\nP-3;LS;14/12/2024;5.1.02.02.02.0006;rentan;9\n");
        page.ShouldContain("Dibaca dengan padanan „Kas Daerah” yang disimpan Bu Rani");
        (Figure(page, "new"), Figure(page, "already"), Figure(page, "differs")).ShouldBe(("1", "1", "1"));

        var kept = (await pages.Ledger.Maps.FindAsync(Region, "payments", "Kas Daerah"))!;
        kept.Map.ShouldContain("\"Kegiatan\":\"programme\"");
        await AsVerbAndApiAsync(kept);
    }

    [Fact]
    public async Task What_is_changed_at_the_last_moment_is_shown_before_it_is_recorded()
    {
        await OpenAsync("padanan-2");
        var (address, page) = await UploadAsync("satu.csv",
            "document_number;kind;document_date;account_code;fund;fund_year;amount\n"
            + "Q-1;SP2D;12/12/2024;5.1.02.02.02.0006;APBD;2024;1.500.000\n");
        var form = FormAsShown.Of(page);
        form["set-programme"] = "padanan-2";
        form["do"] = "record";
        using var answer = await PostAsync(address, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("mapping-changed");

        (await pages.TextAsync(address)).ShouldContain("data-state=\"staged\"");
        using var discarded = await PostAsync(address, new() { ["do"] = "discard" });
        discarded.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(Imports);
        (await pages.TextAsync(address)).ShouldContain("data-state=\"discarded\"");
        (await pages.TextAsync($"{address}/refused", HttpStatusCode.NotFound)).ShouldContain("tidak ditemukan");
    }

    [Fact]
    public async Task Refused_rows_come_back_with_why_and_go_in_once_they_are_mended()
    {
        await OpenAsync("padanan-3");
        var (address, page) = await UploadAsync("campur.csv",
            "Nomor SP2D;Jenis;Tanggal SP2D;Kode Rekening;Program;Dana;Nilai\n"
            + "R-1;LS;12/12/2024;5.1.02.02.02.0006;padanan-3;APBD;1,500,000\n"
            + "R-2;LS;31/02/2024;5.1.02.02.02.0006;padanan-3;APBD;2,500,000\n"
            + "R-3;LS;14/12/2024;5.1.02.02.02.0006;padanan-x;APBD;3,500,000\n");
        var form = FormAsShown.Of(page);
        (form["column-4"], form["column-5"]) = ("programme", "fund");
        (form["set-fund_year"], form["english"]) = ("2024", "yes");
        page = await CheckAsync(address, form);
        (Figure(page, "new"), Figure(page, "refused")).ShouldBe(("1", "2"));
        page.ShouldContain("Program padanan-x belum dibuka.");

        var ended = await RecordAsync(address, page, ("partial", "yes"));
        (Figure(ended, "recorded"), Figure(ended, "refused")).ShouldBe(("1", "2"));
        var refused = await pages.Client.GetByteArrayAsync($"{address}/refused");
        var rows = TableFile.Of(() => new MemoryStream(refused)).Rows()
            .Select(row => row.Cells.Select(cell => cell.Text).ToList()).ToList();
        rows[0][^2..].ShouldBe([RefusedRows.Line, RefusedRows.Why]);
        rows[1][0].ShouldBe("R-2");
        rows[1][^2].ShouldBe("3");
        rows[1][^1].ShouldContain("31/02/2024");
        rows[2][^1].ShouldContain("padanan-x");

        var mended = rows.ConvertAll(row => row.Select(cell => TableCell.Text(
            cell.Replace("31/02/2024", "13/12/2024").Replace("padanan-x", "padanan-3"))).ToArray());
        using var workbook = new MemoryStream();
        TableWriter.WriteXlsx(workbook, "mended", [.. rows[0]], mended.Skip(1));
        (_, page) = await UploadAsync("campur-betul.xlsx", workbook.ToArray());
        (Figure(page, "new"), Figure(page, "refused"), Figure(page, "sum-amount")).ShouldBe(("2", "0", "6.000.000"));
        page.ShouldNotContain("unknown-column");
    }

    [Fact]
    public async Task A_table_that_nobody_knows_is_asked_about_and_people_are_not_shown_whole()
    {
        var (address, page) = await UploadAsync("entah.csv", "Warna;Rasa\nmerah;manis\n");
        page.ShouldContain("Jenis berkas ini tidak dikenali");
        page = await CheckAsync(address, new() { ["kind"] = "programmes" });
        page.ShouldContain("missing-column");

        await OpenAsync("padanan-4");
        (_, page) = await UploadAsync("peserta.csv", "nik;name;birth_date;programme;start_month;district;village\n"
            + "7271014101900001;Ni Luh Putu Contoh;01/01/1990;padanan-4;2024-11;Palu;Besusu\n", "roster");
        page.ShouldContain("…0001");
        page.ShouldNotContain("7271014101900001");
        page.ShouldNotContain("Contoh");
    }

    // The same map by the API and in the background; and whoever checks the file sees with which map it was read.
    private async Task AsVerbAndApiAsync(KeptMap kept)
    {
        var rows = Encoding.UTF8.GetBytes($"{Head}\nP-9;LS;12/12/2024;5.1.02.02.02.0006;rentan;1.500.000\n");
        using var body = new ByteArrayContent(rows);
        var api = $"/api/v1/regions/{Region}";
        using var unknown = await pages.Client.PostAsync($"{api}/imports/payments?map=Lain", body);
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unknown.Content.ReadAsStringAsync()).ShouldContain("map-unknown");
        using var plain = await pages.Client.PostAsync($"{api}/imports/payments?dryRun=true", body);
        (await plain.Content.ReadAsStringAsync()).ShouldContain("missing-column");
        using var late = await pages.Client.PostAsync(
            $"{api}/imports/payments?background=true&map=Kas%20Daerah&set=description%3Dsetoran", body);
        late.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.BeAsync(async () => (await pages.TextAsync(late.Headers.Location!.ToString()))
            .Contains("\"state\": \"done\""), "it is recorded in the background");
        (await pages.TextAsync(late.Headers.Location!.ToString())).ShouldContain("\"recorded\": 1");
        (await pages.TextAsync($"{api}/maps")).ShouldContain("Kas Daerah");

        var read = (await FileReading.OfAsync(
            pages.Ledger.Database, pages.Ledger.Vault, Region,
            TableFile.Of(() => new MemoryStream(rows)).Sha256)).ShouldHaveSingleItem();
        read.Map.ShouldNotBeNull().ShouldContain("setoran");
        ColumnMap.Parse(read.Map!, out _)!.Of("Kegiatan").ShouldBe(ColumnMap.Parse(kept.Map, out _)!.Of("Kegiatan"));
    }

    private async Task OpenAsync(string code)
    {
        var content = Encoding.UTF8.GetBytes(
            $"code;name;fund;starts_on;vulnerable\n{code};Rentan;APBD;2024-01-01;ya\n");
        (await pages.Ledger.Recorder.RecordAsync(FileRows.Of(
            "p.csv", TableFile.Of(() => new MemoryStream(content)), FileKinds.Find("programmes")!,
            Regions.Find(Region)!, "Bu Rani"))).Refused.ShouldBe(0);
    }

    private async Task<long> SeqAsync()
    {
        await using var moment = await pages.Ledger.MomentAsync(Regions.Find(Region)!, null, CancellationToken.None);
        return moment.AsOf.Seq;
    }

    private Task<(string Address, string Page)> UploadAsync(string file, string content) =>
        UploadAsync(file, Encoding.UTF8.GetBytes(content));

    private Task<(string Address, string Page)> UploadAsync(string file, string content, string kind) =>
        UploadAsync(file, Encoding.UTF8.GetBytes(content), kind);

    private async Task<(string Address, string Page)> UploadAsync(string file, byte[] content, string kind = "")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(kind), "kind" }, { new StringContent("Bu Rani"), "actor" },
            { new ByteArrayContent(content), "file", file },
        };
        using var answer = await pages.Client.PostAsync(Imports, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (answer.RequestMessage!.RequestUri!.AbsolutePath,
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<string> CheckAsync(string address, Dictionary<string, string> form)
    {
        form["do"] = "check";
        using var answer = await PostAsync(address, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> RecordAsync(string address, string page, params (string Name, string Value)[] with)
    {
        var form = FormAsShown.Of(page);
        form["do"] = "record";
        foreach (var (name, value) in with)
            form[name] = value;
        using var answer = await PostAsync(address, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.BeAsync(
            async () => (await pages.TextAsync(address)).Contains("data-state=\"done\""), "it is recorded");
        return await pages.TextAsync(address);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await pages.Client.PostAsync(address, content);
    }

    private static string Figure(string page, string name) => Regex.Match(
        page, $"data-figure=\"{name}\".*?<span class=\"figure\">([^<]*)<", RegexOptions.Singleline).Groups[1].Value;
}
