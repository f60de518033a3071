namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// The right to use a database. The embedded cluster runs while anybody holds one; giving back the last one stops it.
/// </summary>
public sealed class ClusterLease : IAsyncDisposable
{
    private Func<Task>? giveBack;

    private readonly ClusterRevival? revival;

    internal ClusterLease(string connectionString, Func<Task>? giveBack, ClusterRevival? revival = null)
    {
        ConnectionString = connectionString;
        this.giveBack = giveBack;
        this.revival = revival;
    }

    /// <summary>The owner's way to the database where it is known, for Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// Starts PostgreSQL again whenever it died, until that is cancelled or the right given back. A database that is
    /// not the embedded one is for its administrator to start.
    /// </summary>
    /// <param name="tell">Told in sentences what happens.</param>
    /// <param name="revived">Called each time it is up again.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task StayUpAsync(Action<string> tell, Action revived, CancellationToken cancellation) =>
        revival?.RunAsync(tell, revived, cancellation) ?? Task.CompletedTask;

    /// <summary>Gives the right back. When it was the last, PostgreSQL is down when this returns.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref giveBack, null) is { } once)
            await once();
    }
}
