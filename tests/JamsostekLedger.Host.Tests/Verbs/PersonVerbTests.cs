using System.Security.Cryptography;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>
/// People are looked at, corrected and forgotten, and keys rotated, by the program as its user runs it.
/// </summary>
public sealed class PersonVerbTests : IDisposable
{
    private const string Region = "51.04";
    private const string Nik = "5104015505800001";
    private const string RightNik = "5104015505800017";
    private const string Payee = "Rahasia Penerima";

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-person-").FullName;
    private readonly Dictionary<string, string> _environment = [];

    [Fact]
    public async Task A_person_is_found_corrected_looked_at_and_forgotten()
    {
        await ClaimAsync("K-1", Nik);
        var corrected = await ImportAsync(
            "nik-corrections", $"nik,corrected_nik,evidence,corrected_on\n{Nik},{RightNik},Dukcapil 1,2025-02-11\n");
        corrected.Exit.ShouldBe(0, corrected.ToString());

        var look = await RunAsync(
            "person", "look", "--region", Region, "--nik", RightNik, "--role", "verifier", "--reason", "Pencocokan",
            "--actor", "siti", "--json");
        look.Exit.ShouldBe(0, look.ToString());
        look.Json.GetProperty("details").GetProperty("nik").GetString().ShouldBe(RightNik);
        var person = look.Json.GetProperty("person").GetString()!;
        var shown = await RunAsync(
            "person", "look", "--region", Region, "--person", person, "--role", "finance", "--reason", "Rekonsiliasi");
        shown.Output.ShouldContain("…0017");
        shown.Output.ShouldNotContain(RightNik);

        // Nothing in what is said of it: not in the facts, not in a refusal, not on standard error.
        var events = await RunAsync("audit", "events", "--region", Region, "--json");
        var lines = events.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("type").GetString())
            .ShouldBe(["benefit_paid", "nik_corrected", "person_looked_at", "person_looked_at"]);
        lines[2].GetProperty("actor").GetString().ShouldBe("siti");
        lines[2].GetProperty("stream").GetString().ShouldBe($"person/{Guid.Parse(person):N}");
        var unknown = await RunAsync(
            "person", "look", "--region", Region, "--nik", "5104015505800055", "--role", "verifier", "--reason", "x");
        unknown.Exit.ShouldBe(3);
        unknown.Error.ShouldContain("person-unknown");

        var forgotten = await RunAsync(
            "person", "forget", "--region", Region, "--nik", Nik, "--reason", "Permintaan 3/2026", "--json");
        forgotten.Exit.ShouldBe(0, forgotten.ToString());
        var again = await RunAsync(
            "person", "forget", "--region", Region, "--person", person, "--reason", "Permintaan 3/2026");
        (again.Exit, again.Error.Trim().Split(':')[0]).ShouldBe((3, "person-forgotten"));
        var gone = await RunAsync(
            "person", "look", "--region", Region, "--person", person, "--role", "verifier", "--reason", "x");
        (gone.Exit, gone.Output).ShouldBe((3, ""));
        (await RunAsync("audit", "verify", "--region", Region)).Exit.ShouldBe(0);

