using System.Text.Json;
using JamsostekLedger.Store.Tests.Proof;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>What an outsider is handed, as the auditor makes it: an export, the proof of one fact.</summary>
[Collection(ProgramLedger.Collection)]
public class AuditExportVerbTests(ProgramLedger ledger)
{
    private const string Region = "51.04";

    [Fact]
    public async Task An_export_is_checked_by_the_shipped_verifier_and_names_nobody()
    {
        (await ledger.ImportAsync("proposals",
            "programme,nik,name,birth_date,district,village,proposed_on\n"
            + "tani,5104011203850095,Ni Luh Ekspor,1985-03-12,Ubud,Mas,2024-01-05\n")).Exit.ShouldBe(0);
        var path = Path.Combine(ledger.Data, "export.jsonl");
        var exported = await ExportAsync("jsonl", path);
        exported.Exit.ShouldBe(0, exported.ToString());
        exported.Output.ShouldBeEmpty();

        var content = await File.ReadAllTextAsync(path);
        content.ShouldContain("worker_proposed");
        content.ShouldNotContain("5104011203850095");
        content.ShouldNotContain("Ekspor");
        JsonDocument.Parse(content.Split('\n')[^2]).RootElement.GetProperty("facts").GetInt64()
            .ShouldBe(await ledger.FactsAsync());
        var (exit, said) = await ShippedVerifier.RunAsync(path, Path.Combine(ledger.Data, "checkpoints"));
        exit.ShouldBe(0, said);
        said.ShouldContain("as recorded");
    }

    [Fact]
    public async Task A_minus_is_standard_output_and_holds_nothing_else()
    {
        var exported = await ExportAsync("hledger", "-");
        exported.Exit.ShouldBe(0, exported.ToString());
        exported.Output.ShouldStartWith("; 51.04 Gianyar");
        exported.Output.ShouldContain("commodity 1000. IDR");
    }

    [Fact]
    public async Task One_fact_is_proved_and_one_that_is_not_there_is_refused()
    {
        var path = Path.Combine(ledger.Data, "proof.json");
        var proved = await ProveAsync("1", path);
        proved.Exit.ShouldBe(0, proved.ToString());
        (await ShippedVerifier.RunAsync(path)).Said.ShouldContain("fact 1 of programme/tani");

        File.Delete(path);
        (await ProveAsync("999999", path)).Exit.ShouldBe(3);
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_exported_is_said_in_a_sentence()
    {
        (await ExportAsync("parquet", "-")).Exit.ShouldBe(2);
        (await ledger.Program.RunAsync(
            "audit", "export", "--region", Region, "--format", "jsonl", "--out", "-", "--recorded-as-of",
            "2024-01-01T00:00:00Z")).Exit.ShouldBe(2);
        var away = await ExportAsync("jsonl", Path.Combine(ledger.Data, "tidak-ada", "export.jsonl"));
        away.Exit.ShouldBe(1);
        away.Error.ShouldContain("Berkas atau folder tidak dapat dipakai.");
        away.Error.ShouldNotContain("   at ");
    }

    private Task<Program.Ran> ExportAsync(string format, string path) => ledger.Program.RunAsync(
        "audit", "export", "--region", Region, "--format", format, "--out", path);

    private Task<Program.Ran> ProveAsync(string seq, string path) => ledger.Program.RunAsync(
        "audit", "prove", "--region", Region, "--seq", seq, "--out", path);
}
