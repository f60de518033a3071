using System.Text;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using JamsostekLedger.Host.Tests.Signing;
using Microsoft.Playwright;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>
/// An officer's month: from the files of SIPD and BPJS to the statement that both have signed, in a browser without
/// script, in few actions, each of which is counted.
/// </summary>
[Collection(PagesFixture.Collection)]
public sealed class SigningBrowserTests(PagesFixture pages) : IAsyncLifetime
{
    private const int Most = 25;
    private const string Api = "/api/v1/regions/51.04/reconciliation";

    // SIPD has each order on one row of an account, and knows of the money back on the one account only.
    private const string Sipd = """
        Nomor SP2D;Tanggal SP2D;Kode Rekening;Nilai Realisasi
        01064/SP2D/2.07.3.32/LS/2024;04-11-2024;5.1.02.02.02.0006;57.290.000
        01064/SP2D/2.07.3.32/LS/2024;04-11-2024;5.1.02.02.02.0007;38.957.200
        01112/SP2D/2.07.3.32/LS/2024;04-11-2024;5.1.02.02.02.0006;41.000.000
        01112/SP2D/2.07.3.32/LS/2024;04-11-2024;5.1.02.02.02.0007;27.880.000
        00018/STS/2.07.3.32/2024;20-11-2024;5.1.02.02.02.0006;-40.000

        """;

    private const string Invoices = """
        invoice_number,month_from,month_to,workers,jkk,jkm
        INV-5104-202411-0005,2024-11,2024-11,2429,24290000,16517200

        """;

    private TestBrowser? _browser;
    private int _actions;

    public async Task InitializeAsync() => _browser = await TestBrowser.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    [Fact]
    public async Task Gianyars_November_goes_from_upload_to_the_signed_statement()
    {
        await using var context = await _browser!.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1280, Height = 900 }, JavaScriptEnabled = false, AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{pages.Address}/regions/51.04/reconciliation?period=2024-11&lang=id");
        _actions++;
        await HoldsAsync(page);