        string[] said = [events.Output, unknown.ToString(), forgotten.ToString(), again.ToString(), gone.ToString()];
        foreach (var personal in new[] { Nik, RightNik, "5104015505800055", Payee })
            string.Concat(said).ShouldNotContain(personal);
        (await ClaimAsync("K-2", Nik)).Json.GetProperty("refusals")[0].GetProperty("rule").GetString()
            .ShouldBe("person-forgotten");
    }

    [Theory]
    [InlineData("person", "forget", "--region", Region, "--reason", "x")]
    [InlineData("person", "forget", "--region", Region, "--reason", "x", "--nik", Nik, "--person", "1")]
    [InlineData("person", "forget", "--region", Region, "--nik", Nik)]
    [InlineData("person", "look", "--region", Region, "--nik", Nik, "--reason", "x")]
    public async Task Wrong_usage_says_so(params string[] arguments) => (await RunAsync(arguments)).Exit.ShouldBe(2);

    [Fact]
    public async Task Keys_are_rotated_from_files_and_from_the_environment()
    {
        await ClaimAsync("K-1", Nik);
        var rotated = await RunAsync("keys", "rotate", "--json");
        rotated.Exit.ShouldBe(0, rotated.ToString());
        rotated.Json.GetProperty("people").GetInt64().ShouldBe(2);
        File.Exists(Path.Combine(_data, "keys", rotated.Json.GetProperty("earlierKeptAs").GetString()!)).ShouldBeTrue();
        await LookAsync();

        // From the file into the environment, and there to another one.
        var (first, next) = (
            (await File.ReadAllTextAsync(Path.Combine(_data, "keys", "master.key"))).Trim(),
            Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        foreach (var file in MasterKeyFiles())
            File.Delete(file);
        _environment["JAMSOSTEK_MASTER_KEY"] = first;
        var alone = await RunAsync("keys", "rotate");
        (alone.Exit, alone.Error.Contains("JAMSOSTEK_NEXT_MASTER_KEY")).ShouldBe((2, true));
        _environment["JAMSOSTEK_NEXT_MASTER_KEY"] = next;
        (await RunAsync("keys", "rotate")).Exit.ShouldBe(0);
        await LookAsync();
        _environment.Remove("JAMSOSTEK_NEXT_MASTER_KEY");
        _environment["JAMSOSTEK_MASTER_KEY"] = next;
        await LookAsync();
        (await RunAsync("audit", "verify", "--region", Region)).Exit.ShouldBe(0);

        string.Concat(rotated, alone).ShouldNotContain(first);
        MasterKeyFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_or_unreadable_master_key_is_said_in_a_sentence_and_nothing_is_recorded()
    {
        await ClaimAsync("K-1", Nik);
        _environment["JAMSOSTEK_MASTER_KEY"] = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var other = await ClaimAsync("K-2", Nik);
        _environment["JAMSOSTEK_MASTER_KEY"] = "bukan kunci";
        var unreadable = await ClaimAsync("K-2", Nik);

        (other.Exit, unreadable.Exit).ShouldBe((3, 1));
        other.Error.ShouldContain("tidak ditemukan. Brankas ledger ini ditutup dengannya");
        unreadable.Error.ShouldContain("JAMSOSTEK_MASTER_KEY tidak berisi kunci induk");
        (other.Error + unreadable.Error).ShouldNotContain("   at ");
        _environment.Remove("JAMSOSTEK_MASTER_KEY");
        (await RunAsync("audit", "events", "--region", Region, "--json")).Output.ShouldNotContain("K-2");
    }

    [Fact]
    public async Task Checkpoints_of_the_earlier_signing_key_still_verify()
    {
        await ClaimAsync("K-1", Nik);
        (await RunAsync("keys", "rotate-signing")).Exit.ShouldBe(0);
        await ClaimAsync("K-2", Nik);

        var verified = await RunAsync("audit", "verify", "--region", Region, "--json");
        verified.Exit.ShouldBe(0, verified.ToString());
        Directory.GetFiles(Path.Combine(_data, "checkpoints"), "*.pub").Length.ShouldBe(2);
    }

    private string[] MasterKeyFiles() =>
        Directory.GetFiles(Path.Combine(_data, "keys"), "master*", SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private async Task LookAsync()
    {
        var look = await RunAsync(
            "person", "look", "--region", Region, "--nik", Nik, "--role", "bpjs", "--reason", "Klaim", "--json");
        look.Exit.ShouldBe(0, look.ToString());
        look.Json.GetProperty("details").GetProperty("nik").GetString().ShouldBe(Nik);
    }

    private Task<Program.Ran> ClaimAsync(string claim, string nik) => ImportAsync("claims", $"""
        claim_number,benefit,component,segment,nik,event_date,paid_on,amount,payee,payment_reference
        {claim},JKM,santunan,BPU,{nik},2024-05-01,2024-05-10,20000000,{Payee},B-{claim}
        """);

    private async Task<Program.Ran> ImportAsync(string kind, string content)
    {
        var file = Path.Combine(_data, $"{kind}.csv");
        await File.WriteAllTextAsync(file, content);
        return await RunAsync("import", kind, file, "--region", Region, "--json");
    }

    private Task<Program.Ran> RunAsync(params string[] arguments) =>
        new Program(_data, _environment).RunAsync(arguments);
}
