using System.IO.Compression;
using JamsostekLedger.Store.Cluster;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Samples;

/// <summary>
/// A ledger as the version before Marten left it: its database, keys and checkpoints. <c>before-marten/README.md</c>
/// says what it holds.
/// </summary>
public static class BeforeMarten
{
    public static string[] Regions { get; } = ["51.04", "61.07"];

    /// <summary>Stored names of all types of facts of that version.</summary>
    public static string[] FactTypes => File.ReadAllLines(PathOf("fact-types.txt"));

    /// <summary>Where a file of the sample stands.</summary>
    public static string PathOf(string file) => Path.Combine(Folder.Value, file);

    /// <summary>Brings database, keys and checkpoints to an empty database and a home.</summary>
    public static async Task RestoreAsync(LedgerHome home, string connectionString)
    {
        foreach (var (from, to) in new[] { ("keys", home.Keys), ("checkpoints", home.Checkpoints) })
            foreach (var file in Directory.EnumerateFiles(PathOf(from)))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));

        // The dump empties the search path of its connection, which no pool may hand on.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, Role);
        await ExecuteAsync(connection, await StatementsAsync());
    }

    // A role is the whole server's, so no dump of one database makes it; another test may be making it just now.
    private const string Role = """
        do $$ begin
            create role jamsostek_app nologin;
        exception
            when duplicate_object or unique_violation then null;
        end $$
        """;

    private static readonly Lazy<string> Folder = new(() =>
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "JamsostekLedger.sln")))
            at = at.Parent!;
        return Path.Combine(at.FullName, "tests/JamsostekLedger.Store.Tests/Samples/before-marten");
    });

    private static async Task<string> StatementsAsync()
    {
        await using var file = File.OpenRead(PathOf("database.sql.gz"));
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
