using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>
/// What Wolverine does with its tables, where the ledger relies on it or mends it: the gate for its upgrades.
/// </summary>
[Collection(BackgroundCluster.Collection)]
public sealed class WolverineInboxTests(BackgroundCluster cluster) : IAsyncLifetime
{
    private const string Inbox = "wolverine.wolverine_incoming_envelopes";
    private const string Letters = "wolverine.wolverine_dead_letters";

    private static readonly RetryPolicy OneMore = new([Duration.FromMilliseconds(100)]);

    private OpenLedger? _ledger;

    private OpenLedger Ledger => _ledger!;

    private BackgroundWork Work => Ledger.Work;

    public async Task InitializeAsync() => _ledger = await cluster.NewLedgerAsync();

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task Of_a_failure_no_message_and_no_stack_is_kept_in_any_table()
    {
        await using var node = await StartAsync(new(
            (_, _) => throw new InvalidOperationException("NIK 5104012345678901 is bad.", new IOException("Ni Luh"))));
        await Work.EnqueueAsync(Piece("one"));
        await Eventually.BeAsync(async () => (await Work.Letters.ListAsync(null)).Count == 1, "there is a letter");

        var kept = "";
        foreach (var table in await TablesAsync())
            kept += await AskAsync($"""
                select coalesce(string_agg(
                    coalesce(convert_from(decode(replace(encode(decode(nullif(
                        replace(to_jsonb(kept)->>'body', '\x', ''), ''), 'hex'), 'hex'), '00', '20'), 'hex'),
                        'LATIN1'), '')
                    || (to_jsonb(kept) - 'body')::text, ''), '') from wolverine.{table} kept
                """);
        kept.ShouldContain(nameof(InvalidOperationException));
        foreach (var revealed in (string[])["5104012345678901", "Ni Luh", nameof(TestWorker), nameof(TestWork)])
            kept.ShouldNotContain(revealed);
    }

    [Fact]
    public async Task What_is_too_much_for_a_node_waits_for_the_others_and_not_behind_it()
    {
        var go = new TaskCompletionSource();
        foreach (var number in Enumerable.Range(0, 5))
            await Work.EnqueueAsync(Piece($"{number}"));
        await using var busy = await StartAsync(new((_, _) => go.Task));
        await Eventually.BeAsync(
            async () => (await Work.WaitingAsync(null)).Count(piece => piece.NotBefore is null) == 1,
            "it is at a piece");

        var other = new TestWorker();
        await using var free = await StartAsync(other);
        await Eventually.BeAsync(() => other.Done.Count == 4, "the other node has done the rest");

        await Eventually.BeAsync(async () => (await Work.WaitingAsync(null)).Count == 1, "its own piece is left");
        go.SetResult();
        await Eventually.BeAsync(async () => (await Work.WaitingAsync(null)).Count == 0, "nothing waits");
    }

    [Theory]
    //          attempts before   done   letters
    [InlineData(1,                1,     0)]
    [InlineData(2,                0,     1)]
    public async Task What_a_dead_node_was_at_is_taken_up_and_counts_as_an_attempt(int attempts, int done, int letters)
    {
        await Work.EnqueueAsync(Piece("one"));
        await AskAsync($"update {Inbox} set status = 'Incoming', owner_id = 424242, attempts = {attempts}");
        var worker = new TestWorker();

        await using var node = await StartAsync(worker);

        await Eventually.BeAsync(async () => (await Work.WaitingAsync(null)).Count == 0, "it is settled");
        worker.Done.Count.ShouldBe(done);
        var given = await Work.Letters.ListAsync(null);
        given.Count.ShouldBe(letters);
        given.ShouldAllBe(letter => letter.Attempts == attempts && letter.Reason.Contains("terhenti"));
    }

    [Fact]
    public async Task An_attempt_is_counted_before_it_begins()
    {
        var go = new TaskCompletionSource();
        await using var node = await StartAsync(new((_, _) => go.Task));
        await Work.EnqueueAsync(Piece("one"));
        await Eventually.BeAsync(
            async () => (int)(await AskAsync($"select attempts from {Inbox}"))! == 1, "the attempt is counted");
        go.SetResult();
    }

    [Fact]
    public async Task What_another_node_still_holds_is_not_begun_and_counts_no_attempt()
    {
        var worker = new TestWorker();
        var held = await PieceFence.TryTakeAsync(Ledger.Database.Source, Piece("one"));
        await Work.EnqueueAsync(Piece("one"));
        await using var node = await StartAsync(worker);
        var asked = SystemClock.Instance.GetCurrentInstant();
        await Eventually.BeAsync(
            async () => (await Work.WaitingAsync(null)) is [{ NotBefore: { } at, Failed: 0 }] && at > asked,
            "it was given back");
        worker.Begun.ShouldBeEmpty();

        await held!.DisposeAsync();
        await Eventually.BeAsync(() => worker.Done.Count == 1, "it is done");
    }

