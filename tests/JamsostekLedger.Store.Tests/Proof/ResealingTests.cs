using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Audit;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Tests.Samples;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>
/// A ledger of an earlier version whose facts hold plain hashes of their files: they go, and what they proved stays.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class ResealingTests(TestCluster cluster) : IAsyncLifetime, IDisposable
{
    private const string Region = "51.04";

    private readonly TestFolder _folder = new();

    private LedgerHome Home => new(_folder.Path) { Database = Connection };

    private string Connection { get; set; } = "";

    public async Task InitializeAsync()
    {
        Connection = await cluster.NewDatabaseAsync();
        await BeforeMarten.RestoreAsync(Home, Connection);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_plain_hash_and_every_hash_that_is_made_of_one_is_gone()
    {
        var hashes = await LinesAsync(
            "select distinct headers ->> 'sha256' from ledger.mt_events where headers ? 'sha256'");
        hashes.Count.ShouldBeGreaterThan(20);
        var first = await LinesAsync("select min(f.seq)::text from ledger.fact f join ledger.mt_events e "
            + $"on e.seq_id = f.sequence where f.region = '{Region}' and e.headers ? 'sha256'");
        var oracles = await LinesAsync($"""
            select encode(h, 'hex') from (
                select f.leaf as h from ledger.fact f join ledger.mt_events e on e.seq_id = f.sequence
                where e.headers ? 'sha256'
                union all select b.root from ledger.block b where exists (
                    select from ledger.fact f join ledger.mt_events e on e.seq_id = f.sequence
                    where f.region = b.region and f.seq between b.first_seq and b.last_seq and e.headers ? 'sha256')
                union all select hash from ledger.block where region = '{Region}' and last_seq >= {first[0]}) kept
            """);
        // The control: they are found before.
        (await FoundAsync(hashes)).Select(found => found.Split(' ')[0]).Distinct().Count().ShouldBe(hashes.Count);

        await using var ledger = await OpenLedger.OpenAsync(Home);

        (await FoundAsync(hashes.Concat(oracles))).ShouldBeEmpty();
        (await LinesAsync("select count(*)::text from ledger.mt_events where headers ? 'fileMark'"))[0]
            .ShouldNotBe("0");
    }

    [Theory]
    [InlineData("51.04")]
    [InlineData("61.07")]
    public async Task The_proof_is_green_with_the_checkpoints_of_before_and_goes_on(string region)
    {
        await using var ledger = await OpenLedger.OpenAsync(Home);
        var verified = await Verifier.VerifyAsync(ledger, region);
        verified.Findings.ShouldBeEmpty();
        (await ledger.Recorder.RecordAsync(region, Sample.Open("sesudah"), new("penguji"))).Refusal.ShouldBeNull();
        (await ledger.Checkpoints.WriteAsync(region)).ShouldNotBeNull();
        (await Verifier.VerifyAsync(ledger, region)).Findings.ShouldBeEmpty();

        // And once more from its start: nothing is sealed anew twice.
        await ledger.DisposeAsync();
        await ExecuteAsync("delete from ledger.migration where name = 'file hashes withheld'");
        await using var again = await OpenLedger.OpenAsync(Home);
        (await Verifier.VerifyAsync(again, region)).Findings.ShouldBeEmpty();

        // Who has no key sees the chain that stands, and cannot tell what was signed before.
        var stranger = new PersonVault(MasterKey.Of(new byte[32]));
        var without = await Verifier.VerifyAsync(again.Database, again.Checkpoints, stranger, region);
        without.Findings.Select(finding => finding.Kind).ShouldContain(FindingKind.CheckpointDiffers);
        without.Findings.Select(finding => finding.Kind).ShouldNotContain(FindingKind.FactChanged);
    }

    [Theory]
    [InlineData("update ledger.mt_events set data = jsonb_set(data, '{amount}', '1') where seq_id = "
        + "(select min(seq_id) from ledger.mt_events where type = 'premium_paid')", FindingKind.FactChanged)]
    [InlineData("update ledger.mt_events set headers = jsonb_set(headers, '{line}', '99') where seq_id = "
        + "(select min(seq_id) from ledger.mt_events where headers ? 'fileMark')", FindingKind.FactChanged)]
    [InlineData("update ledger.mt_events set headers = headers - 'sealedSha256' where seq_id = "
        + "(select min(seq_id) from ledger.mt_events where headers ? 'fileMark')", FindingKind.FactChanged)]
    [InlineData("update ledger.resealed set was = repeat('0', 64)", FindingKind.ChainBroken)]
    [InlineData("delete from ledger.resealed", FindingKind.CheckpointDiffers)]
    public async Task What_is_changed_afterwards_is_found(string tampering, string kind)
    {
        await using (await OpenLedger.OpenAsync(Home))
        {
        }

        await ExecuteAsync($"set session_replication_role = replica; {tampering}");
        await using var ledger = await OpenLedger.OpenAsync(Home);
        var found = new List<string>();
        foreach (var region in BeforeMarten.Regions)
            found.AddRange((await Verifier.VerifyAsync(ledger, region)).Findings.Select(finding => finding.Kind));
        found.ShouldContain(kind);
    }

    // Whoever makes the chain again, all of it, after a fact was changed: the checkpoints of before tell.
    [Fact]
    public async Task A_chain_that_is_made_again_around_another_fact_is_found_by_what_was_signed_before()
    {
        await using (await OpenLedger.OpenAsync(Home))
        {
        }

        await ExecuteAsync("""
            set session_replication_role = replica;
            update ledger.mt_events set data = jsonb_set(data, '{amount}', '1') where seq_id =
                (select min(seq_id) from ledger.mt_events where tenant_id = '51.04' and type = 'premium_paid')
            """);
        await ForgeAsync();
        foreach (var signed in Directory.GetFiles(Home.Checkpoints, $"{Region}-*.json").Order().Skip(38))
            File.Delete(signed);
        await using var ledger = await OpenLedger.OpenAsync(Home);
        var found = (await Verifier.VerifyAsync(ledger, Region)).Findings.Select(finding => finding.Kind).ToList();
        found.ShouldContain(FindingKind.CheckpointDiffers);
        found.ShouldNotContain(FindingKind.FactChanged, "it was sealed again");
    }

    [Fact]
    public async Task A_region_that_is_not_as_its_proof_says_stays_as_it_is()
    {
        await ExecuteAsync("""
            set session_replication_role = replica;
            update ledger.mt_events set data = jsonb_set(data, '{amount}', '1')
            where tenant_id = '51.04' and type = 'premium_paid'
            """);
        var before = await LinesAsync("select md5(string_agg(e::text, '' order by seq_id)) from ledger.mt_events e "
            + "where tenant_id = '51.04'");
        await using var ledger = await OpenLedger.OpenAsync(Home);
        (await LinesAsync("select md5(string_agg(e::text, '' order by seq_id)) from ledger.mt_events e "
            + "where tenant_id = '51.04'")).ShouldBe(before);
        (await LinesAsync("select region from ledger.resealed")).ShouldBe(["61.07"]);
        (await Verifier.VerifyAsync(ledger, Region)).Findings.ShouldContain(
            finding => finding.Kind == FindingKind.FactChanged);
        (await LinesAsync("select tgenabled::text from pg_trigger where tgname like 'append_only%'"))
            .ShouldAllBe(enabled => enabled == "O");
    }

    [Fact]
    public async Task A_file_of_before_is_known_again_and_a_request_of_before_has_its_answer()
    {
        var asked = await LinesAsync("select headers ->> 'sha256' || ' ' || count(*) from ledger.mt_events "
            + $"where tenant_id = '{Region}' and headers ? 'sha256' group by headers ->> 'sha256'");
        var request = await LinesAsync("select encode(request_hash, 'hex') from ledger.request");

        await using var ledger = await OpenLedger.OpenAsync(Home);
        foreach (var file in asked)
        {
            var found = await FileFacts.OfAsync(
                ledger.Database, ledger.Vault, Region, Convert.FromHexString(file.Split(' ')[0]));
            found.Sum(from => from.Facts).ShouldBe(long.Parse(file.Split(' ')[1]));
        }

        (await FileFacts.OfAsync(ledger.Database, ledger.Vault, Region, new byte[32])).ShouldBeEmpty();
        (await LinesAsync("select encode(request_hash, 'hex') from ledger.request")).ShouldNotBe(request);
    }

    [Fact]
    public async Task Without_the_master_key_nothing_is_done_and_with_it_later()
    {
        var key = Path.Combine(Home.Keys, "master.key");
        var right = await File.ReadAllTextAsync(key);
        await File.WriteAllTextAsync(key, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        await using (await OpenLedger.OpenAsync(Home))
            (await LinesAsync("select region from ledger.resealed")).ShouldBeEmpty();

        await File.WriteAllTextAsync(key, right);
        await using (await OpenLedger.OpenAsync(Home))
            (await LinesAsync("select region from ledger.resealed order by 1")).ShouldBe(["51.04", "61.07"]);
    }

    // As an attacker with all rights to the database and without keys would.
    private async Task ForgeAsync()
    {
        await using var database = LedgerDatabase.Attach(Connection);
        var (previous, sql) = (Block.Genesis, new StringBuilder("set session_replication_role = replica;"));
        await using (var snapshot = await Snapshot.TakeAsync(database, default))
        {
            var log = new LogCursor(await snapshot.CursorAsync(LogCursor.Query(Region), default));
            var rows = await snapshot.CursorAsync(BlockCheck.Query(Region), default);
            var leaf = new byte[Leaf.Size];
            while (await rows.NextAsync())
            {
                var (block, tree) = (BlockCheck.BlockOf(Region, rows), new MerkleTree());
                for (var seq = block.FirstSeq; seq <= block.LastSeq && await log.NextAsync(); seq++)
                {
                    Leaf.Hash(Region, log.Seq, log.Row(), new(), leaf);
                    tree.Add(leaf);
                    sql.Append($"update ledger.fact set leaf = '\\x{Convert.ToHexString(leaf)}' "
                        + $"where region = '{Region}' and seq = {seq};");
                }

                var forged = block with { Root = tree.Root(), Previous = previous };
                previous = forged.Hash();
                sql.Append($"update ledger.block set root = '\\x{Convert.ToHexString(forged.Root)}', previous = "
                    + $"'\\x{Convert.ToHexString(forged.Previous)}', hash = '\\x{Convert.ToHexString(previous)}' "
                    + $"where region = '{Region}' and height = {block.Height};");
            }
        }

        sql.Append(
            $"update ledger.head set block_hash = '\\x{Convert.ToHexString(previous)}' where region = '{Region}';"
            + $"update ledger.resealed set became = '\\x{Convert.ToHexString(previous)}' where region = '{Region}'");
        await ExecuteAsync($"{sql}");
    }

    // How many rows of the whole schema hold a text, bytes as hexadecimal digits.
    /// <summary>The tables in whose rows each of these is found, of those that are found at all.</summary>
    private async Task<List<string>> FoundAsync(IEnumerable<string> told)
    {
        var found = new List<string>();
        foreach (var table in await LinesAsync("select tablename from pg_tables where schemaname = 'ledger'"))
        {
            var rows = (await LinesAsync($"select coalesce(string_agg(t::text, ' '), '') from ledger.{table} t"))[0];
            found.AddRange(told.Where(text => rows.Contains(text, StringComparison.OrdinalIgnoreCase))
                .Select(text => $"{text} in {table}"));
        }

        return found;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Connection) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> LinesAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Connection) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
