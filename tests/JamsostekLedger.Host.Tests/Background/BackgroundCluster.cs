using JamsostekLedger.Host.Database;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>One PostgreSQL for tests of background work; each test has a ledger of its own in it.</summary>
public sealed class BackgroundCluster : IAsyncLifetime
{
    public const string Collection = "A cluster for background work";

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-background-").FullName;
    private ClusterLease? _lease;
    private int _ledgers;

    public async Task InitializeAsync() => _lease = await EmbeddedCluster.LeaseAsync(new(_data)
    {
        PostgresBin = Environment.GetEnvironmentVariable("JAMSOSTEK_TEST_POSTGRES"),
    });

    /// <summary>Where another empty ledger is. Homes of one ledger share its folder and database.</summary>
    public async Task<LedgerHome> NewHomeAsync()
    {
        var name = $"background_{Interlocked.Increment(ref _ledgers)}";
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_lease!.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return new(Path.Combine(_data, name))
        {
            Database = new NpgsqlConnectionStringBuilder(_lease.ConnectionString) { Database = name }.ConnectionString,
        };
    }

    /// <summary>Another empty ledger.</summary>
    public async Task<OpenLedger> NewLedgerAsync() => await OpenLedger.OpenAsync(await NewHomeAsync());

    public async Task DisposeAsync()
    {
        if (_lease is not null)
            await _lease.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}

[CollectionDefinition(BackgroundCluster.Collection)]
public sealed class BackgroundClusterUsers : ICollectionFixture<BackgroundCluster>;