    [Fact]
    public async Task What_was_given_up_and_is_asked_for_anew_waits_for_whoever_decides()
    {
        var hopeless = true;
        var worker = new TestWorker((_, _) => hopeless ? throw new HopelessWorkException("No.") : Task.CompletedTask);
        await using var node = await StartAsync(worker);
        await Work.EnqueueAsync(Piece("one"));
        await Eventually.BeAsync(async () => (await Work.Letters.ListAsync(null)).Count == 1, "it died");

        await Work.EnqueueAsync(Piece("one"));
        (await Work.WaitingAsync(null)).ShouldBeEmpty();
        var letter = (await Work.Letters.ListAsync(null)).ShouldHaveSingleItem();
        hopeless = false;
        (await Work.Letters.ReplayAsync(letter.Id)).ShouldBeTrue();
        await Eventually.BeAsync(() => worker.Done.Count == 1, "it is done");
        (await Work.Letters.ListAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_only_a_newer_version_knows_is_a_letter_that_waits_for_it_and_holds_nobody_up()
    {
        var newer = Piece("one") with { Kind = "newer" };
        await Work.EnqueueAsync(newer);
        await Work.EnqueueAsync(Piece("one"));
        var worker = new TestWorker();
        await using (await StartAsync(worker))
            await Eventually.BeAsync(async () => (await Work.WaitingAsync(null)).Count == 0, "nothing waits");

        worker.Done.ShouldBe([Piece("one")]);
        var letter = (await Work.Letters.ListAsync(null)).ShouldHaveSingleItem();
        letter.Piece.ShouldBe(newer);
        letter.Reason.ShouldContain("belum mengenal");
        (await Work.Letters.ReplayAsync(letter.Id)).ShouldBeTrue();
        (await Work.WaitingAsync(null)).ShouldHaveSingleItem().Piece.ShouldBe(newer);
    }

    // Wolverine gives some of its writes up after three tries within half a second.
    [Theory]
    //          what comes of the attempt                           what is left of it in the end
    [InlineData("done",                                             "")]
    [InlineData("again",                                            "Scheduled")]
    [InlineData("hopeless",                                         "letter")]
    public async Task What_comes_of_an_attempt_is_kept_although_the_database_is_away_for_a_while(
        string end, string left)
    {
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var worker = new TestWorker(async (_, _) =>
        {
            begun.TrySetResult();
            await go.Task;
            if (end != "done")
                throw end == "again" ? new FailedWorkException("Nanti.") : new HopelessWorkException("Tidak.");
        });
        await using var node = await TestNode.StartAsync(Ledger, worker, new([Duration.FromHours(1)]));
        await Work.EnqueueAsync(Piece("one"));
        await begun.Task;

        await AskAsync($"alter table {Inbox} rename to away");
        go.SetResult();
        await Task.Delay(TimeSpan.FromSeconds(3));
        await AskAsync("alter table wolverine.away rename to wolverine_incoming_envelopes");

        await Eventually.BeAsync(async () => await LeftAsync() == left, $"{left} is left");
        worker.Begun.Count.ShouldBe(1);

        async Task<string> LeftAsync() => (string)(await AskAsync($"""
            select coalesce((select status from {Inbox} where status <> 'Handled'), '')
                || coalesce((select 'letter' from {Letters}), '')
            """))!;
    }

    [Fact]
    public async Task Stopped_nodes_give_their_connections_back()
    {
        await using (await StartAsync(new()))
            await Task.Yield();
        NpgsqlConnection.ClearAllPools();
        var before = await ConnectionsAsync();
        foreach (var _ in Enumerable.Range(0, 20))
            await using (await StartAsync(new()))
                await Task.Yield();
        // What the ledger's own pool holds is bounded by what one node uses at once.
        (await ConnectionsAsync()).ShouldBeLessThan(before + 20);
        Ledger.Database.Source.Clear();
        await Eventually.BeAsync(async () => await ConnectionsAsync() <= before, "no connection is left behind");
    }

    private static Piece Piece(string key) => new("test", key, "51.04");

    private async Task<long> ConnectionsAsync() => (long)(await AskAsync(
        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))!;

    private async Task<string[]> TablesAsync() => (string[])(await AskAsync(
        "select array_agg(tablename::text) from pg_tables where schemaname = 'wolverine'"))!;

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Ledger.OwnerConnection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private Task<TestNode> StartAsync(TestWorker worker) => TestNode.StartAsync(Ledger, worker, OneMore, atOnce: 1);
}
