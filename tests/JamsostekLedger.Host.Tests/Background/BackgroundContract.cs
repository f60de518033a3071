using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>What every engine of background work must do, over the real PostgreSQL.</summary>
public abstract class BackgroundContract(BackgroundCluster cluster) : IAsyncLifetime
{
    private static readonly RetryPolicy TwoMore = new([Duration.FromMilliseconds(100), Duration.FromMilliseconds(100)]);

    private OpenLedger? _ledger;

    protected BackgroundCluster Cluster { get; } = cluster;

    protected OpenLedger Ledger => _ledger!;

    protected abstract Task<IBackgroundWork> OpenAsync(OpenLedger ledger, RetryPolicy retries);

    public async Task InitializeAsync() => _ledger = await Cluster.NewLedgerAsync();

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task What_one_process_asked_for_another_one_does_after_it_is_gone()
    {
        var asked = new Work("test", "a key / with «signs»", "51.04", """{"file":"b\"c"}""");
        await using (var gone = await OpenAsync())
            await gone.EnqueueAsync(asked);

        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        await Eventually.BeAsync(() => worker.Done.Count > 0, "the piece is done");

        worker.Done.ShouldBe([asked]);
        await EmptyAsync(engine);
    }

    [Fact]
    public async Task An_engine_that_was_not_started_only_keeps()
    {
        await using var keeping = await OpenAsync();
        await keeping.EnqueueAsync(Piece("one"));
        await keeping.EnqueueAsync(Piece("all") with { Region = null });

        var waiting = await keeping.WaitingAsync(null);
        waiting.Select(piece => piece.Work.Key).ShouldBe(["all", "one"], ignoreOrder: true);
        waiting.ShouldAllBe(piece => piece.Failed == 0 && piece.NotBefore != null);
        (await keeping.WaitingAsync("51.04")).ShouldHaveSingleItem().Work.ShouldBe(Piece("one"));
        (await keeping.WaitingAsync("51.03")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_is_the_same_piece_and_another_kind_has_keys_of_its_own()
    {
        await using (var keeping = await OpenAsync())
        {
            foreach (var _ in Enumerable.Range(0, 3))
                await keeping.EnqueueAsync(Piece("one"));
            await keeping.EnqueueAsync(new("other", "one", "51.04"));
            (await keeping.WaitingAsync(null)).Count.ShouldBe(2);
        }

        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        await Eventually.BeAsync(
            async () => (await engine.WaitingAsync(null)).All(waiting => waiting.Work.Kind != "test"), "it is done");
        worker.Done.ShouldBe([Piece("one")]);

        // Done is forgotten: whoever asks later asks anew.
        await engine.EnqueueAsync(Piece("one"));
        await Eventually.BeAsync(() => worker.Done.Count == 2, "it is done again");
    }

    [Fact]
    public async Task Many_who_ask_for_the_same_piece_at_once_get_one()
    {
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(
            number => (number % 2 == 0 ? first : second).EnqueueAsync(Piece("one"))));

        (await first.WaitingAsync(null)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Work_for_later_waits_for_its_time()
    {
        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        var later = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1);
        var soon = SystemClock.Instance.GetCurrentInstant() + Duration.FromSeconds(2);
        await engine.EnqueueAsync(Piece("later"), later);
        await engine.EnqueueAsync(Piece("soon"), soon);

        await Eventually.BeAsync(() => worker.Done.Count > 0, "what is for soon is done");
        SystemClock.Instance.GetCurrentInstant().ShouldBeGreaterThanOrEqualTo(soon);
        worker.Done.ShouldBe([Piece("soon")]);
        await Eventually.BeAsync(async () => (await engine.WaitingAsync(null)).Count == 1, "only one waits");
        (await engine.WaitingAsync(null))[0].NotBefore!.Value
            .Minus(later).TotalSeconds.ShouldBeInRange(-1, 1);
    }

    [Fact]
    public async Task A_piece_that_fails_is_tried_again_and_is_done_when_it_can_be()
    {
        var failures = 2;
        var worker = new TestWorker((_, _) =>
            failures-- > 0 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask);
        await using var engine = await StartAsync(worker);
        await engine.EnqueueAsync(Piece("one"));

        await Eventually.BeAsync(() => worker.Done.Count > 0, "it is done");
        worker.Begun.Count.ShouldBe(3);
        await EmptyAsync(engine);
    }

    [Fact]
    public async Task While_it_is_at_a_piece_the_list_says_so()
    {
        var go = new TaskCompletionSource();
        await using var engine = await StartAsync(new TestWorker((_, _) => go.Task));
        await engine.EnqueueAsync(Piece("one"));

        await Eventually.BeAsync(
            async () => (await engine.WaitingAsync(null)) is [{ NotBefore: null }], "it is under way");
        go.SetResult();
        await EmptyAsync(engine);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_a_dead_letter_that_names_nobody()
    {
        var worker = new TestWorker((_, _) => throw new InvalidOperationException("NIK 5104012345678901 is bad."));
        await using var engine = await StartAsync(worker);
        await engine.EnqueueAsync(Piece("one"));

        var letter = await LetterAsync(engine);
        (letter.Work, letter.Attempts).ShouldBe((Piece("one"), 3));
        letter.Reason.ShouldContain(nameof(InvalidOperationException));
        letter.Reason.ShouldNotContain("5104012345678901");
        worker.Begun.Count.ShouldBe(3);
        (await engine.WaitingAsync(null)).ShouldBeEmpty();
        (await engine.DeadLettersAsync("51.03")).ShouldBeEmpty();
        (await engine.DeadLettersAsync("51.04")).ShouldBe([letter]);
    }

    [Fact]
    public async Task What_is_hopeless_is_not_tried_again_and_its_reason_is_shown()
    {
        var worker = new TestWorker((_, _) => throw new HopelessWorkException("Wilayah ini tidak dikenal."));
        await using var engine = await StartAsync(worker);
        await engine.EnqueueAsync(Piece("one"));

        var letter = await LetterAsync(engine);
        (letter.Attempts, letter.Reason).ShouldBe((1, "Wilayah ini tidak dikenal."));
        worker.Begun.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_replayed_letter_begins_with_its_first_attempt()
    {
        var worker = new TestWorker((_, _) => throw new FailedWorkException("Penerima tidak menjawab."));
        await using var engine = await StartAsync(worker);
        await engine.EnqueueAsync(Piece("one"));
        var letter = await LetterAsync(engine);
        letter.Reason.ShouldBe("Penerima tidak menjawab.");

        (await engine.ReplayAsync(letter.Id)).ShouldBeTrue();
        await Eventually.BeAsync(() => worker.Begun.Count == 6, "it is tried three times more");
        (await LetterAsync(engine)).Attempts.ShouldBe(3);
        (await engine.ReplayAsync("no such letter")).ShouldBeFalse();
        (await engine.ReplayAsync("9999999")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_letter_that_an_engine_replays_without_being_started_waits()
    {
        var hopeless = true;
        var worker = new TestWorker((_, _) => hopeless ? throw new HopelessWorkException("No.") : Task.CompletedTask);
        await using (var engine = await StartAsync(worker))
        {
            await engine.EnqueueAsync(Piece("one"));
            await LetterAsync(engine);
        }

        await using var keeping = await OpenAsync();
        (await keeping.ReplayAsync((await LetterAsync(keeping)).Id)).ShouldBeTrue();
        (await keeping.DeadLettersAsync(null)).ShouldBeEmpty();
        (await keeping.WaitingAsync(null)).ShouldHaveSingleItem().Failed.ShouldBe(0);

        hopeless = false;
        await using var again = await StartAsync(worker);
        await Eventually.BeAsync(() => worker.Done.Count == 1, "it is done");
    }

    [Fact]
    public async Task A_discarded_letter_is_gone()
    {
        var worker = new TestWorker((_, _) => throw new HopelessWorkException("No."));
        await using var engine = await StartAsync(worker);
        await engine.EnqueueAsync(Piece("one"));
        var letter = await LetterAsync(engine);

        (await engine.DiscardAsync(letter.Id)).ShouldBeTrue();
        (await engine.DiscardAsync(letter.Id)).ShouldBeFalse();
        await EmptyAsync(engine);
        worker.Begun.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_engines_share_the_work_and_nothing_is_done_twice()
    {
        const int pieces = 24;
        var both = new CountdownEvent(2);
        var (left, right) = (Sharing(both), Sharing(both));
        await using (var keeping = await OpenAsync())
            foreach (var number in Enumerable.Range(0, pieces))
                await keeping.EnqueueAsync(Piece($"{number:00}"));

        await using var one = await StartAsync(left);
        await using var other = await StartAsync(right);
        await Eventually.BeAsync(() => left.Done.Count + right.Done.Count >= pieces, "all pieces are done");
        await EmptyAsync(one);

        left.Done.Concat(right.Done).Select(piece => piece.Key).Order().ShouldBe(
            Enumerable.Range(0, pieces).Select(number => $"{number:00}"));
        left.Begun.Count.ShouldBe(left.Done.Count);
        right.Begun.Count.ShouldBe(right.Done.Count);
    }

    [Fact]
    public async Task Told_to_stop_it_lets_a_piece_go_that_another_engine_does_without_counting_an_attempt()
    {
        var begun = new TaskCompletionSource();
        var stopping = await StartAsync(new TestWorker(async (_, cancellation) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        }));
        await stopping.EnqueueAsync(Piece("one"));
        await begun.Task;
        await stopping.DisposeAsync();

        await using (var keeping = await OpenAsync())
            (await keeping.WaitingAsync(null)).ShouldHaveSingleItem().Failed.ShouldBe(0);
        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        await Eventually.BeAsync(() => worker.Done.Count == 1, "it is done");
        await EmptyAsync(engine);
    }

    [Fact]
    public async Task Work_that_comes_again_is_done_once_for_each_time_by_whichever_node()
    {
        var (left, right) = (new TestWorker(), new TestWorker());
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        var start = SystemClock.Instance.GetCurrentInstant();
        var (first, second) = (Every(one, left, start), Every(other, right, start));
        await first.PlantAsync();
        await second.PlantAsync();
        await one.StartAsync([first]);
        await other.StartAsync([second]);

        await Eventually.BeAsync(() => left.Done.Count + right.Done.Count >= 3, "three times are done");
        await using var keeping = await OpenAsync();
        var done = left.Done.Concat(right.Done).Select(piece => piece.Key).ToArray();
        done.ShouldBeUnique();
        done.Order().Take(1).ShouldBe(["00001"]);
    }

    private static Recurring Every(IBackgroundWork engine, IWorker worker, Instant start) =>
        new(new EveryOtherSecond(worker, start), engine, SystemClock.Instance);

    // The first piece of each waits until the other engine has one too: both must take part.
    private static TestWorker Sharing(CountdownEvent both)
    {
        var first = 1;
        return new(async (_, _) =>
        {
            if (Interlocked.Exchange(ref first, 0) == 1)
                both.Signal();
            await Eventually.BeAsync(() => both.IsSet, "both engines are at a piece");
        });
    }

    private static Work Piece(string key) => new("test", key, "51.04");

    private static async Task<DeadLetter> LetterAsync(IBackgroundWork engine)
    {
        await Eventually.BeAsync(async () => (await engine.DeadLettersAsync(null)).Count > 0, "there is a letter");
        return (await engine.DeadLettersAsync(null)).ShouldHaveSingleItem();
    }

    private static async Task EmptyAsync(IBackgroundWork engine)
    {
        await Eventually.BeAsync(async () => (await engine.WaitingAsync(null)).Count == 0, "nothing waits");
        (await engine.DeadLettersAsync(null)).ShouldBeEmpty();
    }

    private Task<IBackgroundWork> OpenAsync() => OpenAsync(Ledger, TwoMore);

    private async Task<IBackgroundWork> StartAsync(IWorker worker)
    {
        var engine = await OpenAsync();
        await engine.StartAsync([worker]);
        return engine;
    }
}
