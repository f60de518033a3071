using System.Security.Cryptography;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>A month's statement from its first signature to the sealed files, and what comes afterwards.</summary>
[Collection(ProgramLedger.Collection)]
public sealed class SignVerbTests(ProgramLedger ledger)
{
    private const string Region = "64.09";

    [Fact]
    public async Task A_month_is_signed_by_both_and_stays_as_it_was_signed()
    {
        await ledger.ImportAsync("programmes", """
            code,name,fund,starts_on,vulnerable
            tanda,Tanda tangan,APBD,2024-01-01,yes
            """, "--region", Region);
        await PayAsync("S/1,SP2D,2024-11-12,5.1,tanda,APBD,2024,16800");
        (await SignAsync("region", "900/1")).Error.ShouldContain("reconciliation-empty");
        await RecordAsync("2024-11", "S/1,2024-11-12,5.1,16800\nS/9,2024-11-14,5.1,700\n");
        (await SignAsync("region", "900/1")).Error.ShouldContain("breaks-open");

        // A draft may be had, and says that it is one.
        (await WriteAsync("json", "draft.json")).ShouldContain("\"draft\":true");
        var open = await RunAsync("2024-11");
        (open.GetProperty("status").GetString(), open.GetProperty("signing").GetProperty("openBreaks").GetInt32())
            .ShouldBe(("open", 1));
        await SayAsync("2024-11", "defer", BreakOf(open), "--to", "2024-12", "--note", "menyusul");

        var first = await SignAsync("region", "900/1", "--json");
        (first.Exit, first.Json.GetProperty("status").GetString()).ShouldBe((0, "signed-by-region"), first.ToString());
        (await SignAsync("region", "900/2")).Error.ShouldContain("reconciliation-signed");
        (await RunAsync("2024-11")).GetProperty("status").GetString().ShouldBe("signed-by-region");

        // What changes in between is for the first to sign again.
        await PayAsync("S/2,SP2D,2024-11-15,5.1,tanda,APBD,2024,33600");
        await RecordAsync("2024-11",
            "S/1,2024-11-12,5.1,16800\nS/9,2024-11-14,5.1,700\nS/2,2024-11-15,5.1,33600\n");
        var other = await SignAsync("bpjs", "BA/1");
        (other.Exit, other.Error.Contains("reconciliation-changed", StringComparison.Ordinal))
            .ShouldBe((3, true), other.ToString());
        other.Error.ShouldContain("Rp16.800 (1 baris) menjadi Rp50.400 (2 baris)");
        (await SignAsync("region", "900/2")).Exit.ShouldBe(0);
        var sealing = await SignAsync("bpjs", "BA/1", "--json");
        (sealing.Exit, sealing.Json.GetProperty("status").GetString(), sealing.Json.GetProperty("number").GetInt32())
            .ShouldBe((0, "sealed", 2), sealing.ToString());

        // Anybody computes the hash from the file.
        var json = await WriteAsync("json", "sealed.json");
        json.ShouldContain("\"draft\":false");
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(PathOf("sealed.json"))))
            .ShouldBe(sealing.Json.GetProperty("sha256").GetString());
        await WriteAsync("pdf", "sealed.pdf");
        await WriteAsync("xlsx", "sealed.xlsx");

        // Whatever is recorded later: another order of the month, another statement, the close of the books.
        await PayAsync("S/3,SP2D,2024-11-20,5.1,tanda,APBD,2024,50400");
        await RecordAsync("2024-11", "S/1,2024-11-12,5.1,16800\n");
        foreach (var format in (string[])["json", "pdf", "xlsx"])
        {
            await WriteAsync(format, $"later.{format}");
            (await File.ReadAllBytesAsync(PathOf($"later.{format}")))
                .ShouldBe(await File.ReadAllBytesAsync(PathOf($"sealed.{format}")), format);
        }

        var later = await RunAsync("2024-11");
        later.GetProperty("status").GetString().ShouldBe("sealed");
        later.GetProperty("signing").GetProperty("changed").GetArrayLength().ShouldBeGreaterThan(0);
        later.GetProperty("signing").GetProperty("written").EnumerateArray().Select(one => (
                one.GetProperty("number").GetInt32(), one.GetProperty("status").GetString(),
                one.GetProperty("signatures").GetArrayLength()))
            .ShouldBe([(1, "signed-by-region", 1), (2, "sealed", 2)]);
        (await WriteAsync("json", "first.json", "--number", "1")).ShouldContain("\"draft\":true");
        (await WriteFailsAsync("--number", "7")).Error.ShouldContain("signed-statement-unknown");

        var verified = await ledger.Program.RunAsync("audit", "verify", "--region", Region, "--json");
        verified.Exit.ShouldBe(0, verified.ToString());
    }

    [Fact]
    public async Task A_deferred_break_comes_along_until_somebody_explains_it()
    {
        await ledger.ImportAsync("programmes", """
            code,name,fund,starts_on,vulnerable
            bawa,Bawaan,APBD,2023-01-01,yes
            """, "--region", Region);
        await RecordAsync("2023-10", "B/1,2023-10-14,5.1,700\n");
        var id = BreakOf(await RunAsync("2023-10"));
        await SayAsync("2023-10", "defer", id, "--to", "2023-11", "--note", "tunggu bank");

        var brought = (await RunAsync("2023-11")).GetProperty("broughtForward")[0];
        (brought.GetProperty("from").GetString(), brought.GetProperty("break").GetProperty("id").GetString(),
            brought.GetProperty("deferral").GetProperty("note").GetString()).ShouldBe(("2023-10", id, "tunggu bank"));

        // Nobody signs the next month, or closes it, before something was said of it there.
        await ledger.ImportAsync("payments", """
            document_number,kind,document_date,account_code,programme,fund,fund_year,amount
            B/2,SP2D,2023-11-12,5.1,bawa,APBD,2023,16800
            """, "--region", Region);
        await RecordAsync("2023-11", "B/2,2023-11-12,5.1,16800\n");
        (await SignAsync("region", "900/3", "--period", "2023-11")).Error.ShouldContain("breaks-open");
        var closing = await ledger.Program.RunAsync(
            "period", "close", "2023-11", "--region", Region, "--reason", "BA");
        (closing.Exit, closing.Error.Contains("breaks-open", StringComparison.Ordinal))
            .ShouldBe((3, true), closing.ToString());

        await SayAsync("2023-11", "defer", id, "--to", "2023-12", "--note", "masih menunggu");
        (await SignAsync("region", "900/3", "--period", "2023-11")).Exit.ShouldBe(0);
        (await RunAsync("2023-12")).GetProperty("broughtForward")[0].GetProperty("from").GetString()
            .ShouldBe("2023-10");
        // In the month of its rows it is as it was left.
        (await RunAsync("2023-10")).GetProperty("pairings")[0].GetProperty("breaks")[0].GetProperty("explained")
            .GetProperty("deferredTo").GetString().ShouldBe("2023-11");

        var closed = await ledger.Program.RunAsync(
            "period", "close", "2023-11", "--region", Region, "--reason", "BA");
        (closed.Exit, closed.Output.Contains("Berita acara rekonsiliasi 2023-11: nomor 1 menunggu pihak lain."))
            .ShouldBe((0, true), closed.ToString());
    }

    private Task<Program.Ran> PayAsync(string row) => ledger.ImportAsync("payments",
        $"document_number,kind,document_date,account_code,programme,fund,fund_year,amount\n{row}\n", "--region",
        Region);

    private static string BreakOf(System.Text.Json.JsonElement run) =>
        run.GetProperty("pairings")[0].GetProperty("breaks")[0].GetProperty("id").GetString()!;

    private async Task<System.Text.Json.JsonElement> RunAsync(string period) => (await ledger.Program.RunAsync(
        "reconcile", "run", "--region", Region, "--period", period, "--json")).Json;

    private async Task SayAsync(string period, string verb, params string[] words)
    {
        var said = await ledger.Program.RunAsync(
            ["reconcile", verb, .. words, "--region", Region, "--period", period, "--actor", "bendahara"]);
        said.Exit.ShouldBe(0, said.ToString());
    }

    private Task<Program.Ran> SignAsync(string party, string document, params string[] more) =>
        ledger.Program.RunAsync(
        [
            "reconcile", "sign", "--party", party, "--name", $"Pejabat {party}", "--office", $"Kantor {party}",
            "--document", document, "--region", Region,
            .. more.Contains("--period") ? more : ["--period", "2024-11", .. more],
        ]);

    private string PathOf(string name) => Path.Combine(ledger.Data, name);

    private async Task<string> WriteAsync(string format, string name, params string[] more)
    {
        var ran = await ledger.Program.RunAsync(
        [
            "reconcile", "statement", "--region", Region, "--period", "2024-11", "--format", format, "--out",
            PathOf(name), .. more,
        ]);
        ran.Exit.ShouldBe(0, ran.ToString());
        return await File.ReadAllTextAsync(PathOf(name));
    }

    private async Task<Program.Ran> WriteFailsAsync(params string[] more)
    {
        var ran = await ledger.Program.RunAsync(
        [
            "reconcile", "statement", "--region", Region, "--period", "2024-11", "--format", "pdf", "--out",
            PathOf("none.pdf"), .. more,
        ]);
        (ran.Exit, File.Exists(PathOf("none.pdf"))).ShouldBe((3, false), ran.ToString());
        return ran;
    }

    private async Task RecordAsync(string period, string rows)
    {
        var file = ledger.Write(
            System.Text.Encoding.UTF8.GetBytes($"document_number,document_date,account_code,amount\n{rows}"), ".csv");
        var ran = await ledger.Program.RunAsync(
            "statement", "record", "sipd", file, "--region", Region, "--period", period, "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
    }
}
