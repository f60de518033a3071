using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace JamsostekLedger.Store.Cluster;

/// <summary>The PostgreSQL of one home: made, started, asked, stopped. When to do so is not its matter.</summary>
internal sealed class PostgresServer
{
    private const string Database = "jamsostek";
    private const long LogLimit = 16 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // Recovery after a crash replays at most max_wal_size; a server that is ready answers at once or not at all.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    private readonly LedgerHome home;
    private readonly PostgresBinaries binaries;
    private readonly PostgresAccount account;

    private PostgresServer(LedgerHome home, PostgresBinaries binaries, PostgresAccount account) =>
        (this.home, this.binaries, this.account) = (home, binaries, account);

    public IEnumerable<string> StopCommand => account.Wrap(
        binaries.PgCtl, "stop", "-s", "-w", "-m", "fast", "-t", "600", "-D", home.PostgresData);

    public static bool IsMade(LedgerHome home) => Directory.Exists(home.PostgresData);

    public static async Task<PostgresServer> OfAsync(LedgerHome home, CancellationToken cancel)
    {
        ClusterFolder.RemoveUnfinished(home);
        var binaries = PostgresBinaries.Find(home);
        var account = await PostgresAccount.OfAsync(home, cancel);
        if (IsMade(home))
            await account.ReachAsync(home.Postgres, binaries, cancel);
        else
            await ClusterFolder.MakeAsync(home, binaries, account, cancel);

        return new(home, binaries, account);
    }

    /// <summary>Starts it where it does not run, waits until it answers, and gives the way to it.</summary>
    /// <param name="only">The port that others look for it at; null where any will do.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<string> UpAsync(int? only, CancellationToken cancel)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var postmaster = Postmaster.Read(home.PostgresData);
            if (postmaster is null
                || !await ProcessesIn.IncludeAsync(postmaster, home.PostgresData, account, cancel))
                await StartAsync(only, postmaster?.Port, cancel);
            else if (postmaster is { Ready: true, Port: { } port } && await AnswersAsync(port, cancel))
                return To(port, Database).ConnectionString;
            else if (since.Elapsed > (postmaster.Ready ? AnswerLimit : StartLimit))
                throw Unavailable("does not answer", from: 0);
            else
                await Task.Delay(Pause, cancel);
        }
    }

    public async Task StopAsync(CancellationToken cancel)
    {
        if (Postmaster.Read(home.PostgresData) is not { } postmaster
            || !await ProcessesIn.IncludeAsync(postmaster, home.PostgresData, account, cancel))
            return;

        var birth = ProcessesIn.BirthOf(postmaster.Pid);
        var stop = await ClusterTool.RunAsync(StopCommand, cancel);

        // pg_ctl waits for the file, which the server removes a moment before it ends.
        for (var since = Stopwatch.StartNew(); stop.Worked && since.Elapsed < AnswerLimit; await Task.Delay(5, cancel))
            if (birth is null || ProcessesIn.BirthOf(postmaster.Pid) != birth)
                return;
    }

    private async Task StartAsync(int? only, int? former, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await ProcessesIn.ForgetStrangerAsync(home.PostgresData, account, cancel);
            var from = TurnLog();
            var start = await ClusterTool.RunAsync(account.Wrap(
                binaries.PgCtl, "start", "-s", "-w", "-t", $"{StartLimit.TotalSeconds}", "-D", home.PostgresData,
                "-l", home.PostgresLog, "-o", Options(only ?? (former is { } port && IsFree(port) ? port : AnyPort()))),
                cancel);
            if (start.Worked)
                return;

            if (attempt == 8 || !MayPass(LastLines.OfFile(home.PostgresLog, from)))
                throw Unavailable("does not start", from);

            await Task.Delay(attempt * 200, cancel);
        }
    }

    // Another program took the port, or a killed server and its children are still on their way out.
    private static bool MayPass(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal)
        || log.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal)
        || log.Contains("still in use", StringComparison.Ordinal)
        || log.Contains("lock file \"postmaster.pid\" already exists", StringComparison.Ordinal);

    private static string Options(int port) =>
        $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=";

    private async Task<bool> AnswersAsync(int port, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Unpooled(port, Database));
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (PostgresException answer) when (answer.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateDatabaseAsync(port, cancel);
            return true;
        }
        catch (PostgresException answer) when (answer.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new ClusterUnavailableException(
                $"PostgreSQL refuses the password in {home.PostgresPassword}.", answer);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task CreateDatabaseAsync(int port, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Unpooled(port, "postgres"));
        await connection.OpenAsync(cancel);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {Database}", connection);
        await create.ExecuteNonQueryAsync(cancel);
    }

    private string Unpooled(int port, string database)
    {
        var to = To(port, database);
        to.Pooling = false;
        return to.ConnectionString;
    }

    private NpgsqlConnectionStringBuilder To(int port, string database) => new()
    {
        Host = IPAddress.Loopback.ToString(),
        Port = port,
        Username = ClusterFolder.Superuser,
        Password = File.ReadAllText(home.PostgresPassword),
        Database = database,
        // The way never leaves this machine.
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    // A server that runs for a year must not fill the disk with its log; the one before the last start is kept.
    private long TurnLog()
    {
        var log = new FileInfo(home.PostgresLog);
        if (!log.Exists || log.Length < LogLimit)
            return log.Exists ? log.Length : 0;

        File.Move(log.FullName, log.FullName + ".old", overwrite: true);
        return 0;
    }

    private ClusterUnavailableException Unavailable(string what, long from) => new(
        $"The embedded PostgreSQL {what}: {LastLines.OfFile(home.PostgresLog, from)} (more in {home.PostgresLog}).");

    private static int AnyPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
