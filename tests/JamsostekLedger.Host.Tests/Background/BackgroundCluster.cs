using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>One PostgreSQL for tests of background work; each test has a ledger of its own in it.</summary>
public sealed class BackgroundCluster : IAsyncLifetime
{
    public const string Collection = "A cluster for background work";

    // The tables are made once, and copied for each ledger.
    private const string Empty = "background_empty";

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-background-").FullName;
    private ClusterLease? _lease;
    private int _ledgers;

    public async Task InitializeAsync()
    {
        _lease = await EmbeddedCluster.LeaseAsync(new(_data)
        {
            PostgresBin = Environment.GetEnvironmentVariable("JAMSOSTEK_TEST_POSTGRES"),
        });
        await MakeAsync(Empty, copyOf: "template1");
        await Migrator.MigrateAsync(To(Empty));
    }

    /// <summary>Where another empty ledger is. Homes of one ledger share its folder and database.</summary>
    public Task<LedgerHome> NewHomeAsync() => NewHomeAsync(copyOf: Empty);

    /// <summary>Where there is a database without tables.</summary>
    public Task<LedgerHome> NewBareHomeAsync() => NewHomeAsync(copyOf: "template1");

    /// <summary>Another empty ledger.</summary>
    public async Task<OpenLedger> NewLedgerAsync() => await OpenLedger.OpenAsync(await NewHomeAsync());

    private async Task<LedgerHome> NewHomeAsync(string copyOf)
    {
        var name = $"background_{Interlocked.Increment(ref _ledgers)}";
        await MakeAsync(name, copyOf);
        return new(Path.Combine(_data, name)) { Database = To(name) };
    }

    private string To(string database) =>
        new NpgsqlConnectionStringBuilder(_lease!.ConnectionString) { Database = database }.ConnectionString;

    private async Task MakeAsync(string database, string copyOf)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_lease!.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {database} template {copyOf}", connection);
        await create.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        if (_lease is not null)
            await _lease.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}

[CollectionDefinition(BackgroundCluster.Collection)]
public sealed class BackgroundClusterUsers : ICollectionFixture<BackgroundCluster>;
