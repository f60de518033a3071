using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Reading;
using static JamsostekLedger.Store.Tests.TestLedger;

namespace JamsostekLedger.Store.Tests.Hooks;

[Trait("Postgres", "one")]
[Collection(TestCluster.Collection)]
public sealed class NoticeFeedTests(TestCluster cluster)
{
    private const string Treasury = "https://kas.daerah.example/jamsostek";

    private enum Step { Append, AppendMany, Hand, Crash, Deliver, Fail, Restart }

    [Fact] public async Task Facts_are_handed_over_in_pieces_of_at_most_a_hundred()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new KeptNotices(ledger));
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        await ledger.ImportAsync("programmes", [
            "code,name,fund,starts_on,vulnerable",
            .. Enumerable.Range(1, 250).Select(at => $"p{at},Petani,APBD,2024-01-01,yes"),
        ]);
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(250);

        (await work.HandOverAsync()).ShouldBeTrue();
        (await work.WaitingAsync()).Select(piece => piece.Key).ShouldBe(
            [$"{hook.Id:N}:1-100", $"{hook.Id:N}:101-200", $"{hook.Id:N}:201-250"]);
        (await work.WaitingAsync()).ShouldAllBe(piece => piece.Kind == "notice" && piece.Region == Gianyar);
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(0);
        await work.HandOverAsync();
        (await work.WaitingAsync()).Count.ShouldBe(3);
    }

    [Fact] public async Task What_a_hook_does_not_hear_of_moves_it_on_and_leaves_no_gap_between_its_notices()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new KeptNotices(ledger));
        var hook = (await hooks.AddAsync(Gianyar, Treasury, ["pagu_set"], null, "penguji")).Hook!;
        await ledger.RecordAsync(Sample.Open());
        await work.HandOverAsync();
        (await work.WaitingAsync()).ShouldBeEmpty();
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(0);

        await ledger.RecordAsync(Sample.Pagu(100));
        await ledger.RecordAsync(Sample.Open("lain"));
        await work.HandOverAsync();
        await ledger.RecordAsync(Sample.Open("lagi"));
        await ledger.RecordAsync(Sample.Pagu(200, "DPPA/1", on: new(2024, 6, 1)));
        await work.HandOverAsync();

        var waiting = await work.WaitingAsync();
        waiting.Select(piece => piece.Key).ShouldBe([$"{hook.Id:N}:1-2", $"{hook.Id:N}:3-5"]);
        (await NumbersAsync(ledger, hook, waiting[1])).ShouldBe([5]);
    }

    [Fact] public async Task A_stopped_hook_hears_nothing_more_and_another_region_has_facts_of_its_own()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new KeptNotices(ledger));
        var stopped = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        var other = (await hooks.AddAsync("51.71", Treasury, [], null, "penguji")).Hook!;
        await hooks.StopAsync(Gianyar, stopped.Id, "penguji");
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Open(), "51.71");
        await work.HandOverAsync();
        (await work.WaitingAsync()).ShouldBeEmpty();
        await work.HandOverAsync("51.71");
        (await work.WaitingAsync()).Select(piece => piece.Key).ShouldBe([$"{other.Id:N}:1-1"]);
    }

    [Fact] public async Task Many_nodes_that_hand_over_at_once_tell_each_fact_once()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new KeptNotices(ledger));
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        await ledger.RecordAsync(Sample.Open());
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => work.HandOverAsync()));
        (await work.WaitingAsync()).Select(piece => piece.Key).ShouldBe([$"{hook.Id:N}:1-1"]);
    }

    [Fact] public async Task The_end_that_an_earlier_version_pledged_is_the_end_of_the_next_piece()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new KeptNotices(ledger));
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        foreach (var at in Enumerable.Range(1, 3))
            await ledger.RecordAsync(Sample.Open($"p{at}"));
        await ledger.TamperAsync("update ledger.web_hook set pledged = 2");
        await work.HandOverAsync();
        (await work.WaitingAsync()).Select(piece => piece.Key).ShouldBe([$"{hook.Id:N}:1-2", $"{hook.Id:N}:3-3"]);
    }

    [Fact] public async Task An_append_leaves_a_message_where_somebody_hears_and_a_new_hook_leaves_one_too()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        (await LeftAsync("hooks")).ShouldBe(0);
        (await LeftAsync("checkpoint")).ShouldBe(1);

        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], 1, "penguji")).Hook!;
        (await LeftAsync("hooks")).ShouldBe(1);
        await ledger.RecordAsync(Sample.Open("lain"));
        await ledger.RecordAsync(Sample.Open("lain"), "51.71");
        (await LeftAsync("hooks")).ShouldBe(2);
        await hooks.StopAsync(Gianyar, hook.Id, "penguji");
        await ledger.RecordAsync(Sample.Open("lagi"));
        (await LeftAsync("hooks")).ShouldBe(2);
        (await LeftAsync("checkpoint")).ShouldBe(4);

        Task<long> LeftAsync(string kind) => ledger.AskAsync<long>(
            $"select count(*) from wolverine.wolverine_incoming_envelopes where message_type = '{kind}'");
    }

    [Fact] public async Task While_many_notices_wait_what_comes_is_told_together_later()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (hooks, work) = (new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), new KeptNotices(ledger));
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        for (var at = 1; at <= NoticeFeed.MostWaiting + 5; at++)
        {
            await ledger.RecordAsync(Sample.Open($"p{at}"));
            (await work.HandOverAsync()).ShouldBe(at <= NoticeFeed.MostWaiting);
        }

        var waiting = await work.WaitingAsync();
        waiting.Count.ShouldBe(NoticeFeed.MostWaiting);
        (await hooks.FindAsync(Gianyar, hook.Id))!.Behind.ShouldBe(5);
        await work.DoneAsync(waiting[0]);
        (await work.HandOverAsync()).ShouldBeTrue();
        (await work.WaitingAsync())[^1].Key.ShouldBe($"{hook.Id:N}:33-37");
    }

    // A crash falls before the commit that keeps a piece; appends fall between any two steps; attempts fail.
    [Fact] public async Task Every_fact_is_delivered_under_one_id_whatever_happens_in_between()
    {
        var steps = Gen.Elements(Enum.GetValues<Step>()).ListOf(18).Sample(12, 12).ToList();
        foreach (var walk in steps.Append([Step.Append, Step.Crash, Step.Append, Step.Hand])
                     .Append([Step.Append, Step.Crash, Step.Deliver, Step.AppendMany, Step.Hand]))
            await WalkAsync([.. walk]);
    }

    private async Task WalkAsync(IReadOnlyList<Step> walk)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var work = new KeptNotices(ledger);
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
                    await work.HandOverAsync();
                    break;
                case Step.Crash:
                    await work.CrashAsync();
                    break;
                case Step.Deliver when await work.WaitingAsync() is [var first, ..]:
                    await DeliverAsync(first);
                    await work.DoneAsync(first);
                    break;
                // The receiver has it and its answer is lost: the piece waits on.
                case Step.Fail when await work.WaitingAsync() is [.., var last]:
                    await DeliverAsync(last);
                    break;
            }
        }

        foreach (var piece in await work.WaitingAsync())
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

        async Task DeliverAsync(Piece piece)
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

    private static async Task<List<long>> NumbersAsync(TestLedger ledger, WebHook hook, Piece piece)
    {
        using var body = JsonDocument.Parse((await new Notices(ledger.Database).BodyAsync(hook, piece.Key))!);
        var run = NoticePiece.Parse(piece.Key)!;
        (body.RootElement.GetProperty("firstSeq").GetInt64(), body.RootElement.GetProperty("lastSeq").GetInt64())
            .ShouldBe((run.First, run.Last));
        return [.. body.RootElement.GetProperty("facts").EnumerateArray()
            .Select(fact => fact.GetProperty("seq").GetInt64())];
    }
}
