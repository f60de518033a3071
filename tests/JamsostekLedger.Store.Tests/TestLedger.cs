using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Tests;

/// <summary>An empty ledger of its own in the test cluster, with a clock that stands still.</summary>
public sealed class TestLedger : IAsyncDisposable
{
    public const string Gianyar = "51.04";

    private readonly TestFolder _folder = new();

    private TestLedger(string connectionString, LedgerStore store, TestClock clock)
    {
        (ConnectionString, Store, Clock) = (connectionString, store, clock);
        Home = new(_folder.Path);
        Vault = new(Master);
        Recorder = new(Store, Vault);
        Checkpoints = new(Database, Home, Clock);
        Owner = NpgsqlDataSource.Create(connectionString);
    }

    public static MasterKey Master { get; } = MasterKey.Of(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    /// <summary>The owner's connection string.</summary>
    public string ConnectionString { get; }

    /// <summary>The connection string that the product works with.</summary>
    public string Program => DatabaseLogins.Of(ConnectionString).Program;

    public LedgerDatabase Database => Store.Database;

    public LedgerStore Store { get; }

    public LedgerHome Home { get; }

    public TestClock Clock { get; }

    public PersonVault Vault { get; }

    public Recorder Recorder { get; }

    public Checkpoints Checkpoints { get; }

    /// <summary>Connections of the one who owns the tables, a superuser at that.</summary>
    public NpgsqlDataSource Owner { get; }

    public static async Task<TestLedger> OpenAsync(TestCluster cluster)
    {
        var (connection, clock) = (await cluster.NewLedgerAsync(), new TestClock());
        return new(connection, new(await LedgerDatabase.OpenAsync(connection), clock), clock);
    }

    /// <summary>One whose appends all go by COPY, or all through a session of Marten's.</summary>
    public static async Task<TestLedger> OpenAsync(TestCluster cluster, bool copies)
    {
        await using var ledger = await OpenAsync(cluster);
        return ledger.Beside(copies);
    }

    /// <summary>
    /// The same ledger, by connections of its own, with appends that all go by COPY or all by session.
    /// </summary>
    public TestLedger Beside(bool copies) => new(
        ConnectionString,
        new(LedgerDatabase.Attach(Program), Clock) { CopyFrom = copies ? 0 : int.MaxValue }, Clock);

    public Task<Outcome> RecordAsync(ICommand command, string region = Gianyar, long? expectedVersion = null) =>
        Recorder.RecordAsync(
            region, command, new("penguji"), expectedVersion is { } version ? ExpectedVersion.Of(version) : null);

    public Task<ImportReport> ImportAsync(
        string kind, IEnumerable<ReadRow> rows, string region = Gianyar, bool dryRun = false, bool partial = false,
        Recorder? by = null) =>
        (by ?? Recorder).RecordAsync(new(
            Regions.Find(region)!, kind, $"{kind}.csv", new byte[32], "penguji", dryRun, partial, () => rows));

    public Task<ImportReport> ImportAsync(string kind, params string[] csv) =>
        ImportAsync(kind, TestFile.Rows(kind, csv));

    /// <summary>The same with rows of which all are recorded, and none stood before.</summary>
    public async Task<ImportReport> RecordedAsync(string kind, params string[] csv)
    {
        var report = await ImportAsync(kind, csv);
        report.Refusals.ShouldBeEmpty();
        (report.Recorded, report.Already).ShouldBe((csv.Length - 1, 0));
        return report;
    }

    /// <summary>Its proof holds, and what is kept is what its facts give.</summary>
    public async Task GreenAsync()
    {
        (await VerifyAsync()).Findings.ShouldBeEmpty();
        (await Replay.RunAsync(Database, Gianyar)).Differences.ShouldBeEmpty();
    }

    /// <summary>The region as recorded at an instant, or now.</summary>
    public Task<Moment> MomentAsync(Instant? recordedAsOf = null, string region = Gianyar) =>
        Moment.OpenAsync(Database, Regions.Find(region)!, recordedAsOf, Clock);

    /// <summary>What somebody reads of it.</summary>
    public async Task<T> ReadAsync<T>(
        Func<Moment, Task<T>> read, Instant? recordedAsOf = null, string region = Gianyar)
    {
        await using var moment = await MomentAsync(recordedAsOf, region);
        return await read(moment);
    }

    /// <summary>The facts of a region in the order of their numbers.</summary>
    public async Task<List<Recorded>> ReplayAsync(string region = Gianyar)
    {
        await using var connection = await Database.Source.OpenConnectionAsync();
        return await FactQueries.OfRegionAsync(connection, region).ToListAsync();
    }

    /// <summary>What the facts of a stream fold into.</summary>
    public async Task<StreamState> StateAsync(string stream, string region = Gianyar)
    {
        await using var look = await Store.PreviewAsync(region, new([stream], [], []));
        return look.Stream(stream);
    }

    public Task<Verification> VerifyAsync(string region = Gianyar, PersonVault? by = null) =>
        Verifier.VerifyAsync(Database, Checkpoints, by ?? Vault, region);

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

    /// <summary>Has nobody gather statistics: they say for as long as the test lasts what they say now.</summary>
    public Task WithoutAutovacuumAsync() => TamperAsync("""
        do $$ declare one regclass; begin
            for one in select oid from pg_class where relnamespace = 'ledger'::regnamespace and relkind = 'r' loop
                execute format('alter table %s set (autovacuum_enabled = off)', one);
            end loop;
        end $$
        """);

    /// <summary>Forgets what was read so far; see <see cref="WholeReadsAsync"/>.</summary>
    public async Task ForgetReadsAsync()
    {
        await EndAsync();
        await AskAsync<object>("select pg_stat_reset()");
    }

    /// <summary>
    /// The tables that were read from end to end since, and the indexes of which every look-up read a large part. A
    /// plan that turned does so once for each batch, or once for each row.
    /// </summary>
    public async Task<List<string>> WholeReadsAsync(int rows)
    {
        await EndAsync();
        return await LinesAsync($"""
            select relname, 'scans ' || seq_scan, 'rows ' || seq_tup_read from pg_stat_user_tables
            where schemaname = 'ledger' and seq_tup_read >= {rows}
            union all
            select indexrelname, 'scans ' || idx_scan, 'rows ' || idx_tup_read from pg_stat_user_indexes
            where schemaname = 'ledger' and idx_tup_read > {rows * 50} and idx_tup_read > idx_scan * {rows / 4}
            """);
    }

    public Task<T?> AskAsync<T>(string sql) => Owner.AskAsync<T>(sql);

    public Task<List<string>> LinesAsync(string sql) => Owner.LinesAsync(sql);

    // A server process says what it read when it ends.
    private async Task EndAsync()
    {
        Database.Source.Clear();
        while (await AskAsync<long>("""
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'jamsostek'
            """) > 0)
            await Task.Delay(20);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
        await Owner.DisposeAsync();
        _folder.Dispose();
    }
}
