using System.Diagnostics;
using System.Text;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>Restored backups, lost keys and the two log-ins, as an operator meets them.</summary>
public sealed class DatabaseVerbTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-database-").FullName;
    private readonly string _files = Directory.CreateTempSubdirectory("jamsostek-files-").FullName;

    private Program Program => new(_data);

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_files, recursive: true);
    }

    [Fact]
    public async Task A_restored_backup_is_told_and_refused_until_it_is_acknowledged()
    {
        (await OpenAsync("mula")).Exit.ShouldBe(0);
        await CopyAsync("postgres", "backup");
        (await OpenAsync("hilang")).Exit.ShouldBe(0);
        Directory.Delete(Path.Combine(_data, "postgres"), recursive: true);
        await CopyAsync("backup", "postgres");

        var refused = await OpenAsync("sesudah");
        refused.Exit.ShouldBe(3, refused.ToString());
        // A console breaks lines where it likes.
        string.Join(' ', refused.Error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ShouldContain("acknowledge-restore --region 51.04");
        (await FactsAsync()).ShouldBe(1);

        var unreasonable = await AcknowledgeAsync(" ");
        (unreasonable.Exit, unreasonable.Error.Trim().Split(':')[0]).ShouldBe((3, "restore-reason-missing"));
        var acknowledged = await AcknowledgeAsync("diska rusak", "--json");
        acknowledged.Exit.ShouldBe(0, acknowledged.ToString());
        acknowledged.Json.GetProperty("seq").GetInt64().ShouldBe(2);
        (await AcknowledgeAsync("sekali lagi")).Error.ShouldContain("restore-unknown");

        (await OpenAsync("sesudah")).Exit.ShouldBe(0);
        (await FactsAsync()).ShouldBe(3);
        (await Program.RunAsync("audit", "verify", "--region", "51.04")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_signing_key_refuses_and_one_that_is_lost_for_good_is_replaced_by_name()
    {
        (await OpenAsync("mula")).Exit.ShouldBe(0);
        var key = Path.Combine(_data, "keys", "checkpoint.key");
        await File.WriteAllTextAsync(key, "?");
        var mended = await OpenAsync("kedua");
        mended.Exit.ShouldBe(0);
        mended.Error.ShouldContain("dipulihkan dari salinan keduanya");

        Directory.Delete(Path.Combine(_data, "keys", "copies"), recursive: true);
        File.Delete(key);
        var refused = await OpenAsync("ketiga");
        refused.Exit.ShouldBe(3, refused.ToString());
        refused.Error.ShouldContain("Kunci penanda tangan titik periksa");
        (await Program.RunAsync("keys", "rotate-signing")).Exit.ShouldBe(3);
        File.Exists(key).ShouldBeFalse();

        (await Program.RunAsync("keys", "rotate-signing", "--lost")).Exit.ShouldBe(0);
        (await OpenAsync("ketiga")).Exit.ShouldBe(0);
        (await Program.RunAsync("audit", "verify", "--region", "51.04")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task An_administrator_migrates_as_the_owner_and_the_program_works_without_it()
    {
        (await Program.RunAsync("database", "start")).Exit.ShouldBe(0);
        try
        {
            var given = (await Program.RunAsync("database", "connection", "--json")).Json
                .GetProperty("connectionString").GetString();
            await using (var connection = new NpgsqlConnection($"{given};Pooling=false"))
            {
                await connection.OpenAsync();
                await using var create = new NpgsqlCommand("create database kas", connection);
                await create.ExecuteNonQueryAsync();
            }

            var owner = new NpgsqlConnectionStringBuilder(given) { Database = "kas" }.ConnectionString;
            var server = new NpgsqlConnectionStringBuilder(owner) { Username = "server", Password = "rahasia" };
            var alone = new Dictionary<string, string> { ["JAMSOSTEK_DATABASE"] = server.ConnectionString };
            var both = new Dictionary<string, string>(alone) { ["JAMSOSTEK_DATABASE_OWNER"] = owner };
            var elsewhere = Path.Combine(_files, "data");

            (await new Program(elsewhere, both).RunAsync("database", "migrate")).Output.ShouldContain("0001-ledger");
            var opened = await new Program(elsewhere, alone).RunAsync(
                "record", "programmes", "code=x", "name=X", "fund=APBD", "starts_on=2024-01-01", "vulnerable=yes",
                "--region", "51.04");
            opened.Exit.ShouldBe(0, opened.ToString());
            var refused = await new Program(elsewhere, alone).RunAsync("database", "migrate");
            refused.Exit.ShouldBe(1, refused.ToString());
            refused.Error.ShouldContain("JAMSOSTEK_DATABASE_OWNER");
        }
        finally
        {
            await Program.RunAsync("database", "stop");
        }
    }

    private Task<Program.Ran> AcknowledgeAsync(string reason, params string[] more) => Program.RunAsync(
        ["database", "acknowledge-restore", "--region", "51.04", "--reason", reason, .. more]);

    private async Task<Program.Ran> OpenAsync(string code)
    {
        var file = Path.Combine(_files, $"{code}.csv");
        await File.WriteAllTextAsync(
            file, $"code,name,fund,starts_on,vulnerable\n{code},Petani,APBD,2024-01-01,yes\n", Encoding.UTF8);
        return await Program.RunAsync("import", "programmes", file, "--region", "51.04");
    }

    private async Task<int> FactsAsync() =>
        (await Program.RunAsync("audit", "events", "--region", "51.04", "--json")).Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private async Task CopyAsync(string from, string to)
    {
        using var cp = Process.Start("cp", ["-a", Path.Combine(_data, from), Path.Combine(_data, to)]);
        await cp.WaitForExitAsync();
    }
}
