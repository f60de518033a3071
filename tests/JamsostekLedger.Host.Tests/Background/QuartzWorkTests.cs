using JamsostekLedger.Host.Database;
using JamsostekLedger.Host.Background;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Background work with Quartz.NET.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class QuartzWorkTests(BackgroundCluster cluster) : BackgroundContract(cluster)
{
    [Fact]
    public async Task A_piece_that_another_node_is_still_at_is_left_alone()
    {
        // A node that was slow to say that it lives: it is still at the piece, and holds its fence.
        var piece = new Work("test", "one", "51.04");
        var fence = (await PieceFence.TryTakeAsync(Ledger.Database.Source, piece)).ShouldNotBeNull();
        (await PieceFence.TryTakeAsync(Ledger.Database.Source, piece)).ShouldBeNull();
        var worker = new TestWorker();
        await using var engine = await OpenAsync(Ledger, RetryPolicy.Usual);
        await engine.EnqueueAsync(piece);
        await engine.EnqueueAsync(new("test", "two", "51.04"));
        await engine.StartAsync([worker]);
        await Eventually.BeAsync(() => worker.Done.Count == 1, "the other piece is done");

        await Eventually.BeAsync(
            async () => (await engine.WaitingAsync(null)) is [{ Failed: 0, NotBefore: { } later }]
                && later > SystemClock.Instance.GetCurrentInstant(), "it waits and no attempt is counted");
        worker.Begun.ShouldNotContain(piece);
        await fence.DisposeAsync();
        await Eventually.BeAsync(() => worker.Done.Contains(piece), "it is done");
    }

    [Fact]
    public async Task A_node_without_the_worker_of_a_kind_leaves_the_piece_to_be_tried_again()
    {
        await using var engine = await OpenAsync(Ledger, RetryPolicy.Usual);
        await engine.EnqueueAsync(new("unheard-of", "one", null));
        await engine.StartAsync([new TestWorker()]);

        await Eventually.BeAsync(
            async () => (await engine.WaitingAsync(null)) is [{ Failed: 1, NotBefore: not null }], "it waits");
    }

    [Fact]
    public async Task Its_tables_are_made_once_by_whoever_comes_first_and_the_ledgers_role_works_with_them()
    {
        var home = await Cluster.NewHomeAsync();
        await using var ledger = await OpenLedger.OpenAsync(home);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => QuartzTables.EnsureAsync(home.Database!)));
        made.Count(now => now).ShouldBe(1);

        await using var command = ledger.Database.Source.CreateCommand(
            "select current_user::text, (select count(*) from background.qrtz_job_details)");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        (reader.GetString(0), reader.GetInt64(1)).ShouldBe((Migrator.Role, 0L));
    }

    protected override async Task<IBackgroundWork> OpenAsync(OpenLedger ledger, RetryPolicy retries) =>
        await QuartzWork.OpenAsync(ledger, new()
        {
            Retries = retries, Look = Duration.FromSeconds(1), Patience = Duration.FromSeconds(1),
        });
}
