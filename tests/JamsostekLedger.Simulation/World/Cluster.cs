using System.Diagnostics;
using System.Globalization;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Tests;

namespace JamsostekLedger.Simulation.World;

/// <summary>A PostgreSQL of its own, which is stopped and killed while ledgers are written.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly TestFolder _folder;
    private ClusterLease _lease;
    private string? _template;
    private int _databases;

    private Cluster(TestFolder folder, ClusterLease lease) => (_folder, _lease) = (folder, lease);

    /// <summary>The way to a database of the cluster.</summary>
    public string To(string database) =>
        new NpgsqlConnectionStringBuilder(_lease.ConnectionString) { Database = database }.ConnectionString;

    public static async Task<Cluster> OpenAsync()
    {
        var folder = new TestFolder();
        return new(folder, await EmbeddedCluster.LeaseAsync(Home(folder)));
    }

    /// <summary>Makes a database with a ledger of which nothing is recorded, and names it.</summary>
    public async Task<string> NewLedgerAsync()
    {
        if (_template is null)
        {
            _template = await NewDatabaseAsync();
            await Store.Migrator.MigrateAsync(To(_template) + ";Pooling=false");
        }

        return await NewDatabaseAsync(_template);
    }

    /// <summary>Makes a database, an empty one or a copy of another, and names it.</summary>
    public async Task<string> NewDatabaseAsync(string copyOf = "template1")
    {
        var name = $"simulation_{++_databases}";
        await DoAsync($"create database {name} template {copyOf}");
        return name;
    }

    /// <summary>Drops a database, whoever is still connected.</summary>
    public Task DropAsync(string database) => DoAsync($"drop database if exists {database} with (force)");

    /// <summary>Ends it in good order; whoever is connected is told.</summary>
    public Task StopAsync() => _lease.DisposeAsync().AsTask();

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        var pid = int.Parse(
            File.ReadLines(Path.Combine(Home(_folder).Postgres, "data", "postmaster.pid")).First(),
            CultureInfo.InvariantCulture);
        using var server = Process.GetProcessById(pid);
        server.Kill();
        await server.WaitForExitAsync();
    }

    /// <summary>Starts it again after either.</summary>
    public async Task StartAsync()
    {
        var before = _lease;
        _lease = await EmbeddedCluster.LeaseAsync(Home(_folder));
        await before.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _lease.DisposeAsync();
        _folder.Dispose();
    }

    private static LedgerHome Home(TestFolder folder) => TestCluster.HomeIn(folder.Path);

    private async Task DoAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
