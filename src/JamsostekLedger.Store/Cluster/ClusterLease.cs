namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// The right to use a database. The embedded cluster runs while anybody holds one; giving back the last one stops it.
/// </summary>
public sealed class ClusterLease : IAsyncDisposable
{
    private Func<Task>? giveBack;

    internal ClusterLease(string connectionString, Func<Task>? giveBack)
    {
        ConnectionString = connectionString;
        this.giveBack = giveBack;
    }

    /// <summary>The way to the database, for Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>Gives the right back. When it was the last, PostgreSQL is down when this returns.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref giveBack, null) is { } once)
            await once();
    }
}
