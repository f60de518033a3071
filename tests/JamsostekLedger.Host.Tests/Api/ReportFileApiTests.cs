using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExcelDataReader;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Reports;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>Reports as files over HTTP: the tables of their JSON, and the code in the header.</summary>
[Collection(PagesFixture.Collection)]
public class ReportFileApiTests(PagesFixture server)
{
    private const string Below = "/api/v1/regions/61.07/";

    static ReportFileApiTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("budget-use?year=2024",                    "lines",       "pagu",     "total.pagu")]
    [InlineData("budget-use?year=2024",                    "lines",       "realised", "total.realised")]
    [InlineData("claims?from=2024-01-01&to=2025-12-31",    "byMonth",     "amount",   "total.amount")]
    [InlineData("claims?from=2024-01-01&to=2025-12-31",    "byProgramme", "payments", "total.payments")]
    [InlineData("premiums?year=2024",                      "lines",       "paid",     "total.paid")]
    public async Task A_table_sums_to_the_total_of_the_json(string asked, string list, string column, string total)
    {
        var json = await server.Client.GetFromJsonAsync<JsonElement>(Below + asked);
        var whole = total.Split('.').Aggregate(json, (at, member) => at.GetProperty(member)).GetInt64();
        whole.ShouldBeGreaterThan(0);

        var csv = CsvTable.Read(new MemoryStream(
            await server.Client.GetByteArrayAsync($"{Below}{asked}&format=csv&table={list}"))).ToList();
        var at = csv[0].Cells.Select(cell => cell.Text).ToList().IndexOf(column);
        csv.Skip(1).Sum(row => long.Parse(row.Cells[at].Text, CultureInfo.InvariantCulture)).ShouldBe(whole);

        using var book = ExcelReaderFactory.CreateReader(new MemoryStream(
            await server.Client.GetByteArrayAsync($"{Below}{asked}&format=xlsx&table={list}")));
        book.Name.ShouldBe(list);
        book.Read();
        var sum = 0d;
        while (book.Read())
            sum += book.GetDouble(at);
        sum.ShouldBe(whole);
    }

    [Fact]
    public async Task Every_report_goes_out_in_every_format_with_its_code()
    {
        foreach (var question in AllQuestions.Make())
        {
            var asked = string.Join('&', question.Parameters.Where(parameter => parameter.IsRequired)
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example)}"));
            string? code = null;
            foreach (var format in (string[])["json", "xlsx", .. Csvs(question.Answer)])
            {
                using var answer = await server.Client.GetAsync($"{Below}{question.Name}?{asked}&format={format}");
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{question.Name} {format}");
                var body = await answer.Content.ReadAsByteArrayAsync();
                var told = answer.Headers.GetValues("Report-Code").Single();
                (code ??= told).ShouldBe(told);
                if (format == "json")
                    told.ShouldContain($"/{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}-");
            }

            code.ShouldStartWith($"{question.Name}/61.07/");
        }

        static IEnumerable<string> Csvs(Type answer) =>
            ReportTable.Of(answer).Select(table => $"csv&table={table.Name}");
    }

    [Fact]
    public void The_sheets_of_every_report_have_names_that_a_workbook_can_tell_apart()
    {
        foreach (var question in AllQuestions.Make())
        {
            var tables = ReportTable.Of(question.Answer);
            tables.Select(table => table.Name.ToUpperInvariant()).ShouldBeUnique();
            tables.ShouldAllBe(table => table.Name.Length <= 31);
            foreach (var table in tables)
                table.Columns.Select(column => column.Name).ShouldBeUnique($"{question.Name} {table.Name}");
        }
    }

    [Fact]
    public async Task A_list_within_a_list_is_told_with_the_row_that_it_stands_in_and_no_text_is_a_formula()
    {
        var report = new Sheet(
            "51.04", [new("=1+1", new(5), [new("-2+3", 49.90m), new("x", null)]), new("b", null, [])]);
        var tables = ReportTable.Of(typeof(Sheet));
        tables.Select(table => table.Name).ShouldBe(["report", "lines", "lines.parts"]);

        (await CsvAsync("lines")).ShouldBe("\uFEFFname,amount\r\n'=1+1,5\r\nb,\r\n");
        (await CsvAsync("lines.parts")).ShouldBe(
            "\uFEFFlines.name,lines.amount,key,percent\r\n'=1+1,5,'-2+3,49.90\r\n'=1+1,5,x,\r\n");

        async Task<string> CsvAsync(string table)
        {
            ReportFile.Read(typeof(Sheet), "csv", table, out var file).ShouldBeNull();
            var written = new MemoryStream();
            await file.WriteAsync(report, written, CancellationToken.None);
            return Encoding.UTF8.GetString(written.ToArray());
        }
    }

    [Theory]
    [InlineData("format=pdf",             "format-unknown")]
    [InlineData("format=csv&table=bulan", "table-unknown")]
    [InlineData("table=lines",            "table-unknown")]
    public async Task What_is_not_there_is_refused_by_name(string asked, string rule)
    {
        using var answer = await server.Client.GetAsync($"{Below}budget-use?year=2024&{asked}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString().ShouldBe(rule);
    }

    [Fact]
    public async Task A_report_of_one_list_needs_no_table() =>
        (await server.Client.GetStringAsync($"{Below}budget-use?year=2024&format=csv"))
            .ShouldStartWith("programme,fund,fundYear,accountCode,");

    private sealed record Sheet(string Region, IReadOnlyList<Line> Lines);

    private sealed record Line(string Name, Rupiah? Amount, IReadOnlyList<Part> Parts);

    private sealed record Part(string Key, decimal? Percent);
}
