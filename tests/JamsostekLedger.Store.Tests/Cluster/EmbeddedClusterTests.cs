using System.Diagnostics;
using System.Globalization;
using JamsostekLedger.Store.Cluster;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Cluster;

[Trait("Postgres", "one")]
public sealed class EmbeddedClusterTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly LedgerHome home;
    private readonly List<Process> started = [];

    public EmbeddedClusterTests() => home = TestCluster.HomeIn(Path.Combine(folder.Path, "with a space"));

    public void Dispose()
    {
        foreach (var process in started)
        {
            process.Kill();
            process.Dispose();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task Leases_share_one_cluster_and_the_last_one_given_back_stops_it()
    {
        var first = await EmbeddedCluster.LeaseAsync(home);
        var second = await EmbeddedCluster.LeaseAsync(home);
        second.ConnectionString.ShouldBe(first.ConnectionString);
        var server = ServerPid()!.Value;

        await first.DisposeAsync();
        (await AskAsync<int>(second, "SELECT 1")).ShouldBe(1);

        await second.DisposeAsync();
        IsAlive(server).ShouldBeFalse();
        Processes().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_recorded_is_there_after_a_stop_and_a_start()
    {
        await using (var lease = await EmbeddedCluster.LeaseAsync(home))
            await DoAsync(lease, "CREATE TABLE kept AS SELECT 7 AS seven");

        await using var again = await EmbeddedCluster.LeaseAsync(home);
        (await AskAsync<int>(again, "SELECT seven FROM kept")).ShouldBe(7);
    }

    [Fact]
    public async Task Commits_are_durable_and_pages_have_checksums()
    {
        await using var lease = await EmbeddedCluster.LeaseAsync(home);

        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes", "data_checksums" })
            (await AskAsync<string>(lease, $"SHOW {setting}")).ShouldBe("on", setting);

        (await AskAsync<string>(lease, "SHOW server_encoding")).ShouldBe("UTF8");
        (await AskAsync<string>(lease, "SHOW timezone")).ShouldBe("UTC");
        (await AskAsync<string>(lease, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_killed_server_recovers_at_the_next_lease_and_where_its_users_look_for_it()
    {
        await using var lease = await EmbeddedCluster.LeaseAsync(home);
        await DoAsync(lease, "CREATE TABLE kept AS SELECT 7 AS seven");
        Kill(ServerPid()!.Value);

        await using var again = await EmbeddedCluster.LeaseAsync(home);

        (await AskAsync<int>(again, "SELECT seven FROM kept")).ShouldBe(7);
        (await AskAsync<int>(lease, "SELECT seven FROM kept")).ShouldBe(7);
    }

    [Fact]
    public async Task A_stale_pid_file_whose_number_is_now_another_program_does_no_harm()
    {
        string stale;
        await using (await EmbeddedCluster.LeaseAsync(home))
            stale = File.ReadAllText(PidFile);

        // As after a crash of the machine: the number is in use again, by somebody of the same account.
        var stranger = await StartAsAccountOf(home.Postgres, "sleep", "600");
        File.WriteAllText(PidFile, stranger.Id + stale[stale.IndexOf('\n', StringComparison.Ordinal)..]);

        await using (var lease = await EmbeddedCluster.LeaseAsync(home))
            (await AskAsync<int>(lease, "SELECT 1")).ShouldBe(1);

        stranger.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task A_copy_of_a_running_folder_is_a_ledger_of_its_own()
    {
        await using var lease = await EmbeddedCluster.LeaseAsync(home);
        var copy = TestCluster.HomeIn(Path.Combine(folder.Path, "copy"));
        using (var cp = Process.Start("cp", ["-a", home.Folder, copy.Folder]))
            await cp.WaitForExitAsync();

        await using var other = await EmbeddedCluster.LeaseAsync(copy);

        other.ConnectionString.ShouldNotBe(lease.ConnectionString);
        await DoAsync(other, "CREATE TABLE only_in_copy ()");
        (await AskAsync<bool>(lease, "SELECT to_regclass('only_in_copy') IS NULL")).ShouldBeTrue();
    }

    [Fact]
    public async Task When_its_last_user_was_killed_the_cluster_stops_all_the_same()
    {
        var lease = await EmbeddedCluster.LeaseAsync(home);
        var user = Start("flock", "-F", "-s", Path.Combine(home.Folder, "locks", "users"), "sleep", "600");
        await UntilAsync(() => CommandLine($"/proc/{user.Id}/cmdline").StartsWith("sleep", StringComparison.Ordinal));
        await lease.DisposeAsync();
        await Task.Delay(200);
        ServerPid().ShouldNotBeNull("the other user needs it");

        user.Kill();

        await UntilAsync(() => ServerPid() is null);
        await UntilAsync(() => Processes().Count == 0);
        await using var again = await EmbeddedCluster.LeaseAsync(home);
        (await AskAsync<int>(again, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_kept_cluster_stays_up_until_it_is_stopped()
    {
        var kept = await EmbeddedCluster.KeepAsync(home);
        var server = ServerPid()!.Value;

        await using (var lease = await EmbeddedCluster.LeaseAsync(home))
            lease.ConnectionString.ShouldBe(kept);

        IsAlive(server).ShouldBeTrue();
        Processes().ShouldNotContain(process => process.Contains("jamsostek-watcher", StringComparison.Ordinal));

        (await EmbeddedCluster.StopAsync(home)).ShouldBeTrue();
        IsAlive(server).ShouldBeFalse();
    }

    [Fact]
    public async Task Stopping_a_kept_cluster_waits_for_those_who_use_it()
    {
        await EmbeddedCluster.KeepAsync(home);
        var lease = await EmbeddedCluster.LeaseAsync(home);

        (await EmbeddedCluster.StopAsync(home)).ShouldBeFalse();
        (await AskAsync<int>(lease, "SELECT 1")).ShouldBe(1);

        await lease.DisposeAsync();
        ServerPid().ShouldBeNull();
    }

    [Fact]
    public async Task Many_first_leases_at_once_make_one_cluster()
    {
        var leases = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => EmbeddedCluster.LeaseAsync(home))));

        leases.Select(lease => lease.ConnectionString).Distinct().Count().ShouldBe(1);
        Processes().Count(process => process.Contains("jamsostek-watcher", StringComparison.Ordinal)).ShouldBe(1);

        await Task.WhenAll(leases.Select(lease => lease.DisposeAsync().AsTask()));
        await UntilAsync(() => Processes().Count == 0);
    }

    [Fact]
    public async Task Two_folders_are_two_clusters()
    {
        await using var lease = await EmbeddedCluster.LeaseAsync(home);
        var elsewhere = TestCluster.HomeIn(Path.Combine(folder.Path, "other"));
        await using var other = await EmbeddedCluster.LeaseAsync(elsewhere);

        other.ConnectionString.ShouldNotBe(lease.ConnectionString);
        (await AskAsync<int>(lease, "SELECT 1")).ShouldBe(1);
        (await AskAsync<int>(other, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_killed_first_start_left_is_cleared_away()
    {
        var left = Directory.CreateDirectory(Path.Combine(home.Folder, "postgres.making-0"));
        File.WriteAllText(Path.Combine(left.FullName, "PG_VERSION"), "");

        await using var lease = await EmbeddedCluster.LeaseAsync(home);

        Directory.Exists(left.FullName).ShouldBeFalse();
        (await AskAsync<int>(lease, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_named_database_is_used_as_it_is_and_nothing_is_made()
    {
        const string named = "Host=example.invalid;Database=ledger";
        var elsewhere = new LedgerHome(home.Folder) { Database = named };

        await using var lease = await EmbeddedCluster.LeaseAsync(elsewhere);

        lease.ConnectionString.ShouldBe(named);
        Directory.Exists(home.Folder).ShouldBeFalse();
        await Should.ThrowAsync<ClusterUnavailableException>(() => EmbeddedCluster.KeepAsync(elsewhere));
        await Should.ThrowAsync<ClusterUnavailableException>(() => EmbeddedCluster.StopAsync(elsewhere));
    }

    [Fact]
    public async Task Missing_programs_are_one_sentence()
    {
        var without = new LedgerHome(home.Folder) { PostgresBin = folder.Path };

        var error = await Should.ThrowAsync<ClusterUnavailableException>(() => EmbeddedCluster.LeaseAsync(without));

        error.Message.ShouldBe($"JAMSOSTEK_POSTGRES names {folder.Path}, which has no initdb, pg_ctl and postgres.");
    }

    [Fact]
    public async Task A_server_that_does_not_start_says_what_its_log_says()
    {
        await using (await EmbeddedCluster.LeaseAsync(home))
        {
        }

        File.AppendAllText(Path.Combine(home.Postgres, "data", "postgresql.conf"), "\nno_such_setting = 1\n");

        var error = await Should.ThrowAsync<ClusterUnavailableException>(() => EmbeddedCluster.LeaseAsync(home));

        error.Message.ShouldContain("does not start");
        error.Message.ShouldContain("no_such_setting");
        error.Message.ShouldNotContain("\n");
        Processes().ShouldBeEmpty();
    }

    private string PidFile => Path.Combine(home.Postgres, "data", "postmaster.pid");

    private int? ServerPid() =>
        File.Exists(PidFile) ? int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture) : null;

    /// <summary>The command lines that name this test's folder: the server and its watcher.</summary>
    private List<string> Processes() => Directory.EnumerateDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out _))
        .Select(process => CommandLine(Path.Combine(process, "cmdline")))
        .Where(command => command.Contains(home.Folder, StringComparison.Ordinal))
        .ToList();

    private static string CommandLine(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }

    // A zombie has no command line: it is dead, whoever should bury it.
    private static bool IsAlive(int pid) => CommandLine($"/proc/{pid}/cmdline").Length > 0;

    private static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
    }

    private Process Start(params string[] command)
    {
        started.Add(Process.Start(command[0], command[1..]));
        return started[^1];
    }

    private async Task<Process> StartAsAccountOf(string path, params string[] command)
    {
        var stat = new ProcessStartInfo("stat", ["-c", "%u", path]) { RedirectStandardOutput = true };
        using var asked = Process.Start(stat)!;
        var owner = (await asked.StandardOutput.ReadToEndAsync()).Trim();
        return Environment.IsPrivilegedProcess
            ? Start(["setpriv", "--reuid", owner, "--clear-groups", .. command])
            : Start(command);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var since = Stopwatch.StartNew(); !condition(); await Task.Delay(10))
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static async Task DoAsync(ClusterLease lease, string sql) => await AskAsync<object?>(lease, sql);

    private static async Task<T> AskAsync<T>(ClusterLease lease, string sql)
    {
        await using var connection = new NpgsqlConnection(lease.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
