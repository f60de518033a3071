using System.Text;
using ExcelDataReader;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>Reports as files, and reports that are printed again from the code that stands on them.</summary>
[Collection(ProgramLedger.Collection)]
public class ReportFileVerbTests(ProgramLedger ledger)
{
    private const string Region = "36.02";

    // Spreadsheets of old encodings, which the other reader asks for even where there are none.
    static ReportFileVerbTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task A_report_is_printed_again_byte_for_byte_after_more_was_recorded()
    {
        await PayAsync("A-1", "2024-05-10", 20_000_000);
        string[] asked = ["report", "claims", "--region", Region, "--from", "2024-01-01", "--to", "2024-12-31"];
        var screen = await ledger.Program.RunAsync(asked);
        var code = CodeIn(screen.Output);
        var json = await ledger.Program.RunAsync([.. asked, "--json"]);
        CodeIn(json.Error).ShouldBe(code);
        json.Json.GetProperty("total").GetProperty("amount").GetInt64().ShouldBeGreaterThan(0);
        var csv = await ledger.Program.RunAsync([.. asked, "--format", "csv", "--table", "byBenefit"]);
        CodeIn(csv.Error).ShouldBe(code);

        await PayAsync("A-2", "2024-05-11", 12_345_678);
        CodeIn((await ledger.Program.RunAsync(asked)).Output).ShouldNotBe(code);

        (await ledger.Program.RunAsync("report", "claims", "--reproduce", code)).Output.ShouldBe(screen.Output);
        (await ledger.Program.RunAsync([.. asked, "--reproduce", code])).Output.ShouldBe(screen.Output);
        (await ledger.Program.RunAsync("report", "claims", "--json", $"--reproduce={code}")).Output
            .ShouldBe(json.Output);
        (await ledger.Program.RunAsync(
            "report", "claims", "--format", "csv", "--table", "byBenefit", "--reproduce", code)).Output
            .ShouldBe(csv.Output);
    }

    [Fact]
    public async Task A_code_keeps_the_day_on_which_the_report_was_asked()
    {
        await PayAsync("H-1", "2024-05-10", 1_000);
        var printed = await ledger.Program.RunAsync("report", "claims-due", "--region", Region, "--json");
        var code = CodeIn(printed.Error);
        var day = code.Split('/')[3];
        printed.Json.GetProperty("on").GetString().ShouldBe(day);
        var earlier = Recoded(code, text => text.Replace($"/{day}/", "/2024-06-30/"));

        var again = await ledger.Program.RunAsync("report", "claims-due", "--json", "--reproduce", earlier);
        again.Exit.ShouldBe(4, again.ToString());
        again.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_code_of_this_ledger_or_says_something_else_is_told_by_name()
    {
        await PayAsync("K-1", "2024-05-10", 7_000);
        var printed = await ledger.Program.RunAsync(
            "report", "claims", "--region", Region, "--from", "2024-01-01", "--to", "2024-12-31");
        var code = CodeIn(printed.Output);
        var at = code.Split('/');

        await RefusedAsync("report-code-unreadable", 2, code.Replace("2024-12-31", "2024-12-30"));
        await RefusedAsync("report-code-unreadable", 2, Region);
        await RefusedAsync("report-code-of-another", 2,
            Recoded(code, text => text.Replace("claims/", "budget-use/")));
        await RefusedAsync("report-code-of-another", 2, code, "--to", "2024-12-30");
        await RefusedAsync("report-block-unknown", 3, Recoded(code, text => text.Replace($"/{at[5]}/", "/99999/")));
        await RefusedAsync("report-differs", 4, Recoded(code, text => text[..^1] + (text[^1] == '0' ? '1' : '0')));

        async Task RefusedAsync(string rule, int exit, string wrong, params string[] more)
        {
            var ran = await ledger.Program.RunAsync(["report", "claims", "--reproduce", wrong, .. more]);
            ran.Exit.ShouldBe(exit, ran.ToString());
            ran.Output.ShouldBeEmpty();
            ran.Error.ShouldContain($"{rule}: ");
        }
    }

    [Fact]
    public async Task A_code_brings_no_option_that_its_report_is_not_asked_with()
    {
        var aside = Path.Combine(ledger.Data, "aside.json");
        var code = CodeIn((await ledger.Program.RunAsync("report", "figures", "--region", Region)).Output);
        await ledger.Program.RunAsync("report", "figures", "--reproduce",
            Recoded(code, text => text.Replace("/-/", $"/out={Uri.EscapeDataString(aside)}/")));

        File.Exists(aside).ShouldBeFalse();
    }

    [Fact]
    public async Task A_workbook_has_a_sheet_a_table_with_the_sums_of_the_json()
    {
        await PayAsync("X-1", "2024-05-10", 20_000_000);
        await PayAsync("X-2", "2024-06-10", 345_678);
        string[] asked = ["report", "claims", "--region", Region, "--from", "2024-01-01", "--to", "2024-12-31"];
        var json = (await ledger.Program.RunAsync([.. asked, "--json"])).Json;
        var path = Path.Combine(ledger.Data, "claims.xlsx");
        var written = await ledger.Program.RunAsync([.. asked, "--out", path]);
        written.Exit.ShouldBe(0, written.ToString());
        CodeIn(written.Output).ShouldStartWith("claims/");

        using var book = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        var sums = new Dictionary<string, double>();
        do
        {
            book.Read();
            var names = Enumerable.Range(0, book.FieldCount).Select(book.GetString).ToList();
            var amount = names.FindIndex(name => name is "amount" or "total.amount");
            while (book.Read())
                sums[book.Name] = sums.GetValueOrDefault(book.Name) + book.GetDouble(amount);
        }
        while (book.NextResult());

        sums.Keys.ShouldBe(["report", "byBenefit", "bySegment", "byProgramme", "byMonth"]);
        sums.Values.ShouldAllBe(sum => sum == json.GetProperty("total").GetProperty("amount").GetInt64());
    }

    [Fact]
    public async Task A_format_or_a_table_that_is_not_there_is_refused()
    {
        string[] asked = ["report", "claims", "--region", Region, "--from", "2024-01-01", "--to", "2024-12-31"];
        await RefusedAsync("format-unknown", "--format", "pdf");
        await RefusedAsync("format-unknown", "--out", "claims.txt");
        await RefusedAsync("table-unknown", "--format", "csv", "--table", "bulan");
        await RefusedAsync("table-unknown", "--format", "json", "--table", "byMonth");
        await RefusedAsync("table-missing", "--format", "csv");

        async Task RefusedAsync(string rule, params string[] more)
        {
            var ran = await ledger.Program.RunAsync([.. asked, .. more]);
            ran.Exit.ShouldBe(2, ran.ToString());
            ran.Error.ShouldContain($"{rule}: ");
        }
    }

    private async Task PayAsync(string claim, string on, long amount) => (await ledger.ImportAsync("claims", $"""
        claim_number,benefit,component,segment,event_date,paid_on,amount,payee,payment_reference
        {claim},JKM,santunan,BPU,2024-05-01,{on},{amount},Penerima,{claim}-B
        """, "--region", Region)).Exit.ShouldBe(0);

    private static string CodeIn(string printed) => printed.Split('\n').Select(line => line.Trim())
        .Single(line => line.StartsWith("Kode: ", StringComparison.Ordinal))["Kode: ".Length..];

    // Somebody who knows how codes are made makes another one.
    private static string Recoded(string code, Func<string, string> change)
    {
        var text = change(code[..code.LastIndexOf('-')]);
        var check = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..4];
        return $"{text}-{check}";
    }
}
