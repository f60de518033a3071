using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>What the pages about premiums, invoices and lapses say, and that each figure is its lines.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class MoneyPageTests(PagesFixture pages)
{
    // Its number holds what addresses take for something else.
    private const string Odd = "INV/73 #1?a=100%25&b+c";

    [Theory]
    [InlineData("/regions/51.04/premiums?year=2024")]
    [InlineData("/regions/51.04/premiums?year=2024&programme=gianyar-desa-2024-2&fund=APBD")]
    [InlineData("/regions/51.04/invoices")]
    [InlineData("/regions/51.04/invoices/INV-5104-202409-0003")]
    [InlineData("/regions/51.04/risk?on=2025-02-10")]
    public async Task Every_figure_is_the_sum_of_its_lines(string address)
    {
        var page = await pages.TextAsync(address);
        var links = FigureLink().Matches(page).DistinctBy(link => link.Value).ToList();
        links.Count.ShouldBeGreaterThan(2);
        foreach (Match link in links)
        {
            var sum = Sum().Match(await pages.TextAsync(link.Groups[1].Value));
            // A headline says the brief amount; the journal says both.
            new[] { sum.Groups[1].Value, sum.Groups[2].Value }.ShouldContain(link.Groups[2].Value, link.Value);
        }
    }

    [Fact] public async Task A_year_of_premiums_shows_jkk_and_jkm_apart_and_what_differs()
    {
        var page = await pages.TextAsync("/regions/51.04/premiums");
        page.ShouldContain("Rp244.843.200");
        page.ShouldContain("Rp24.290.000");
        page.ShouldContain("Rp16.517.200");
        page.ShouldContain("-Rp40.807.200");
        page.ShouldContain("pengakuan − bayaran");
        page.ShouldContain("Rp826.560.000");
        (await pages.TextAsync("/regions/51.04/premiums?year=2019")).ShouldContain("Belum ada iuran untuk tahun 2019");
    }

    [Fact] public async Task Months_that_nobody_invoiced_are_forecast_and_a_later_rate_shows_its_difference()
    {
        const string region = "73";
        await RecordAsync(region, "programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            "rentan,Rentan,APBD,2024-01-01,yes,2024-03-31");
        await RecordAsync(region, "roster", "nik,name,birth_date,programme,start_month,district,village",
            "5105010101900001,Pekerja Satu,1990-01-01,rentan,2024-01,Banjarangkan,Aan",
            "5105010101900002,Pekerja Dua,1990-01-01,rentan,2024-01,Banjarangkan,Aan");
        await RecordAsync(region, "invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            "I/1,2024-01-03,rentan,APBD,2024-01,2024-01,3,30000,20400,2024-01-15");
        await RecordAsync(region, "rates",
            "id,supersedes,segment,benefit,month_from,month_to,amount,certainty,source",
            "r1,bpu-jkm-2015,BPU,JKM,2024-01,2024-12,7000,press,Surat 1");

        var page = await pages.TextAsync($"/regions/{region}/premiums?year=2024");
        page.ShouldContain("ditambah perkiraan Rp68.000");
        page.ShouldContain("sekarang Rp34.000 (+Rp400 karena tarif)");
        var invoice = await pages.TextAsync($"/regions/{region}/invoices/I%2F1");
        invoice.ShouldContain("Belum dibayar");
        // Three heads are asked for, two are on the roster.
        invoice.ShouldContain("+Rp16.800");
        Heads().Matches(invoice).Select(match => match.Groups[1].Value).ShouldBe(["3", "2"]);
        var csv = await TextOfAsync($"/regions/{region}/premiums?year=2024&format=csv");
        csv.ShouldContain($"{region};2024;rentan;APBD;2024-01;no;2;3;20000;13600;30000;20400;0;0;0;0;34000;34000;;;");
        csv.ShouldContain($"{region};2024;rentan;APBD;2024-02;yes;2;0;20000;14000;0;0;0;0;0;0;;;;;");
    }

    [Fact] public async Task An_invoice_is_found_whatever_signs_its_number_has()
    {
        await RecordAsync("73", "programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            "ganjil,Ganjil,APBD,2024-01-01,yes,2024-12-31");
        await RecordAsync("73", "invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"\"{Odd}\",2024-01-03,ganjil,APBD,2024-01,2024-02,2,40000,27200,2024-01-15");

        var list = await pages.TextAsync("/regions/73/invoices?lang=en&programme=ganjil");
        var link = InvoiceLink().Match(list).Groups[1].Value;
        var page = await pages.TextAsync(link);
        page.ShouldContain($"Invoice {Odd}");
        page.ShouldContain("Rp67,200");
        // The page's own links find it again.
        var indonesian = OtherLanguage().Match(page).Groups[1].Value;
        (await pages.TextAsync(indonesian)).ShouldContain($"Tagihan {Odd}");
        using var csv = await pages.Client.GetAsync($"{link}&format=csv");
        csv.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact] public async Task What_is_not_recorded_by_then_is_not_found()
    {
        await pages.TextAsync("/regions/51.04/invoices/INV-5104-000000-0000", HttpStatusCode.NotFound);
        await pages.TextAsync(
            "/regions/51.04/invoices/INV-5104-202409-0003?recordedAsOf=2020-01-01T00:00", HttpStatusCode.NotFound);
        await pages.TextAsync("/regions/51.04/risk?days=45", HttpStatusCode.BadRequest);
        await pages.TextAsync("/regions/51.04/invoices?status=lost", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("premiums?year=2024", "iuran-51.04-2024"), InlineData("invoices", "tagihan-51.04-semua")]
    [InlineData("invoices/INV-5104-202409-0003", "tagihan-51.04-INV-5104-202409-0003")]
    [InlineData("risk?on=2025-02-10", "risiko-51.04-2025-02-10-90")]
    public async Task A_table_can_be_taken_along_without_persons(string address, string name)
    {
        var format = $"/regions/51.04/{address}{(address.Contains('?') ? '&' : '?')}format=";
        using var csv = await pages.Client.GetAsync($"{format}csv");
        csv.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith(name);
        var text = await csv.Content.ReadAsStringAsync();
        text.Split('\n').Length.ShouldBeGreaterThan(2);
        text.ShouldNotMatch("(?<![0-9a-f])[0-9]{16}(?![0-9a-f])");
        using var xlsx = await pages.Client.GetAsync($"{format}xlsx");
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
    }

    [Fact] public async Task The_file_of_those_who_lapse_has_each_of_them()
    {
        var lines = (await TextOfAsync("/regions/51.04/risk?on=2025-02-10&days=60&format=csv")).Trim().Split("\r\n");
        lines.Length.ShouldBe(2_430);
        lines[0].ShouldEndWith("covered_until;lapses_on;months_to_pay;amount_to_pay");
        lines.Skip(1).ShouldAllBe(line => line.EndsWith(";2024-12;2025-04-01;1;16800"));
    }

    private async Task<string> TextOfAsync(string address) => await (await pages.Client.GetAsync(address)).Content
        .ReadAsStringAsync();

    private async Task RecordAsync(string region, string kind, params string[] lines)
    {
        using var file = new StringContent(string.Join('\n', lines), Encoding.UTF8, "text/csv");
        using var answer = await pages.Client.PostAsync($"/api/v1/regions/{region}/imports/{kind}", file);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        report.GetProperty("recorded").GetInt32().ShouldBe(lines.Length - 1, report.ToString());
    }

    [GeneratedRegex("""<a(?: class="figure")? href="([^"]*/journal\?of=[^"]*)">([^<]+)</a>""")]
    private static partial Regex FigureLink();

    [GeneratedRegex("""data-figure="sum".*?class="figure">([^<]+)</span>\s*(?:<span class="exact">([^<]+)</span>)?""",
        RegexOptions.Singleline)]
    private static partial Regex Sum();

    [GeneratedRegex("""<a class="code" href="([^"]*/invoices/[^"]*)">""")]
    private static partial Regex InvoiceLink();

    [GeneratedRegex("""<a href="([^"]*)" lang="id" """)]
    private static partial Regex OtherLanguage();

    [GeneratedRegex("""of=(?:invoiced|premium)_workers[^>]*>([0-9.]+)<""")]
    private static partial Regex Heads();
}
