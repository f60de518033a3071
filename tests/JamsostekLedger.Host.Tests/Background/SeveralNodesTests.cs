using System.Net;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Store;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Several servers on one database, as their user starts and loses them.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class SeveralNodesTests(BackgroundCluster cluster)
{
    private const int Files = 10;
    private const int RowsEach = 999;

    private static readonly string Key = new('a', 64);

    [Fact]
    public async Task A_node_that_is_killed_in_the_middle_loses_nothing_and_nothing_is_recorded_twice()
    {
        var home = await cluster.NewHomeAsync();
        var first = await StartAsync(home, "one");
        using var second = await StartAsync(home, "two");
        await OpenProgrammeAsync(second);
        foreach (var number in Enumerable.Range(0, Files))
            await AskAsync(number % 2 == 0 ? first : second, "proposals", Proposals(number));

        using (first)
            await KilledInTheMiddleAsync(first, second);

        await Eventually.BeAsync(
            async () => (await ImportsAsync(second)).All(import => State(import) is not ("waiting" or "running")),
            "every import has ended");
        var imports = await ImportsAsync(second);
        imports.Count.ShouldBe(Files);
        imports.ShouldAllBe(import => State(import) == "done", $"{imports[0]}");
        imports.ShouldAllBe(import => Count(import, "recorded") + Count(import, "already") == RowsEach);
        (await second.GetAsync("/api/v1/background")).GetProperty("deadLetters").GetArrayLength().ShouldBe(0);

        await using var ledger = await OpenLedger.OpenAsync(home);
        await using var count = ledger.Database.Source.CreateCommand(
            "select count(*), count(distinct stream_id) from ledger.mt_events where type = 'worker_proposed'");
        await using (var reader = await count.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            (reader.GetInt64(0), reader.GetInt64(1)).ShouldBe((Files * RowsEach, Files * RowsEach));
        }

        await using var left = ledger.Database.Source.CreateCommand("select count(*) from ledger.upload_part");
        (await left.ExecuteScalarAsync()).ShouldBe(0L);
        // With the key of the nodes, which this process has not in its environment.
        var vault = new PersonVault(MasterKey.Of(Convert.FromHexString(Key)));
        (await Verifier.VerifyAsync(ledger.Database, ledger.Checkpoints, vault, "51.04")).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nodes_that_start_together_ask_for_each_night_and_each_month_once()
    {
        var home = await cluster.NewHomeAsync();
        var nodes = await Task.WhenAll(StartAsync(home, "one"), StartAsync(home, "two"));
        using var first = nodes[0];
        using var second = nodes[1];
        await Eventually.BeAsync(
            async () => (await WaitingAsync(second)).Length >= 2 * Regions.All.Count, "all are asked for");

        (await WaitingAsync(first)).ShouldBe(await WaitingAsync(second));
        (await WaitingAsync(first)).ShouldBeUnique();
        (await WaitingAsync(first)).Length.ShouldBe(2 * Regions.All.Count);
    }

    // It stands still before it is killed, so that it is certain what it was at.
    private static async Task KilledInTheMiddleAsync(NodeProcess first, NodeProcess second)
    {
        while (true)
        {
            await Eventually.BeAsync(() => Task.FromResult(first.IsImporting()), "the node is importing");
            await first.SignalAsync("STOP");
            if (first.IsImporting() && (await ImportsAsync(second)).Any(import => State(import) == "running"))
                break;
            await first.SignalAsync("CONT");
        }

        var open = await Task.WhenAll(first.Scratch().Select(file => File.ReadAllTextAsync(file)));
        await first.KillAsync();

        // Neither while it read nor afterwards does anybody stand there to be read.
        foreach (var person in new[] { "510401010190", "Pekerja Nomor" })
        {
            open.ShouldAllBe(content => !content.Contains(person));
            foreach (var file in Directory.GetFiles(first.Data, "*", SearchOption.AllDirectories))
                (await File.ReadAllTextAsync(file)).ShouldNotContain(person);
        }
    }

    private static Task<NodeProcess> StartAsync(LedgerHome home, string name) =>
        NodeProcess.StartAsync(Path.Combine(home.Folder, name), home.Database!, Key);

    private static async Task OpenProgrammeAsync(NodeProcess node)
    {
        using var content = new StringContent("code,name,fund,starts_on,vulnerable\ntani,Petani,APBD,2024-01-01,yes\n");
        using var answer = await node.Client.PostAsync("/api/v1/regions/51.04/imports/programmes", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static async Task AskAsync(NodeProcess node, string kind, string csv)
    {
        using var content = new StringContent(csv);
        using var answer = await node.Client.PostAsync(
            $"/api/v1/regions/51.04/imports/{kind}?background=true", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
    }

    private static string Proposals(int number)
    {
        var csv = new StringBuilder("programme,nik,name,birth_date,district,village,proposed_on\n");
        foreach (var row in Enumerable.Range((number * RowsEach) + 1, RowsEach))
            csv.Append(null, $"tani,510401010190{row:0000},Pekerja Nomor {row},1990-01-01,Ubud,Mas,2024-01-05\n");
        return csv.ToString();
    }

    private static async Task<List<JsonElement>> ImportsAsync(NodeProcess node) =>
        [.. (await node.GetAsync("/api/v1/regions/51.04/imports")).EnumerateArray()];

    private static async Task<string[]> WaitingAsync(NodeProcess node) =>
    [
        .. (await node.GetAsync("/api/v1/background")).GetProperty("waiting").EnumerateArray()
            .Select(piece => $"{piece.GetProperty("kind")}/{piece.GetProperty("key")}").Order(),
    ];

    private static string? State(JsonElement import) => import.GetProperty("state").GetString();

    private static long Count(JsonElement import, string what) =>
        import.GetProperty("report").GetProperty(what).GetInt64();
}
