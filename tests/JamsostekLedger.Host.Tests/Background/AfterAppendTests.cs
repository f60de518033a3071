using JamsostekLedger.Host.Work;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>What follows an append, whoever made it and whatever happens in between.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class AfterAppendTests(BackgroundCluster cluster) : IAsyncLifetime
{
    private OpenLedger? _ledger;

    private OpenLedger Ledger => _ledger!;

    public async Task InitializeAsync() => _ledger = await cluster.NewLedgerAsync();

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task What_was_recorded_without_a_server_is_signed_by_the_next_one_and_what_comes_then_too()
    {
        await RecordAsync("a");
        await using var node = await TestNode.StartAsync(
            Ledger, RetryPolicy.Usual, attempts => [new CheckpointSigning(attempts, Ledger)]);
        await Eventually.BeAsync(() => LatestFile() == 1, "the first append is signed");

        await RecordAsync("b");
        await Eventually.BeAsync(() => LatestFile() == 2, "the second append is signed");
    }

    [Fact]
    public async Task An_append_while_the_one_before_is_followed_is_followed_too_and_many_are_followed_at_once()
    {
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var runs = new List<long>();
        await using var node = await TestNode.StartAsync(Ledger, RetryPolicy.Usual, attempts =>
        [
            new Following(attempts, Ledger, async height =>
            {
                runs.Add(height);
                begun.TrySetResult();
                await go.Task;
                // What it saw before it waited.
                return runs.Count == 1 ? height : 60;
            }),
        ]);
        await RecordAsync("a");
        await begun.Task;
        foreach (var number in Enumerable.Range(0, 59))
            await RecordAsync($"p{number}");
        go.SetResult();

        await Eventually.BeAsync(async () => await LeftAsync() == 0, "all are followed");
        runs[0].ShouldBe(1);
        runs.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_it_fails_one_of_many_is_tried_again()
    {
        await using var node = await TestNode.StartAsync(Ledger, new([Duration.FromHours(1)]), attempts =>
            [new Following(attempts, Ledger, _ => throw new IOException("No space is left."))]);
        foreach (var number in Enumerable.Range(0, 20))
            await RecordAsync($"p{number}");

        await Eventually.BeAsync(async () => await LeftAsync() == 1, "one is left");
        (await Ledger.Work.WaitingAsync(null)).ShouldHaveSingleItem().Failed.ShouldBe(1);
    }

    private async Task<long> LeftAsync()
    {
        await using var command = Ledger.Database.Source.CreateCommand("""
            select count(*) from wolverine.wolverine_incoming_envelopes
            where status <> 'Handled' and message_type = 'checkpoint'
            """);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private long LatestFile() => Directory.EnumerateFiles(Ledger.Home.Checkpoints, "51.04-*.json")
        .Select(file => long.Parse(Path.GetFileNameWithoutExtension(file)["51.04-".Length..])).DefaultIfEmpty().Max();

    private async Task RecordAsync(string code) => await Ledger.Recorder.RecordAsync("51.04", new OpenProgramme(
        new(code, "Petani", "APBD", new(2024, 1, 1), null, true, null, null, null, null)), new("penguji"));

    private sealed class Following(Attempts attempts, OpenLedger ledger, Func<long, Task<long>> follow)
        : AfterAppend<SignCheckpoint>(attempts, ledger)
    {
        protected override Task<long> FollowAsync(string region, long? height, CancellationToken cancellation) =>
            follow(height!.Value);
    }
}
