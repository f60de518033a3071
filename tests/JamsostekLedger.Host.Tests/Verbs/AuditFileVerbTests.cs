using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>Whether a file is the one that was recorded is told to whoever has it, and by nobody else's
/// means.</summary>
[Collection(ProgramLedger.Collection)]
public class AuditFileVerbTests(ProgramLedger ledger)
{
    private const string Region = "51.04";

    [Fact]
    public async Task A_file_is_known_again_by_its_content_whatever_its_name_and_no_hash_of_it_is_told()
    {
        var content = Encoding.UTF8.GetBytes(
            "programme,nik,name,birth_date,district,village,proposed_on\n"
            + "tani,5104011203850077,Ni Wayan Penanda,1985-03-12,Ubud,Mas,2024-01-05\n");
        var imported = await ledger.ImportAsync("proposals", content);
        imported.Exit.ShouldBe(0, imported.ToString());
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        imported.Json.GetProperty("sha256").GetString().ShouldBe(hash);

        var same = await AskAsync(content, ".txt");
        same.Exit.ShouldBe(0, same.ToString());
        var recorded = same.Json.GetProperty("recorded").EnumerateArray().ShouldHaveSingleItem();
        recorded.GetProperty("facts").GetInt64().ShouldBe(1);
        recorded.GetProperty("file").GetString().ShouldEndWith(".csv");
        var other = await AskAsync([.. content, (byte)'\n'], ".csv");
        (other.Exit, other.Json.GetProperty("recorded").GetArrayLength()).ShouldBe((4, 0));

        var events = await ledger.Program.RunAsync("audit", "events", "--region", Region, "--json");
        events.Output.ShouldContain("worker_proposed");
        events.Output.ShouldNotContain(hash);
        events.Output.ShouldNotContain("sha256");
        events.Output.ShouldNotContain("fileMark");
    }

    [Fact]
    public async Task A_NIK_in_the_name_of_a_file_or_of_who_acts_is_cut_down_before_it_is_kept()
    {
        var path = ledger.Write(Encoding.UTF8.GetBytes(
            "code,name,fund,starts_on,vulnerable\nnama-berkas,Petani,APBD,2024-01-01,yes\n"),
            "-51.04.01.120385.0078.csv");
        var imported = await ledger.Program.RunAsync(
            "import", "programmes", path, "--region", Region, "--actor", "Rani 5104011203850079", "--json");
        imported.Exit.ShouldBe(0, imported.ToString());
        imported.Json.GetProperty("file").GetString()!.ShouldEndWith("-…0078.csv");

        var events = await ledger.Program.RunAsync("audit", "events", "--region", Region, "--json");
        events.Output.ShouldContain("Rani …0079");
        events.Output.ShouldNotContain("5104011203850079");
        events.Output.ShouldNotContain("120385.0078");
    }

    private Task<Program.Ran> AskAsync(byte[] content, string extension) =>
        ledger.Program.RunAsync("audit", "file", ledger.Write(content, extension), "--region", Region, "--json");
}
