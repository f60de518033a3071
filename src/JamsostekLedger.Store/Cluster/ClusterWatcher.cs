namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// A tiny shell beside the cluster that waits until nobody uses it any more, then stops it. It is what stops
/// PostgreSQL when its last user was killed and could not. Without <c>flock</c> (macOS, Windows) there is none, and a
/// killed user leaves the cluster to the next one.
/// </summary>
internal static class ClusterWatcher
{
    // Where nobody said that the cluster is down, its user was killed, perhaps just before PostgreSQL made its pid
    // file: hence the second look. It lets go of its own lock before that of the users: whoever gets in next must see
    // that there is no watcher.
    private const string Script = """
        exec </dev/null >/dev/null 2>&1 8<"$1/watcher" 9<"$1/users"
        flock -n 8 || exit 0
        flock 9
        down="$1/down" keep=$2
        shift 2
        [ -e "$down" ] || [ -e "$keep" ] || "$@" || { sleep 1; "$@"; }
        exec 8<&-
        exec 9<&-
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly bool Possible = OperatingSystem.IsLinux() && Has("flock") && Has("setsid");

    /// <summary>Posts one where there is none. A session of its own keeps Ctrl-C and hang-ups from it.</summary>
    public static void Post(LedgerHome home, PostgresServer server)
    {
        if (Possible && IsGone(home))
            ClusterTool.Leave([
                "setsid", "sh", "-c", Script, "jamsostek-watcher", home.Locks, home.KeepMarker, .. server.StopCommand]);
    }

    /// <summary>Waits until it saw that nothing is left to do; not long, for it may have found a new user.</summary>
    public static async Task LeaveAsync(LedgerHome home)
    {
        for (var waited = TimeSpan.Zero; waited < Limit && !IsGone(home); waited += Pause)
            await Task.Delay(Pause);
    }

    private static bool IsGone(LedgerHome home)
    {
        using var free = ClusterLock.TryAlone(Path.Combine(home.Locks, "watcher"));
        return free is not null;
    }

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
