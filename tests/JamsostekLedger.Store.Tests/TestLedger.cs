using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Tests;

/// <summary>An empty ledger of its own in the test cluster, with a clock that stands still.</summary>
public sealed class TestLedger : IAsyncDisposable
{
    public const string Gianyar = "51.04";

    private readonly TestFolder _folder = new();

    private TestLedger(string connectionString, IEventLog log, TestClock clock)
    {
        (ConnectionString, Log, Clock) = (connectionString, log, clock);
        Home = new(_folder.Path);
        Vault = new(Master);
        Recorder = new(Log, Vault);
        Batches = new(Log, Vault);
        Files = new(Log, Vault);
        Checkpoints = new(Database, Home, Clock);
        Owner = NpgsqlDataSource.Create(connectionString);
    }

    public static MasterKey Master { get; } = MasterKey.Of(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    public string ConnectionString { get; }

    public LedgerDatabase Database => Log.Database;

    public IEventLog Log { get; }

    public LedgerHome Home { get; }

    public TestClock Clock { get; }

    public PersonVault Vault { get; }

    public Recorder Recorder { get; }

    public BatchRecorder Batches { get; }

    public FileRecorder Files { get; }

    public Checkpoints Checkpoints { get; }

    /// <summary>Connections of the one who owns the tables, a superuser at that.</summary>
    public NpgsqlDataSource Owner { get; }

    public static Task<TestLedger> OpenAsync(TestCluster cluster) => OpenAsync(cluster, TestLog.IsMarten);

    /// <summary>One that is about this log, whatever the run is about.</summary>
    public static async Task<TestLedger> OpenAsync(TestCluster cluster, bool marten)
    {
        var connection = await cluster.NewDatabaseAsync();
        var clock = new TestClock();
        var database = await LedgerDatabase.OpenAsync(connection);
        return new(connection, await TestLog.OpenAsync(database, connection, clock, marten), clock);
    }

    /// <summary>The same ledger through this log, by connections of its own.</summary>
    public async Task<TestLedger> BesideAsync(bool marten)
    {
        var database = LedgerDatabase.Attach(ConnectionString);
        return new(
            ConnectionString, await TestLog.OpenAsync(database, ConnectionString, Clock, marten), Clock);
    }

    public Task<Outcome> RecordAsync(ICommand command, string region = Gianyar, long? expectedVersion = null) =>
        Recorder.RecordAsync(region, command, new("penguji"), expectedVersion);

    public Task<ImportReport> ImportAsync(
        string kind, IEnumerable<ReadRow> rows, string region = Gianyar, bool dryRun = false, bool partial = false,
        FileRecorder? by = null) =>
        (by ?? Files).RecordAsync(new(
            Regions.Find(region)!, kind, $"{kind}.csv", new('0', 64), "penguji", dryRun, partial, () => rows));

    public Task<ImportReport> ImportAsync(string kind, params string[] csv) =>
        ImportAsync(kind, TestFile.Rows(kind, csv));

    public Task<Verification> VerifyAsync(string region = Gianyar) =>
        Verifier.VerifyAsync(Database, Checkpoints, region);

    /// <summary>
    /// Does as the owner what no trigger should notice: what an attacker with the database's password can.
    /// </summary>
    public async Task TamperAsync(string sql)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"set local session_replication_role = replica; {sql}", connection);
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public async Task<T?> AskAsync<T>(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public async Task<List<string>> LinesAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? "-" : $"{reader.GetValue(i)}")));
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Database.DisposeAsync();
        await Owner.DisposeAsync();
        _folder.Dispose();
    }
}
