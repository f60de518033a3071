using System.Text;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>A figure on the command line, down to the file that somebody has at hand.</summary>
[Collection(ProgramLedger.Collection)]
public class AuditExplainVerbTests(ProgramLedger ledger)
{
    [Fact]
    public async Task A_figure_leads_to_the_row_of_a_file_whose_keyed_hash_is_told()
    {
        var content = Encoding.UTF8.GetBytes(
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount\n"
            + "JELAS/1,SP2D,2019-03-01,5.1.02.02.02.0006,kontrak,APBD,2019,168000\n");
        (await ledger.ImportAsync("payments", content)).Exit.ShouldBe(0);

        var tree = await ledger.Program.RunAsync(
            "audit", "explain", "realised", "--region", "51.04", "--year", "2019", "--json");
        tree.Exit.ShouldBe(0, tree.ToString());
        tree.Json.GetProperty("amount").GetInt64().ShouldBe(168_000);
        var fact = tree.Json.GetProperty("parts")[0].GetProperty("parts")[0].GetProperty("parts")[0];
        fact.GetProperty("document").GetString().ShouldBe("JELAS/1");
        fact.GetProperty("line").GetInt64().ShouldBe(2);

        var hash = await ledger.Program.RunAsync("audit", "file-hash", ledger.Write(content, ".csv"), "--json");
        hash.Json.GetProperty("fileHash").GetString().ShouldBe(fact.GetProperty("fileHash").GetString());

        var shown = await ledger.Program.RunAsync(
            "audit", "explain", "realised", "--region", "51.04", "--year", "2019");
        shown.Output.ShouldContain("JELAS/1");
        shown.Output.ShouldContain("baris 2");
    }

    [Fact]
    public async Task What_its_report_needs_it_needs_too()
    {
        (await ledger.Program.RunAsync("audit", "explain", "realised", "--region", "51.04")).Exit.ShouldBe(2);
        (await ledger.Program.RunAsync("audit", "explain", "untung", "--region", "51.04")).Exit.ShouldBe(2);
    }
}
