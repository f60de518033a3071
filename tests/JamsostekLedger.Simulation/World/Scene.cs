using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Tests;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Simulation.World;

/// <summary>One database, two nodes that write to it, a clock, and somebody who looks on without a wire.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly Cluster _cluster;
    private readonly string _name;
    private readonly Bug _bug;
    private readonly TestFolder _folder = new();
    private readonly Dictionary<Guid, Person> _people = [];
    private readonly PersonVault _vault = new(TestLedger.Master);

    private Scene(Cluster cluster, string name, Bug bug)
    {
        (_cluster, _name, _bug) = (cluster, name, bug);
        (Owner, Database) = Connect();
        Nodes = [NewNode(), NewNode()];
    }

    public Node[] Nodes { get; }

    public TestClock Clock { get; } = new() { Now = Instant.FromUtc(2025, 3, 3, 2, 0) };

    /// <summary>Connections of the one who owns the tables.</summary>
    public NpgsqlDataSource Owner { get; private set; }

    /// <summary>For those who read reports.</summary>
    public LedgerDatabase Database { get; private set; }

    public Cluster Cluster => _cluster;

    public static async Task<Scene> OpenAsync(Cluster cluster, Bug bug)
    {
        var scene = new Scene(cluster, await cluster.NewLedgerAsync(), bug);
        if (bug.InDatabase(new(cluster.To(scene._name))) is { } planted)
            await scene.DoAsync(planted);
        return scene;
    }

    /// <summary>A node dies and another takes its place: nothing of what it knew is left.</summary>
    public async Task ReplaceAsync(int node)
    {
        await Nodes[node].DisposeAsync();
        Nodes[node] = NewNode();
    }

    /// <summary>The database was away and is back: perhaps elsewhere.</summary>
    public async Task BackAsync()
    {
        await _cluster.StartAsync();
        await DisconnectAsync();
        (Owner, Database) = Connect();
    }

    /// <summary>Waits until the server has ended all that it was asked.</summary>
    public async Task QuietAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await AskAsync<long>("""
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'jamsostek' and state <> 'idle'
            """) > 0)
            await Task.Delay(8, limit.Token);
    }

    /// <summary>How many wait for a lock.</summary>
    public Task<long> WaitingAsync() => AskAsync<long>("""
        select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        """)!;

    /// <summary>Ends the server's side of nodes' connections.</summary>
    public Task<long> TerminateAsync(string which = "true") => AskAsync<long>($"""
        select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
        where datname = current_database() and {which}
            and client_port in ({string.Join(',', Nodes.SelectMany(node => node.Wire.PortsAtServer).Append(0))})
        """)!;

    /// <summary>The facts of a region after a number, in the words of the rows that they came from.</summary>
    public async Task<(long Seq, List<string> Said)> FactsAfterAsync(string region, long seq)
    {
        var rows = new List<(long Seq, string Type, JsonElement Fact)>();
        await using (var command = Owner.CreateCommand("""
            select f.seq, e.type, e.data::text from ledger.fact f join ledger.mt_events e on e.seq_id = f.sequence
            where f.region = $1 and f.seq > $2 order by f.seq
            """))
        {
            command.Parameters.AddWithValue(region);
            command.Parameters.AddWithValue(seq);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add((reader.GetInt64(0), reader.GetString(1), Json(reader.GetString(2))));
        }

        await MeetAsync(region);
        return (rows.Count == 0 ? seq : rows[^1].Seq,
            [.. rows.Select(row => ToldFacts.Of(row.Type, row.Fact, id => _people[id])).OfType<string>()]);
    }

    /// <summary>Everybody whom the vault keeps of a region, as it opens now.</summary>
    public async Task<IReadOnlyDictionary<Guid, Person>> PeopleAsync(string region)
    {
        _people.Clear();
        await MeetAsync(region);
        return _people;
    }

    /// <summary>A region as recorded at an instant, or now.</summary>
    public Task<Moment> MomentAsync(string region, Instant? at = null) =>
        Moment.OpenAsync(Database, Reference.Regions.Find(region)!, at, Clock);

    /// <summary>What an auditor finds in a region, who has seen where it stood.</summary>
    public async Task<IEnumerable<string>> VerifyAsync(string region)
    {
        var checkpoints = new Checkpoints(Database, new LedgerHome(_folder.Path), Clock);
        await checkpoints.WriteAsync(region);
        var verification = await Verifier.VerifyAsync(Database, checkpoints, _vault, region);
        // By what it does and not by the trigger that does it is a planted bug to be found.
        return verification.Findings.Where(finding => _bug == Bug.None || finding.Kind != FindingKind.GuardExtra)
            .Select(finding => $"{finding.Kind} {finding.Stream}: {finding.Message}");
    }

    public Task<T?> AskAsync<T>(string sql) => Owner.AskAsync<T>(sql);

    public Task<List<string>> LinesAsync(string sql) => Owner.LinesAsync(sql);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        await DisconnectAsync();
        await _cluster.DropAsync(_name);
        _folder.Dispose();
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private async Task MeetAsync(string region)
    {
        var ids = await LinesAsync($"select id from ledger.person where region = '{region}'");
        var strangers = ids.Select(id => new Guid(id)).Where(id => !_people.ContainsKey(id))
            .Select(id => new Ledger.PersonId(id)).ToList();
        if (strangers.Count == 0)
            return;
        await _vault.PrepareAsync(Database, default);
        foreach (var (id, who) in await _vault.OpenAsync(Database, region, strangers, default))
            _people[id.Value] = new(who.Nik, who.Name, who.Phone);
    }

    private Node NewNode() => Node.Start(() => new(_cluster.To(_name)), Clock, _bug);

    private (NpgsqlDataSource Owner, LedgerDatabase Database) Connect() => (
        NpgsqlDataSource.Create(_cluster.To(_name)),
        LedgerDatabase.Attach(DatabaseLogins.Of(_cluster.To(_name)).Program));

    private async Task DisconnectAsync()
    {
        await Owner.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task DoAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