        await UploadAsync(page, "sipd", Sipd);
        await UploadAsync(page, "bpjs-invoices", Invoices);
        await Assertions.Expect(page.Locator("tr[data-pairing=invoices] [data-breaks='0']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-hindrance=breaks-open]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("form[data-form=sign]")).ToHaveCountAsync(0);
        await HoldsAsync(page);

        // The one break, and what the office says of it.
        await Act(page.CheckAsync("tr[data-break] input[name=select]"));
        await Act(page.FillAsync("[data-form=say] [name=note]", "SIPD membukukan pengembalian JKM bulan depan"));
        await Act(page.FillAsync("[data-form=say] [name=actor]", "Bendahara"));
        await Act(page.ClickAsync("button[value=explain]"));
        await Assertions.Expect(page.Locator("form[data-form=sign]")).ToHaveCountAsync(2);
        await HoldsAsync(page);

        await SignAsync(page, "region", "Kepala BPKAD", "BPKAD Kabupaten Gianyar", "900/117/BA/2024");
        await Assertions.Expect(page.Locator("[data-signing=signed-by-region]")).ToBeVisibleAsync();
        await HoldsAsync(page);
        await SignAsync(page, "bpjs", "Kepala Kantor Cabang", "BPJS Ketenagakerjaan Gianyar", "BA/45/122024");
        await Assertions.Expect(page.Locator("[data-signing=sealed]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("form[data-form=sign]")).ToHaveCountAsync(0);
        await HoldsAsync(page);

        var download = await page.RunAndWaitForDownloadAsync(
            () => Act(page.ClickAsync("tr[data-statement='1'] [data-file=pdf]")));
        var pdf = await File.ReadAllBytesAsync(await download.PathAsync());
        _actions.ShouldBeLessThanOrEqualTo(Most);
        await ComparesAsync(pdf);
        await StaysAsync(pdf);
    }

    // What is printed is what the JSON says, to the rupiah.
    private async Task ComparesAsync(byte[] pdf)
    {
        var json = await pages.Client.GetStringAsync($"{Api}/statement?period=2024-11&format=json");
        var content = JsonDocument.Parse(json).RootElement;
        var text = string.Concat(PrintedText.Pages(pdf)).Replace(" ", "");
        var payments = content.GetProperty("pairings").EnumerateArray()
            .Single(one => one.GetProperty("pairing").GetString() == "payments");
        (Amount(payments, "left"), Amount(payments, "right")).ShouldBe((165_060_000, 165_087_200));
        foreach (var pairing in content.GetProperty("pairings").EnumerateArray())
        {
            foreach (var side in (string[])["left", "right"])
                text.ShouldContain(Rupiah(Amount(pairing, side)), customMessage: text);
            text.ShouldContain(Rupiah(pairing.GetProperty("matched").GetProperty("leftAmount").GetInt64()));
            foreach (var one in pairing.GetProperty("breaks").EnumerateArray())
            {
                text.ShouldContain(Rupiah(one.GetProperty("leftAmount").GetInt64()));
                // Lines of a cell stand beside those of the next.
                foreach (var word in one.GetProperty("said").GetProperty("note").GetString()!.Split(' '))
                    text.ShouldContain(word);
            }
        }

        var run = JsonDocument.Parse(await pages.Client.GetStringAsync($"{Api}?period=2024-11")).RootElement;
        text.ShouldContain(run.GetProperty("signing").GetProperty("written")[0].GetProperty("sha256").GetString()!);
        foreach (var said in (string[])["KepalaBPKAD", "900/117/BA/2024", "KepalaKantorCabang", "BA/45/122024"])
            text.ShouldContain(said);
        text.ShouldNotContain("RANCANGAN");
    }

    // Also when SIPD's next file says more of the month.
    private async Task StaysAsync(byte[] pdf)
    {
        const string address = $"{Api}/statement?period=2024-11&format=pdf";
        (await pages.Client.GetByteArrayAsync(address)).ShouldBe(pdf);
        using var body = new StringContent(
            Sipd.TrimEnd() + "\n00018/STS/2.07.3.32/2024;20-11-2024;5.1.02.02.02.0007;-27.200\n", Encoding.UTF8);
        using var answer = await pages.Client.PostAsync(
            "/api/v1/regions/51.04/statements/sipd?period=2024-11&file=sipd-2.csv", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        (await pages.Client.GetByteArrayAsync(address)).ShouldBe(pdf);
        var page = await pages.TextAsync("/regions/51.04/reconciliation?period=2024-11");
        page.ShouldContain("data-changed=\"1\"");
        page.ShouldContain("data-form=\"sign\"");
        (await pages.TextAsync("/regions/51.04/periods?period=2024-11")).ShouldContain("data-signed=\"sealed\"");
    }

    private async Task UploadAsync(IPage page, string source, string content)
    {
        await Act(page.SelectOptionAsync("form[data-form=statement] [name=source]", source));
        await Act(page.SetInputFilesAsync("form[data-form=statement] [name=file]", new FilePayload
        {
            Name = $"{source}.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content),
        }));
        await Act(page.FillAsync("form[data-form=statement] [name=actor]", "Bendahara"));
        await Act(page.ClickAsync("form[data-form=statement] button"));
        await Assertions.Expect(page.Locator($"tr[data-source={source}]")).ToBeVisibleAsync();
    }

    private async Task SignAsync(IPage page, string party, string name, string office, string document)
    {
        var form = page.Locator($"form[data-party={party}]");
        await Act(form.Locator("[name=name]").FillAsync(name));
        await Act(form.Locator("[name=office]").FillAsync(office));
        await Act(form.Locator("[name=document]").FillAsync(document));
        await Act(form.Locator("button").ClickAsync());
    }

    private Task Act(Task action)
    {
        _actions++;
        return action;
    }

    private static long Amount(JsonElement pairing, string side) =>
        pairing.GetProperty(side).GetProperty("amount").GetInt64();

    private static string Rupiah(long amount) => $"{new Ledger.Rupiah(amount)}";

    // Axe is script, so it looks at the same page in contexts that have it, as wide as a desk and as a telephone.
    private async Task HoldsAsync(IPage page)
    {
        foreach (var width in (int[])[1280, 390])
        {
            var look = await _browser!.OpenAsync(width);
            await look.GotoAsync(page.Url);
            (await look.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
                .ShouldBeLessThanOrEqualTo(0, $"{width} {page.Url}");
            (await look.RunAxe()).Violations.Where(found => found.Impact is "serious" or "critical")
                .Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")
                .ShouldBeEmpty($"{width} {page.Url}");
            await look.Context.CloseAsync();
        }
    }
}
