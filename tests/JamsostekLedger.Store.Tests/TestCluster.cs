using JamsostekLedger.Store.Cluster;
using Npgsql;

namespace JamsostekLedger.Store.Tests;

/// <summary>
/// One PostgreSQL for all tests that only need a database. A test class asks for it with
/// <c>[Collection(TestCluster.Collection)]</c> and a constructor parameter.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    public const string Collection = "A test cluster";

    private readonly string folder = Directory.CreateTempSubdirectory("jamsostek-test-").FullName;
    private readonly Lazy<Task<string>> empty;
    private ClusterLease? lease;

    public TestCluster() => empty = new(MigrateAsync);

    /// <summary>JAMSOSTEK_TEST_POSTGRES runs the tests on another PostgreSQL than the embedded one.</summary>
    public static LedgerHome HomeIn(string folder) =>
        new(folder) { PostgresBin = Environment.GetEnvironmentVariable("JAMSOSTEK_TEST_POSTGRES") };

    public async Task InitializeAsync() => lease = await EmbeddedCluster.LeaseAsync(HomeIn(folder));

    /// <summary>
    /// The connection string of a fresh database with the ledger's tables: they are made once, and copied for each test
    /// that does not ask how they come about.
    /// </summary>
    public async Task<string> NewLedgerAsync() => await NewDatabaseAsync(copyOf: await empty.Value);

    /// <summary>The connection string of a fresh database: an empty one, or a copy of another.</summary>
    public async Task<string> NewDatabaseAsync(string? copyOf = null)
    {
        var to = new NpgsqlConnectionStringBuilder(lease!.ConnectionString) { Pooling = false };
        var name = $"test_{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(to.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand(
            $"CREATE DATABASE {name} TEMPLATE {copyOf ?? "template1"}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(lease.ConnectionString) { Database = name }.ConnectionString;
    }

    private async Task<string> MigrateAsync()
    {
        var connection = await NewDatabaseAsync();
        await Migrator.MigrateAsync(connection);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    public async Task DisposeAsync()
    {
        if (lease is not null)
            await lease.DisposeAsync();

        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(TestCluster.Collection)]
public sealed class TestClusterUsers : ICollectionFixture<TestCluster>;
