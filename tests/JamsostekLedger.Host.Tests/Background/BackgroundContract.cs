using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>What Wolverine must do for the ledger's background work, over the real PostgreSQL.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class BackgroundContract(BackgroundCluster cluster) : IAsyncLifetime
{
    private static readonly RetryPolicy TwoMore = new([Duration.FromMilliseconds(100), Duration.FromMilliseconds(100)]);

    private OpenLedger? _ledger;

    private OpenLedger Ledger => _ledger!;

    private BackgroundWork Work => Ledger.Work;

    public async Task InitializeAsync() => _ledger = await cluster.NewLedgerAsync();

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task What_one_process_asked_for_another_one_does_after_it_is_gone()
    {
        var asked = new Piece("test", "a key / with «signs» and \"quotes\"", "51.04");
        await Work.EnqueueAsync(asked);

        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        await Eventually.BeAsync(() => worker.Done.Count > 0, "the piece is done");

        worker.Done.ShouldBe([asked]);
        await EmptyAsync();
    }

    [Fact]
    public async Task Whoever_is_no_server_only_keeps()
    {
        await Work.EnqueueAsync(Piece("one"));
        await Work.EnqueueAsync(Piece("all") with { Region = "73" });

        var waiting = await Work.WaitingAsync(null);
        waiting.Select(piece => piece.Piece.Key).ShouldBe(["all", "one"], ignoreOrder: true);
        waiting.ShouldAllBe(piece => piece.Failed == 0 && piece.NotBefore != null);
        (await Work.WaitingAsync("51.04")).ShouldHaveSingleItem().Piece.ShouldBe(Piece("one"));
        (await Work.WaitingAsync("51.03")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_is_the_same_piece_and_another_kind_has_keys_of_its_own()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            await Work.EnqueueAsync(Piece("one"));
        var later = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1);
        await Work.EnqueueAsync(new("other", "one", "51.04"), later);
        (await Work.WaitingAsync(null)).Count.ShouldBe(2);

        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        await Eventually.BeAsync(
            async () => (await Work.WaitingAsync(null)).All(waiting => waiting.Piece.Kind != "test"), "it is done");
        worker.Done.ShouldBe([Piece("one")]);

        // Done is forgotten: whoever asks later asks anew.
        await Work.EnqueueAsync(Piece("one"));
        await Eventually.BeAsync(() => worker.Done.Count == 2, "it is done again");
    }

    [Fact]
    public async Task Many_who_ask_for_the_same_piece_at_once_get_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Work.EnqueueAsync(Piece("one"))));

        (await Work.WaitingAsync(null)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Work_for_later_waits_for_its_time()
    {
        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        var later = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1);
        var soon = SystemClock.Instance.GetCurrentInstant() + Duration.FromSeconds(2);
        await Work.EnqueueAsync(Piece("later"), later);
        await Work.EnqueueAsync(Piece("soon"), soon);

        await Eventually.BeAsync(() => worker.Done.Count > 0, "what is for soon is done");
        SystemClock.Instance.GetCurrentInstant().ShouldBeGreaterThanOrEqualTo(soon);
        worker.Done.ShouldBe([Piece("soon")]);
        await Eventually.BeAsync(async () => (await Work.WaitingAsync(null)).Count == 1, "only one waits");
        (await Work.WaitingAsync(null))[0].NotBefore!.Value
            .Minus(later).TotalSeconds.ShouldBeInRange(-1, 1);
    }

    [Fact]
    public async Task A_piece_that_fails_is_tried_again_and_is_done_when_it_can_be()
    {
        var failures = 2;
        var worker = new TestWorker((_, _) =>
            failures-- > 0 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask);
        await using var engine = await StartAsync(worker);
        await Work.EnqueueAsync(Piece("one"));

        await Eventually.BeAsync(() => worker.Done.Count > 0, "it is done");
        worker.Begun.Count.ShouldBe(3);
        await EmptyAsync();
    }

    [Fact]
    public async Task While_it_is_at_a_piece_the_list_says_so()
    {
        var go = new TaskCompletionSource();
        await using var engine = await StartAsync(new TestWorker((_, _) => go.Task));
        await Work.EnqueueAsync(Piece("one"));

        await Eventually.BeAsync(
            async () => (await Work.WaitingAsync(null)) is [{ NotBefore: null }], "it is under way");
        go.SetResult();
        await EmptyAsync();
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_a_dead_letter_that_names_nobody()
    {
        var worker = new TestWorker((_, _) => throw new InvalidOperationException("NIK 5104012345678901 is bad."));
        await using var engine = await StartAsync(worker);
        await Work.EnqueueAsync(Piece("one"));

        var letter = await LetterAsync();
        (letter.Piece, letter.Attempts).ShouldBe((Piece("one"), 3));
        letter.Reason.ShouldContain(nameof(InvalidOperationException));
        letter.Reason.ShouldNotContain("5104012345678901");
        worker.Begun.Count.ShouldBe(3);
        (await Work.WaitingAsync(null)).ShouldBeEmpty();
        (await Work.Letters.ListAsync("51.03")).ShouldBeEmpty();
        (await Work.Letters.ListAsync("51.04")).ShouldBe([letter]);
    }

    [Fact]
    public async Task What_is_hopeless_is_not_tried_again_and_its_reason_is_shown()
    {
        var worker = new TestWorker((_, _) => throw new HopelessWorkException("Wilayah ini tidak dikenal."));
        await using var engine = await StartAsync(worker);
        await Work.EnqueueAsync(Piece("one"));

        var letter = await LetterAsync();
        (letter.Attempts, letter.Reason).ShouldBe((1, "Wilayah ini tidak dikenal."));
        worker.Begun.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_replayed_letter_begins_with_its_first_attempt()
    {
        var worker = new TestWorker((_, _) => throw new FailedWorkException("Penerima tidak menjawab."));
        await using var engine = await StartAsync(worker);
        await Work.EnqueueAsync(Piece("one"));
        var letter = await LetterAsync();
        letter.Reason.ShouldBe("Penerima tidak menjawab.");

        (await Work.Letters.ReplayAsync(letter.Id)).ShouldBeTrue();
        await Eventually.BeAsync(() => worker.Begun.Count == 6, "it is tried three times more");
        (await LetterAsync()).Attempts.ShouldBe(3);
        (await Work.Letters.ReplayAsync("no such letter")).ShouldBeFalse();
        (await Work.Letters.ReplayAsync("9999999")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_letter_that_an_engine_replays_without_being_started_waits()
    {
        var hopeless = true;
        var worker = new TestWorker((_, _) => hopeless ? throw new HopelessWorkException("No.") : Task.CompletedTask);
        await using (var engine = await StartAsync(worker))
        {
            await Work.EnqueueAsync(Piece("one"));
            await LetterAsync();
        }

        (await Work.Letters.ReplayAsync((await LetterAsync()).Id)).ShouldBeTrue();
        (await Work.Letters.ListAsync(null)).ShouldBeEmpty();
        (await Work.WaitingAsync(null)).ShouldHaveSingleItem().Failed.ShouldBe(0);

        hopeless = false;
        await using var again = await StartAsync(worker);
        await Eventually.BeAsync(() => worker.Done.Count == 1, "it is done");
    }

    [Fact]
    public async Task A_discarded_letter_is_gone()
    {
        var worker = new TestWorker((_, _) => throw new HopelessWorkException("No."));
        await using var engine = await StartAsync(worker);
        await Work.EnqueueAsync(Piece("one"));
        var letter = await LetterAsync();

        (await Work.Letters.DiscardAsync(letter.Id)).ShouldBeTrue();
        (await Work.Letters.DiscardAsync(letter.Id)).ShouldBeFalse();
        await EmptyAsync();
        worker.Begun.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_engines_share_the_work_and_nothing_is_done_twice()
    {
        const int pieces = 24;
        var both = new CountdownEvent(2);
        var (left, right) = (Sharing(both), Sharing(both));
        foreach (var number in Enumerable.Range(0, pieces))
            await Work.EnqueueAsync(Piece($"{number:00}"));

        await using var one = await StartAsync(left);
        await using var other = await StartAsync(right);
        await Eventually.BeAsync(() => left.Done.Count + right.Done.Count >= pieces, "all pieces are done");
        await EmptyAsync();

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
        await Work.EnqueueAsync(Piece("one"));
        await begun.Task;
        await stopping.DisposeAsync();

        (await Work.WaitingAsync(null)).ShouldHaveSingleItem().Failed.ShouldBe(0);
        var worker = new TestWorker();
        await using var engine = await StartAsync(worker);
        await Eventually.BeAsync(() => worker.Done.Count == 1, "it is done");
        await EmptyAsync();
    }

    [Fact]
    public async Task Work_that_comes_again_is_done_once_for_each_time_by_whichever_node()
    {
        var (left, right) = (new TestWorker(), new TestWorker());
        var start = SystemClock.Instance.GetCurrentInstant();
        await using var one = await EveryAsync(left, start);
        await using var other = await EveryAsync(right, start);

        await Eventually.BeAsync(() => Keys().Count(key => key.StartsWith("51.04/")) >= 3, "three times are done");
        Keys().ShouldBeUnique();

        string[] Keys() => [.. left.Done.Concat(right.Done).Select(piece => piece.Key)];
    }

    private Task<TestNode> EveryAsync(TestWorker worker, Instant start) => TestNode.StartAsync(
        Ledger, TwoMore, attempts => [new EveryOtherSecond(attempts, Ledger, worker, start)]);

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

    private static Piece Piece(string key) => new("test", key, "51.04");

    private async Task<DeadLetter> LetterAsync()
    {
        await Eventually.BeAsync(async () => (await Work.Letters.ListAsync(null)).Count > 0, "there is a letter");
        return (await Work.Letters.ListAsync(null)).ShouldHaveSingleItem();
    }

    private async Task EmptyAsync()
    {
        await Eventually.BeAsync(async () => (await Work.WaitingAsync(null)).Count == 0, "nothing waits");
        (await Work.Letters.ListAsync(null)).ShouldBeEmpty();
    }

    private Task<TestNode> StartAsync(TestWorker worker) => TestNode.StartAsync(Ledger, worker, TwoMore);
}
