namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// The PostgreSQL that a ledger brings along. All processes on one folder share it: each holds a shared lock on
/// <c>locks/users</c> as long as it lives, and whoever gets that lock alone knows that nobody is left and stops it.
/// </summary>
public static class EmbeddedCluster
{
    /// <summary>A database to work with: the one the home names, or the embedded one, started if need be.</summary>
    /// <exception cref="ClusterUnavailableException">There is none to be had, and why.</exception>
    public static async Task<ClusterLease> LeaseAsync(LedgerHome home, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(home);
        if (home.Database is { } named)
            return new(home.DatabaseOwner ?? named, giveBack: null);

        try
        {
            Directory.CreateDirectory(home.Locks);
            using var starting = await ClusterLock.AloneAsync(StartLock(home), cancellationToken);
            return await StartAsync(home, cancellationToken);
        }
        catch (Exception forbidden) when (forbidden is UnauthorizedAccessException or IOException)
        {
            throw Unusable(home, forbidden);
        }
    }

    /// <summary>Starts the embedded cluster and keeps it up without users, until <see cref="StopAsync"/>.</summary>
    /// <returns>The connection string.</returns>
    public static async Task<string> KeepAsync(LedgerHome home, CancellationToken cancellationToken = default)
    {
        RefuseNamed(home);
        await using var lease = await LeaseAsync(home, cancellationToken);
        await File.WriteAllTextAsync(home.KeepMarker, "database start\n", cancellationToken);
        return lease.ConnectionString;
    }

    /// <summary>Ends what <see cref="KeepAsync"/> began: the cluster stops now, or with its last user.</summary>
    /// <returns>Whether it is down.</returns>
    public static async Task<bool> StopAsync(LedgerHome home, CancellationToken cancellationToken = default)
    {
        RefuseNamed(home);
        if (!PostgresServer.IsMade(home))
            return true;

        try
        {
            Directory.CreateDirectory(home.Locks);
            File.Delete(home.KeepMarker);
            return await StopUnusedAsync(home, await PostgresServer.OfAsync(home, cancellationToken));
        }
        catch (Exception forbidden) when (forbidden is UnauthorizedAccessException or IOException)
        {
            throw Unusable(home, forbidden);
        }
    }

    private static async Task<ClusterLease> StartAsync(LedgerHome home, CancellationToken cancel)
    {
        var use = await ClusterLock.SharedAsync(UsersLock(home), cancel);
        PostgresServer? server = null;
        try
        {
            server = await PostgresServer.OfAsync(home, cancel);
            File.Delete(home.DownMarker);
            ClusterWatcher.Post(home, server);
            var way = await server.UpAsync(only: null, cancel);
            return new(way, GiveBackAsync, new(home, stop => UpAgainAsync(home, server, way, stop)));
        }
        catch
        {
            await GiveBackAsync();
            throw;
        }

        async Task GiveBackAsync()
        {
            use.Dispose();
            if (server is not null)
                await StopUnusedAsync(home, server);
        }
    }

    private static async Task UpAgainAsync(
        LedgerHome home, PostgresServer server, string way, CancellationToken cancel)
    {
        using var starting = await ClusterLock.AloneAsync(StartLock(home), cancel);
        var port = new NpgsqlConnectionStringBuilder(way).Port;
        if (await server.UpAsync(port, cancel) != way)
            throw new ClusterUnavailableException(
                $"The embedded PostgreSQL was started by another program and does not answer at port {port} any more: "
                + "start this program again.");
    }

    /// <summary>Stops the cluster unless somebody uses it or it is kept; true when it is down or kept.</summary>
    private static async Task<bool> StopUnusedAsync(LedgerHome home, PostgresServer server)
    {
        // Without its folder there is nothing to agree about; PostgreSQL sees that its files are gone and ends itself.
        while (Directory.Exists(home.Locks))
        {
            using (var alone = ClusterLock.TryAlone(UsersLock(home)))
                if (alone is not null)
                {
                    if (!File.Exists(home.KeepMarker))
                    {
                        await server.StopAsync(CancellationToken.None);
                        MarkDown(home);
                    }

                    break;
                }

            // Held alone by another: the watcher, or a user that went at the same moment, is stopping it.
            using (var shared = ClusterLock.TryShared(UsersLock(home)))
                if (shared is not null)
                    return false;

            await Task.Delay(10);
        }

        await ClusterWatcher.LeaveAsync(home);
        return true;
    }

    // A courtesy to the watcher, which looks twice where it cannot be had (a full disk, another user's file).
    private static void MarkDown(LedgerHome home)
    {
        try
        {
            File.Delete(home.DownMarker);
            File.WriteAllText(home.DownMarker, "");
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
        }
    }

    private static ClusterUnavailableException Unusable(LedgerHome home, Exception why) =>
        new($"The data folder {home.Folder} cannot be used: {why.Message}", why);

    private static void RefuseNamed(LedgerHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        if (home.Database is not null)
            throw new ClusterUnavailableException(
                "JAMSOSTEK_DATABASE names the database, so there is no embedded one to start or stop.");
    }

    private static string StartLock(LedgerHome home) => Path.Combine(home.Locks, "start");

    private static string UsersLock(LedgerHome home) => Path.Combine(home.Locks, "users");
}
