using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Host.Files;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>A folder that tools which are not ours read: its descriptor says what its files are.</summary>
[Collection(ProgramLedger.Collection)]
public class AuditPackageVerbTests(ProgramLedger ledger)
{
    private const string Region = "36.02";

    [Fact]
    public async Task The_descriptor_says_what_the_files_are_and_the_journal_sums_to_the_reports()
    {
        await RecordAsync();
        var folder = Path.Combine(ledger.Data, "package");
        var written = await ExportAsync(folder);
        written.Exit.ShouldBe(0, written.ToString());
        Directory.Exists($"{folder}.partial").ShouldBeFalse();

        var package = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "datapackage.json")))
            .RootElement;
        package.GetProperty("profile").GetString().ShouldBe("tabular-data-package");
        package.GetProperty("facts").GetInt64().ShouldBe(await ledger.FactsAsync(Region));
        var resources = package.GetProperty("resources").EnumerateArray().ToList();
        Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(
            resources.Select(resource => resource.GetProperty("path").GetString()).Append("datapackage.json").Order());
        foreach (var resource in resources)
            await MatchesAsync(folder, resource);

        Rows(folder, "facts").ShouldContain(row => row["actor"] == "'=1+1");
        var journal = Rows(folder, "journal");
        Sum(journal, "budget:realised").ShouldBe(await BudgetAsync("realised"));
        Sum(journal, "budget:available").ShouldBe(await BudgetAsync("available"));
        Rows(folder, "budget-use").Where(row => row["year"] == "2023")
            .Sum(row => long.Parse(row["pagu"], CultureInfo.InvariantCulture)).ShouldBe(await BudgetAsync("pagu"));
        var all = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText));
        all.ShouldNotContain("3602014101900001");
        all.ShouldNotContain("Orang Paket");
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_as_it_is()
    {
        var folder = Directory.CreateDirectory(Path.Combine(ledger.Data, "full")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a"), "b");

        var refused = await ExportAsync(folder);
        refused.Exit.ShouldBe(3, refused.ToString());
        refused.Error.ShouldContain("folder-not-empty");
        Directory.GetFileSystemEntries(folder).Length.ShouldBe(1);
        (await ExportAsync("-")).Exit.ShouldBe(2);
    }

    private static async Task MatchesAsync(string folder, JsonElement resource)
    {
        var name = resource.GetProperty("name").GetString()!;
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, resource.GetProperty("path").GetString()!));
        resource.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length);
        resource.GetProperty("hash").GetString().ShouldBe($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}");
        var rows = Rows(folder, name);
        resource.GetProperty("rows").GetInt64().ShouldBe(rows.Count);
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray()
            .ToDictionary(
                field => field.GetProperty("name").GetString()!, field => field.GetProperty("type").GetString());
        CsvTable.Read(new MemoryStream(bytes)).First().Cells.Select(cell => cell.Text).ShouldBe(fields.Keys);
        foreach (var row in rows)
            foreach (var (field, type) in fields)
                if (row[field].Length > 0)
                    IsOf(type!, row[field]).ShouldBeTrue($"{name}.{field}: {type} {row[field]}");
    }

    private static bool IsOf(string type, string text) => type switch
    {
        "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "boolean" => text is "true" or "false",
        "date" => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Success,
        "yearmonth" => NodaTime.Text.YearMonthPattern.Iso.Parse(text).Success,
        "datetime" => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Success,
        "object" => JsonDocument.Parse(text).RootElement.ValueKind == JsonValueKind.Object,
        "string" => text[0] is not ('=' or '+' or '-' or '@'),
        _ => false,
    };

    private static long Sum(IEnumerable<Dictionary<string, string>> journal, string account) => journal
        .Where(row => row["fiscalYear"] == "2023")
        .Sum(row => long.Parse(row["amount"], CultureInfo.InvariantCulture)
            * ((row["debit"] == account ? 1 : 0) - (row["credit"] == account ? 1 : 0)));

    private static List<Dictionary<string, string>> Rows(string folder, string name)
    {
        var rows = CsvTable.Read(new MemoryStream(File.ReadAllBytes(Path.Combine(folder, $"{name}.csv")))).ToList();
        return
        [
            .. rows.Skip(1).Select(row => rows[0].Cells.Select(
                (head, at) => (head.Text, Value: at < row.Cells.Count ? row.Cells[at].Text : ""))
                .ToDictionary(cell => cell.Text, cell => cell.Value)),
        ];
    }

    private async Task RecordAsync()
    {
        await ImportedAsync("programmes",
            "code,name,fund,starts_on,vulnerable\npaket,Paket,APBD,2023-01-01,yes\n");
        await ImportedAsync("budget", """
            document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu
            DPA-PAKET,2023-01-02,DPA,2023,5.1,paket,APBD,2023,1000000
            """);
        await ImportedAsync("payments", """
            document_number,kind,document_date,account_code,programme,fund,fund_year,amount
            PAKET/1,SP2D,2023-02-01,5.1,paket,APBD,2023,168000
            """);
        await ImportedAsync("proposals", """
            programme,nik,name,birth_date,district,village,proposed_on
            paket,3602014101900001,Orang Paket,1990-01-01,Rangkasbitung,Cijoro,2023-01-05
            """);
    }

    private async Task ImportedAsync(string kind, string content)
    {
        var imported = await ledger.ImportAsync(kind, content, "--region", Region, "--actor", "=1+1");
        imported.Exit.ShouldBe(0, imported.ToString());
    }

    private async Task<long> BudgetAsync(string figure) => (await ledger.Program.RunAsync(
        "report", "budget-use", "--region", Region, "--year", "2023", "--json")).Json
        .GetProperty("total").GetProperty(figure).GetInt64();

    private Task<Program.Ran> ExportAsync(string folder) => ledger.Program.RunAsync(
        "audit", "export", "--region", Region, "--format", "datapackage", "--out", folder);
}
