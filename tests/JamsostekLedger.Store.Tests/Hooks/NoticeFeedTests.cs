using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Reading;
using static JamsostekLedger.Store.Tests.TestLedger;

namespace JamsostekLedger.Store.Tests.Hooks;

[Collection(TestCluster.Collection)]
public sealed class NoticeFeedTests(TestCluster cluster)
{
    private const string Treasury = "https://kas.daerah.example/jamsostek";

    private enum Step { Append, AppendMany, Hand, CrashBefore, CrashAfter, Deliver, Fail, Restart }

    [Fact] public async Task Facts_are_handed_over_in_pieces_of_at_most_a_hundred()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new MemoryWork());
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        await ledger.ImportAsync("programmes", [
            "code,name,fund,starts_on,vulnerable",
            .. Enumerable.Range(1, 250).Select(at => $"p{at},Petani,APBD,2024-01-01,yes"),
        ]);
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(250);

        (await new NoticeFeed(ledger.Database, work).RunAsync()).ShouldBe(3);
        work.Waiting.Select(piece => piece.Key).ShouldBe(
            [$"{hook.Id:N}:1-100", $"{hook.Id:N}:101-200", $"{hook.Id:N}:201-250"]);
        work.Waiting.ShouldAllBe(piece => piece.Kind == "notice" && piece.Region == Gianyar);
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(0);
        (await new NoticeFeed(ledger.Database, work).RunAsync()).ShouldBe(0);
    }

    [Fact] public async Task What_a_hook_does_not_hear_of_moves_it_on_and_leaves_no_gap_between_its_notices()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new MemoryWork());
        var hook = (await hooks.AddAsync(Gianyar, Treasury, ["pagu_set"], null, "penguji")).Hook!;
        var feed = new NoticeFeed(ledger.Database, work);
        await ledger.RecordAsync(Sample.Open());
        (await feed.RunAsync()).ShouldBe(0);
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(0);

        await ledger.RecordAsync(Sample.Pagu(100));
        await ledger.RecordAsync(Sample.Open("lain"));
        await feed.RunAsync();
        await ledger.RecordAsync(Sample.Open("lagi"));
        await ledger.RecordAsync(Sample.Pagu(200, "DPPA/1", on: new(2024, 6, 1)));
        await feed.RunAsync();

        work.Waiting.Select(piece => piece.Key).ShouldBe([$"{hook.Id:N}:1-2", $"{hook.Id:N}:3-5"]);
        (await NumbersAsync(ledger, hook, work.Waiting[1])).ShouldBe([5]);
    }

    [Fact] public async Task A_stopped_hook_hears_nothing_more_and_another_region_has_facts_of_its_own()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new MemoryWork());
        var stopped = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        var other = (await hooks.AddAsync("51.71", Treasury, [], null, "penguji")).Hook!;
        await hooks.StopAsync(Gianyar, stopped.Id, "penguji");
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Open(), "51.71");
        await new NoticeFeed(ledger.Database, work).RunAsync();
        work.Waiting.Select(piece => piece.Key).ShouldBe([$"{other.Id:N}:1-1"]);
    }

    [Fact] public async Task While_one_node_hands_over_another_leaves_it_alone()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new MemoryWork());
        await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji");
        await ledger.RecordAsync(Sample.Open());
        var second = -1;
        var other = new NoticeFeed(ledger.Database, new MemoryWork());
        work.After = _ => second = other.RunAsync().GetAwaiter().GetResult();
        (await new NoticeFeed(ledger.Database, work).RunAsync()).ShouldBe(1);
        second.ShouldBe(0);
    }

    [Fact] public async Task While_many_notices_wait_what_comes_is_told_together_later()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new MemoryWork());
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        var feed = new NoticeFeed(ledger.Database, work);
        for (var at = 1; at <= NoticeFeed.MostWaiting + 5; at++)
        {
            await ledger.RecordAsync(Sample.Open($"p{at}"));
            await feed.RunAsync();
        }

        work.Waiting.Count.ShouldBe(NoticeFeed.MostWaiting);
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(5);
        work.Done(work.Waiting[0]);
        (await feed.RunAsync()).ShouldBe(1);
        work.Waiting[^1].Key.ShouldBe($"{hook.Id:N}:33-37");
    }

    // Crashes fall before a piece is kept and after it; appends fall between any two steps; attempts fail.
    [Fact] public async Task Every_fact_is_delivered_under_one_id_whatever_happens_in_between()
    {
        var steps = Gen.Elements(Enum.GetValues<Step>()).ListOf(18).Sample(12, 12).ToList();
        foreach (var walk in steps.Append([Step.Append, Step.CrashAfter, Step.Append, Step.Hand])
                     .Append([Step.Append, Step.CrashAfter, Step.Deliver, Step.AppendMany, Step.Hand]))
            await WalkAsync([.. walk]);
    }

    private async Task WalkAsync(IReadOnlyList<Step> walk)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var work = new MemoryWork();
        WebHook[] all =
        [
            (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!,
            (await hooks.AddAsync(Gianyar, Treasury, ["pagu_set"], null, "penguji")).Hook!,
        ];
        var delivered = new Dictionary<(Guid Hook, long Seq), HashSet<string>>();
        var bodies = new Dictionary<string, string>();
        var appended = 0;
        foreach (var step in walk.Append(Step.Restart))
        {
            switch (step)
            {
                case Step.Append:
                    await AppendAsync(1);
                    break;
                case Step.AppendMany:
                    await AppendAsync(7);
                    break;
                case Step.Hand or Step.Restart:
                    await new NoticeFeed(ledger.Database, work).RunAsync();
                    break;
                case Step.CrashBefore:
                    work.Before = _ => throw new IOException("crash");
                    await CrashAsync();
                    break;
                case Step.CrashAfter:
                    work.After = _ => throw new IOException("crash");
                    await CrashAsync();
                    break;
                case Step.Deliver when work.Waiting is [var first, ..]:
                    await DeliverAsync(first);
                    work.Done(first);
                    break;
                // The receiver has it and its answer is lost: the piece waits on.
                case Step.Fail when work.Waiting is [.., var last]:
                    await DeliverAsync(last);
                    break;
            }
        }

        foreach (var piece in work.Waiting.ToList())
            await DeliverAsync(piece);
        var told = string.Join(',', walk);
        var facts = await FactsAsync(ledger);
        foreach (var hook in all)
        foreach (var (seq, type) in facts)
        {
            if (hook.Terms.Hears(type))
                delivered.GetValueOrDefault((hook.Id, seq))?.Count.ShouldBe(1, told);
            delivered.ContainsKey((hook.Id, seq)).ShouldBe(hook.Terms.Hears(type), $"{seq} {type}: {told}");
        }

        async Task AppendAsync(int facts)
        {
            for (var i = 0; i < facts; i++)
                await ledger.RecordAsync(++appended % 3 == 0
                    ? Sample.Pagu(appended, $"DPA/{appended}")
                    : Sample.Open($"p{appended}"));
        }

        async Task CrashAsync()
        {
            try
            {
                await new NoticeFeed(ledger.Database, work).RunAsync();
            }
            catch (IOException)
            {
            }

            (work.Before, work.After) = (_ => { }, _ => { });
        }

        async Task DeliverAsync(Work piece)
        {
            var hook = all.Single(hook => hook.Owns(piece.Key));
            var body = Encoding.UTF8.GetString(
                (await new Notices(ledger.Database).BodyAsync(hook, piece.Key))!);
            bodies.TryAdd(piece.Key, body);
            bodies[piece.Key].ShouldBe(body, "the same id has the same body");
            foreach (var seq in await NumbersAsync(ledger, hook, piece))
            {
                if (!delivered.TryGetValue((hook.Id, seq), out var ids))
                    delivered[(hook.Id, seq)] = ids = [];
                ids.Add(piece.Key);
            }
        }
    }

    private static async Task<List<(long Seq, string Type)>> FactsAsync(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        var facts = new List<(long, string)>();
        await foreach (var fact in FactQueries.OfRegionAsync(connection, Gianyar))
            facts.Add((fact.Seq, fact.Type));
        return facts;
    }

    private static async Task<List<long>> NumbersAsync(TestLedger ledger, WebHook hook, Work piece)
    {
        using var body = JsonDocument.Parse((await new Notices(ledger.Database).BodyAsync(hook, piece.Key))!);
        var run = NoticePiece.Parse(piece.Key)!;
        (body.RootElement.GetProperty("firstSeq").GetInt64(), body.RootElement.GetProperty("lastSeq").GetInt64())
            .ShouldBe((run.First, run.Last));
        return [.. body.RootElement.GetProperty("facts").EnumerateArray()
            .Select(fact => fact.GetProperty("seq").GetInt64())];
    }
}
