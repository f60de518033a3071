using System.Security.Cryptography;

namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// Makes the folder of a new cluster: data, password and settings. It is made beside its place and renamed into it, so
/// a crash leaves either a whole cluster or none.
/// </summary>
internal static class ClusterFolder
{
    public const string Superuser = "jamsostek";

    // For two cores and a few gigabytes; a commit is on disk before anybody is told of it.
    private const string Settings = """

        # JamsostekLedger
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = 192MB
        max_wal_size = 2GB
        wal_compression = off
        max_connections = 100
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%m [%p] '

        """;

    /// <summary>Removes what a killed start left. While its initdb still writes, a later start does it.</summary>
    public static void RemoveUnfinished(LedgerHome home)
    {
        foreach (var left in Directory.EnumerateDirectories(home.Folder, "postgres.making-*"))
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (IOException)
            {
            }
    }

    public static async Task MakeAsync(
        LedgerHome home, PostgresBinaries binaries, PostgresAccount account, CancellationToken cancel)
    {
        var making = $"{home.Postgres}.making-{RandomNumberGenerator.GetHexString(8)}";
        var data = Path.Combine(making, "data");
        var password = Path.Combine(making, "password");
        CreateOwnerOnly(making);
        WriteOwnerOnly(password, RandomNumberGenerator.GetHexString(48, lowercase: true));
        await account.OwnAsync(making, cancel);
        await account.ReachAsync(making, binaries, cancel);

        var made = await ClusterTool.RunAsync(account.Wrap(
            binaries.InitDb, "-D", data, "--username", Superuser, "--pwfile", password, "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--locale", "C", "--data-checksums", "--no-instructions"), cancel);
        if (!made.Worked)
            throw new ClusterUnavailableException(
                $"The embedded PostgreSQL cannot be set up: {LastLines.Of(made.Output)}");

        Append(Path.Combine(data, "postgresql.conf"), Settings);
        Directory.Move(making, home.Postgres);
    }

    private static void CreateOwnerOnly(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void WriteOwnerOnly(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    private static void Append(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Append);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }
}
