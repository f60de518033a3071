using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

[Trait("Postgres", "one")]
[Collection(TestCluster.Collection)]
public sealed class CrashTests(TestCluster cluster)
{
    [Fact]
    public async Task A_connection_killed_before_the_commit_records_nothing_and_is_tried_again()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var held = await HeldRegion.HoldAsync(ledger);

        var writing = ledger.RecordAsync(Sample.Sp2d("SP2D/1", 1));
        var first = (await held.WaitersAsync(1)).Single();
        await ledger.AskAsync<bool>($"select pg_terminate_backend({first.Split(' ')[0]})");
        await held.WaitersAsync(1, waiter => waiter != first);
        (await ledger.AskAsync<long>("select count(*) from ledger.fact")).ShouldBe(1);
        await held.ReleaseAsync();

        (await writing).Status.ShouldBe(OutcomeStatus.Recorded);
        (await ledger.VerifyAsync()).Facts.ShouldBe(2);
    }

    /// <summary>Every way into the ledger; each records what no other does.</summary>
    public enum Way
    {
        Command,
        Commands,
        Row,
        SmallFile,
        LargeFile,
    }

    // From the lock to the commit, as the session and as COPY write them.
    public static TheoryData<Way, string> Points()
    {
        var points = new TheoryData<Way, string>();
        foreach (var way in Enum.GetValues<Way>())
        {
            foreach (var said in (string[])["for update", "nextval", "ledger.mt_events", "ledger.block", "commit"])
                points.Add(way, said);
        }

        return points;
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_line_cut_before_the_server_heard_ends_in_a_sentence_and_records_nothing(Way way, string said)
    {
        await using var ledger = await BeginAsync();
        await using var proxy = Proxy(ledger, out var database);
        await using var store = new LedgerStore(database, ledger.Clock);
        await using var _ = database;
        var recorder = new Recorder(store, ledger.Vault);
        await ledger.Vault.PrepareAsync(database, default);

        proxy.CutBefore(said);
        var refusal = await Should.ThrowAsync<LedgerUnavailableException>(() => RecordAsync(recorder, way));

        proxy.Cuts.ShouldBe(1);
        refusal.Message.ShouldContain("tidak ada yang tercatat");
        (await ledger.VerifyAsync()).Facts.ShouldBe(Before);
        (await RecordAsync(recorder, way)).ShouldBe((FactsOf(way), 0));
        (await ledger.VerifyAsync()).Facts.ShouldBe(Before + FactsOf(way));
    }

    [Theory]
    [InlineData(Way.Command)]
    [InlineData(Way.Commands)]
    [InlineData(Way.Row)]
    [InlineData(Way.SmallFile)]
    [InlineData(Way.LargeFile)]
    public async Task A_commit_whose_answer_was_lost_is_looked_up_and_recorded_exactly_once(Way way)
    {
        await using var ledger = await BeginAsync();
        await using var proxy = Proxy(ledger, out var database);
        await using var store = new LedgerStore(database, ledger.Clock);
        await using var _ = database;
        var recorder = new Recorder(store, ledger.Vault);
        await ledger.Vault.PrepareAsync(database, default);

        proxy.CutAfterCommit();
        var recorded = await RecordAsync(recorder, way);

        proxy.Cuts.ShouldBe(1);
        recorded.ShouldBe((FactsOf(way), 0));
        (await RecordAsync(recorder, way)).ShouldBe((0, FactsOf(way)));
        var verification = await ledger.VerifyAsync();
        verification.Findings.ShouldBeEmpty();
        verification.Facts.ShouldBe(Before + FactsOf(way));
    }

    [Fact]
    public async Task A_database_that_is_away_ends_in_a_sentence()
    {
        await using var away = LedgerDatabase.Attach("Host=127.0.0.1;Port=1;Username=x;Timeout=1");
        var recorder = new Recorder(new(away, new TestClock()), new(TestLedger.Master));

        var refusal = await Should.ThrowAsync<LedgerUnavailableException>(
            () => recorder.RecordAsync(TestLedger.Gianyar, Sample.Open(), new("penguji")));

        refusal.Message.ShouldContain("tidak dapat dihubungi");
    }

    private const int Before = 2;

    private async Task<TestLedger> BeginAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        return ledger;
    }

    private static int FactsOf(Way way) => way switch
    {
        Way.Commands => 2,
        Way.SmallFile => 3,
        Way.LargeFile => 60,
        _ => 1,
    };

    // How many facts were recorded, and how many stood already.
    private static async Task<(long Recorded, long Already)> RecordAsync(Recorder recorder, Way way)
    {
        var by = new Headers("penguji");
        IReadOnlyList<Outcome> outcomes = way switch
        {
            Way.Command => [await recorder.RecordAsync(TestLedger.Gianyar, Sample.Sp2d("SP2D/1", 1), by)],
            Way.Commands => await recorder.RecordAllAsync(
                TestLedger.Gianyar, [Sample.Sp2d("SP2D/1", 1), Sample.Reserve("R/1", 1)], by),
            Way.Row => [await recorder.RecordAsync(Regions.Find(TestLedger.Gianyar)!, Claims(1)[0].Row!, by)],
            _ => [],
        };
        if (outcomes.Count > 0)
            return (outcomes.Count(outcome => outcome.Status == OutcomeStatus.Recorded),
                outcomes.Count(outcome => outcome.Status == OutcomeStatus.Already));

        var report = await recorder.RecordAsync(new ImportRequest(
            Regions.Find(TestLedger.Gianyar)!, "claims", "uji.csv", new byte[32], "penguji", DryRun: false,
            Partial: false, () => Claims(FactsOf(way))));
        return (report.Recorded, report.Already);
    }

    private static IReadOnlyList<ReadRow> Claims(int count) => TestFile.Rows("claims",
        [Sample.ClaimsHeader, .. Enumerable.Range(0, count).Select(i => Sample.Claim($"K-{i}", $"B-{i}"))]);

    private static CuttingProxy Proxy(TestLedger ledger, out LedgerDatabase database)
    {
        var proxy = new CuttingProxy(ledger.Program);
        database = LedgerDatabase.Attach(proxy.ConnectionString);
        return proxy;
    }
}
