using JamsostekLedger.Host.Background;
using JamsostekLedger.Marten.Background;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>What the engine on Wolverine does with Wolverine's tables.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class WolverineInboxTests(BackgroundCluster cluster) : IAsyncLifetime
{
    private const string Inbox = "wolverine.wolverine_incoming_envelopes";

    private OpenLedger? _ledger;

    private OpenLedger Ledger => _ledger!;

    public async Task InitializeAsync() => _ledger = await cluster.NewLedgerAsync();

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task Its_tables_are_made_once_and_the_role_of_the_ledger_makes_none()
    {
        await using var engine = await OpenAsync();
        (await WolverineSchema.EnsureAsync(Ledger.OwnerConnection)).ShouldBeFalse();
        (await AskAsync("select has_schema_privilege('jamsostek_app', 'wolverine', 'usage')")).ShouldBe(true);
        (await AskAsync("select has_schema_privilege('jamsostek_app', 'wolverine', 'create')")).ShouldBe(false);
    }

    [Fact]
    public async Task Of_a_failure_no_message_and_no_stack_is_kept_in_any_table()
    {
        await using var engine = await OpenAsync();
        await engine.StartAsync([
            new TestWorker((_, _) => throw new InvalidOperationException("NIK 5104012345678901 is bad."))]);
        await engine.EnqueueAsync(Piece("one"));
        await Eventually.BeAsync(async () => (await engine.DeadLettersAsync(null)).Count == 1, "there is a letter");

        var kept = (string)(await AskAsync("""
            select string_agg(convert_from(decode(replace(encode(letter.body, 'hex'), '00', '20'), 'hex'), 'LATIN1')
                || (to_jsonb(letter) - 'body')::text, '') from wolverine.wolverine_dead_letters letter
            """))!;
        kept.ShouldContain(nameof(InvalidOperationException));
        kept.ShouldNotContain("5104012345678901");
        kept.ShouldNotContain(nameof(TestWorker));
    }

    [Fact]
    public async Task What_is_too_much_for_a_node_waits_for_the_others_and_not_behind_it()
    {
        var go = new TaskCompletionSource();
        await using var busy = await OpenAsync();
        await using var free = await OpenAsync();
        foreach (var number in Enumerable.Range(0, 5))
            await busy.EnqueueAsync(Piece($"{number}"));
        await busy.StartAsync([new TestWorker((_, _) => go.Task)]);
        await Eventually.BeAsync(async () => await UnderWayAsync(busy) == 1, "it is at a piece");

        var other = new TestWorker();
        await free.StartAsync([other]);
        await Eventually.BeAsync(() => other.Done.Count == 4, "the other node has done the rest");

        await Eventually.BeAsync(async () => (await busy.WaitingAsync(null)).Count == 1, "its own piece is left");
        go.SetResult();
        await Eventually.BeAsync(async () => (await busy.WaitingAsync(null)).Count == 0, "nothing waits");
    }

    [Theory]
    //          attempts before   done   letters
    [InlineData(1,                1,     0)]
    [InlineData(2,                0,     1)]
    public async Task What_a_dead_node_was_at_is_taken_up_and_counts_as_an_attempt(int attempts, int done, int letters)
    {
        await using var engine = await OpenAsync();
        await engine.EnqueueAsync(Piece("one"));
        await AskAsync($"update {Inbox} set status = 'Incoming', owner_id = 424242, attempts = {attempts}");
        var worker = new TestWorker();

        await engine.StartAsync([worker]);

        await Eventually.BeAsync(async () => (await engine.WaitingAsync(null)).Count == 0, "it is settled");
        worker.Done.Count.ShouldBe(done);
        var given = await engine.DeadLettersAsync(null);
        given.Count.ShouldBe(letters);
        given.ShouldAllBe(letter => letter.Attempts == attempts && letter.Reason.Contains("terhenti"));
    }

    [Fact]
    public async Task What_another_node_still_holds_is_not_begun_and_counts_no_attempt()
    {
        var worker = new TestWorker();
        await using var engine = await OpenAsync();
        var held = await PieceFence.TryTakeAsync(Ledger.Database.Source, Piece("one"));
        await engine.EnqueueAsync(Piece("one"));
        await engine.StartAsync([worker]);
        var asked = SystemClock.Instance.GetCurrentInstant();
        await Eventually.BeAsync(
            async () => (await engine.WaitingAsync(null)) is [{ NotBefore: { } at, Failed: 0 }] && at > asked,
            "it was given back");
        worker.Begun.ShouldBeEmpty();

        await held!.DisposeAsync();
        await Eventually.BeAsync(() => worker.Done.Count == 1, "it is done");
    }

    [Fact]
    public async Task What_was_asked_for_anew_and_died_again_is_one_letter_and_replayed_one_piece()
    {
        var hopeless = true;
        await using var engine = await OpenAsync();
        var worker = new TestWorker((_, _) => hopeless ? throw new HopelessWorkException("No.") : Task.CompletedTask);
        await engine.StartAsync([worker]);
        foreach (var times in Enumerable.Range(1, 2))
        {
            await engine.EnqueueAsync(Piece("one"));
            await Eventually.BeAsync(
                async () => worker.Begun.Count == times && (await engine.WaitingAsync(null)).Count == 0, "it died");
        }

        var letter = (await engine.DeadLettersAsync(null)).ShouldHaveSingleItem();
        hopeless = false;
        await engine.EnqueueAsync(Piece("one"), SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1));
        (await engine.ReplayAsync(letter.Id)).ShouldBeTrue();
        (await engine.DeadLettersAsync(null)).ShouldBeEmpty();
        (await engine.WaitingAsync(null)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_waits_with_the_other_engine_is_said()
    {
        await using var quartz = await QuartzWork.OpenAsync(Ledger);
        await using var wolverine = await OpenAsync();
        (await LookAsync(quartz)).ShouldBeNull();
        (await LookAsync(wolverine)).ShouldBeNull();
        foreach (var engine in (IBackgroundWork[])[quartz, wolverine])
            foreach (var kind in (string[])["test", "proof", "import"])
                await engine.EnqueueAsync(new(kind, "one", "51.04"));

        (await LookAsync(quartz)).ShouldBe(new("Wolverine", 1, 0));
        (await LookAsync(wolverine)).ShouldBe(new("Quartz.NET", 1, 0));

        await wolverine.StartAsync([new TestWorker((_, _) => throw new HopelessWorkException("No."))]);
        await Eventually.BeAsync(
            async () => await LookAsync(quartz) == new OtherEngine("Wolverine", 0, 3), "all three are letters");
    }

    private static Work Piece(string key) => new("test", key, "51.04");

    private static async Task<int> UnderWayAsync(IBackgroundWork engine) =>
        (await engine.WaitingAsync(null)).Count(piece => piece.NotBefore is null);

    private async Task<OtherEngine?> LookAsync(IBackgroundWork engine) =>
        (await new BackgroundDesk(Ledger, engine).LookAsync(null, CancellationToken.None)).Elsewhere;

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Ledger.OwnerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private async Task<IBackgroundWork> OpenAsync() => await WolverineWork.OpenAsync(Ledger, new()
    {
        Retries = new([Duration.FromMilliseconds(100)]), AtOnce = 1,
        CheckIn = Duration.FromSeconds(1), Patience = Duration.FromSeconds(1),
    });
}
