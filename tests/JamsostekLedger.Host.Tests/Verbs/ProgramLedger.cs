namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>A ledger whose cluster stays up between verbs, with a few programmes opened in Gianyar.</summary>
public sealed class ProgramLedger : IAsyncLifetime
{
    public const string Collection = "A ledger for verbs";

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-verbs-").FullName;
    private readonly string _files = Directory.CreateTempSubdirectory("jamsostek-files-").FullName;
    private readonly HashSet<string> _once = [];
    private string? _connection;
    private int _count;

    public Program Program => new(_data);

    public string Data => _data;

    public async Task InitializeAsync()
    {
        (await Program.RunAsync("database", "start")).Exit.ShouldBe(0);
        var opened = await ImportAsync("programmes", """
            code,name,fund,starts_on,vulnerable
            tani,Petani rentan,APBD,2024-01-01,yes
            sawit,Pekerja sawit,DBH-SAWIT,2024-01-01,ya
            kontrak,Pegawai kontrak,APBD,2024-01-01,tidak
            """);
        opened.Exit.ShouldBe(0, opened.ToString());
    }

    public async Task DisposeAsync()
    {
        await Program.RunAsync("database", "stop");
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_files, recursive: true);
    }

    /// <summary>Writes a file and imports it into a region.</summary>
    public Task<Program.Ran> ImportAsync(string kind, string content, params string[] more) =>
        ImportAsync(kind, System.Text.Encoding.UTF8.GetBytes(content), more);

    public Task<Program.Ran> ImportAsync(string kind, byte[] content, params string[] more) =>
        Program.RunAsync(["import", kind, Write(content, ".csv"), .. Region(more), "--json"]);

    /// <summary>A file of its own with this content.</summary>
    public string Write(byte[] content, string extension)
    {
        var path = Path.Combine(_files, $"{Interlocked.Increment(ref _count)}{extension}");
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Imports a file that several tests stand on, for the first of them.</summary>
    public async Task OnceAsync(string kind, string content)
    {
        if (_once.Add(content))
            (await ImportAsync(kind, content)).Exit.ShouldBe(0);
    }

    /// <summary>How its database is reached.</summary>
    public async Task<string> ConnectionAsync() => _connection ??= (await Program.RunAsync(
        "database", "connection", "--json")).Json.GetProperty("connectionString").GetString()!;

    public async Task<long> FactsAsync(string region = "51.04")
    {
        var events = await Program.RunAsync("audit", "events", "--region", region, "--json");
        return events.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    private static string[] Region(string[] more) =>
        more.Contains("--region") ? more : ["--region", "51.04", .. more];
}

[CollectionDefinition(ProgramLedger.Collection)]
public sealed class ProgramLedgerUsers : ICollectionFixture<ProgramLedger>;
