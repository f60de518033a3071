using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using JamsostekLedger.Store.Cluster;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Cluster;

/// <summary>The embedded PostgreSQL dies under a server that works with it.</summary>
[Trait("Postgres", "one")]
public sealed class ClusterRevivalTests : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _told = [];
    private readonly LedgerHome _home;
    private ClusterLease _lease = null!;
    private Task _staying = Task.CompletedTask;
    private int _revived;

    public ClusterRevivalTests() => _home = TestCluster.HomeIn(Path.Combine(_folder.Path, "data"));

    private string PidFile => Path.Combine(_home.Postgres, "data", "postmaster.pid");

    private string Settings => Path.Combine(_home.Postgres, "data", "postgresql.conf");

    public async Task InitializeAsync()
    {
        _lease = await EmbeddedCluster.LeaseAsync(_home);
        await AskAsync("create table kept as select 7 as seven");
        _staying = _lease.StayUpAsync(_told.Enqueue, () => Interlocked.Increment(ref _revived), _stop.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _staying);
        await _lease.DisposeAsync();
    }

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("-KILL")]
    [InlineData("-QUIT")]
    [InlineData("-INT")]
    public async Task However_it_died_it_is_up_again_within_seconds_where_its_users_look_for_it(string signal)
    {
        for (var times = 1; times <= 2; times++)
        {
            var dead = ServerPid();
            await KillAsync(signal, dead);
            await UntilAsync(() => _revived == times);
            ServerPid().ShouldNotBe(dead);
            (await AskAsync("select seven from kept")).ShouldBe(7);
        }

        _told.Count(sentence => sentence.Contains("answers again", StringComparison.Ordinal)).ShouldBe(2);
        Postmasters().ShouldBe(1);
    }

    // As a disk that is full: it does not start, again and again, until somebody has made room.
    [Fact]
    public async Task While_it_cannot_start_that_is_told_once_and_it_is_tried_on()
    {
        var settings = await File.ReadAllTextAsync(Settings);
        await File.WriteAllTextAsync(Settings, $"{settings}\nno_such_setting = 1\n");
        await KillAsync("-KILL", ServerPid());
        await UntilAsync(() => _told.Any(sentence => sentence.Contains("no_such_setting", StringComparison.Ordinal)));
        await Task.Delay(2_000);
        _told.Count(sentence => sentence.Contains("no_such_setting", StringComparison.Ordinal)).ShouldBe(1);
        _revived.ShouldBe(0);

        await File.WriteAllTextAsync(Settings, settings);
        await UntilAsync(() => _revived == 1);
        (await AskAsync("select seven from kept")).ShouldBe(7);
    }

    [Fact]
    public async Task Another_program_that_starts_it_at_the_same_moment_has_the_same_one()
    {
        await KillAsync("-KILL", ServerPid());
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => EmbeddedCluster.LeaseAsync(_home)));
        await UntilAsync(() => _revived == 1);

        others.ShouldAllBe(other => other.ConnectionString == _lease.ConnectionString);
        Postmasters().ShouldBe(1);
        foreach (var other in others)
            await other.DisposeAsync();
        (await AskAsync("select seven from kept")).ShouldBe(7);
    }

    // Its port is free for a moment, and somebody else's program takes it.
    [Fact]
    public async Task A_program_that_took_its_port_is_left_alone_and_waited_for()
    {
        var port = new NpgsqlConnectionStringBuilder(_lease.ConnectionString).Port;
        using (var starting = ClusterLock.TryAlone(Path.Combine(_home.Locks, "start")))
        {
            await KillAsync("-INT", ServerPid());
            await UntilAsync(() => !File.Exists(PidFile));
            using var stranger = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
            stranger.Start();
            starting!.Dispose();
            await Task.Delay(1_500);
            _revived.ShouldBe(0);
        }

        await UntilAsync(() => _revived == 1);
        (await AskAsync("select seven from kept")).ShouldBe(7);
    }

    private int ServerPid() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    private int Postmasters() => Directory.EnumerateDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out _))
        .Select(process => CommandLine(process).Split('\0'))
        .Count(words => words[0].EndsWith("/postgres", StringComparison.Ordinal) && words.Contains(_home.PostgresData));

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task KillAsync(string signal, int pid)
    {
        using var kill = Process.Start("kill", [signal, $"{pid}"]);
        await kill.WaitForExitAsync();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var since = Stopwatch.StartNew(); !condition(); await Task.Delay(10))
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_lease.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
