using System.Security.Cryptography;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Benchmarks;

/// <summary>An embedded PostgreSQL of the run's own, as the product sets it up: every commit is on disk.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    private readonly ClusterLease _lease;
    private int _made;

    private Bench(string folder, ClusterLease lease) => (Folder, _lease) = (folder, lease);

    public string Folder { get; }

    /// <summary>The connection string of the cluster's own database.</summary>
    public string Own => _lease.ConnectionString;

    public static Region Region { get; } = Regions.Find("51.04")!;

    public static IClock Clock => SystemClock.Instance;

    public static PersonVault Vault { get; } = new(MasterKey.Of(Secret));

    /// <summary>What opens it, as a program takes it from its environment.</summary>
    public static string VaultSecret => Convert.ToHexString(Secret);

    /// <summary>The log of the default build on a database.</summary>
    public static LedgerStore StoreOf(LedgerDatabase database) => new(database, Clock);

    public static async Task<Bench> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("jamsostek-benchmark-").FullName;
        return new(folder, await EmbeddedCluster.LeaseAsync(new(folder)));
    }

    /// <summary>A fresh database with the ledger's tables, and nothing left to write from before.</summary>
    public async Task<LedgerDatabase> NewDatabaseAsync()
    {
        var name = $"bench_{++_made}";
        await RunAsync($"create database {name}");
        return await LedgerDatabase.OpenAsync(
            new NpgsqlConnectionStringBuilder(Own) { Database = name }.ConnectionString);
    }

    /// <summary>The connection string of a database, for a program that opens it by itself.</summary>
    public string ConnectionTo(LedgerDatabase database) =>
        new NpgsqlConnectionStringBuilder(Own) { Database = NameOf(database) }.ConnectionString;

    public async Task DropAsync(LedgerDatabase database)
    {
        var name = NameOf(database);
        await database.DisposeAsync();
        await RunAsync($"drop database {name} with (force)");
    }

    /// <summary>Brings everything to disk, so that no measurement pays for the one before it.</summary>
    public Task CheckpointAsync() => RunAsync("checkpoint");

    /// <summary>Records a file's rows, all of which must be new.</summary>
    public static async Task RecordAsync(LedgerDatabase database, string kind, IReadOnlyList<ReadRow> rows)
    {
        var report = await new Recorder(StoreOf(database), Vault).RecordAsync(
            new(Region, kind, $"{kind}.csv", new byte[32], "benchmark", false, false, () => rows));
        if (report.Recorded < rows.Count)
            throw new InvalidDataException(
                $"{kind}: {report.Recorded} recorded, {string.Join("; ", report.Refusals.Take(3))}");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _lease.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string NameOf(LedgerDatabase database) =>
        new NpgsqlConnectionStringBuilder(database.Source.ConnectionString).Database!;

    private async Task RunAsync(string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(Own) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
