using JamsostekLedger.Store.Recording;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Recording;

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

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_looked_up_and_recorded_exactly_once()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var proxy = Proxy(ledger, out var database);
        await using var _ = database;
        var recorder = new Recorder(TestLog.Attach(database, ledger.Clock), ledger.Vault);
        await recorder.RecordAsync(TestLedger.Gianyar, Sample.Sp2d("SP2D/0", 1), new("penguji"));

        proxy.CutNext(CuttingProxy.Cut.AfterCommit);
        var outcome = await recorder.RecordAsync(TestLedger.Gianyar, Sample.Sp2d("SP2D/1", 1), new("penguji"));

        proxy.Cuts.ShouldBe(1);
        (outcome.Status, outcome.Seq, outcome.Version).ShouldBe((OutcomeStatus.Recorded, 3, 3));
        (await recorder.RecordAsync(TestLedger.Gianyar, Sample.Sp2d("SP2D/1", 1), new("penguji"))).Status
            .ShouldBe(OutcomeStatus.Already);
        var verification = await ledger.VerifyAsync();
        verification.Findings.ShouldBeEmpty();
        verification.Facts.ShouldBe(3);
    }

    [Fact]
    public async Task A_line_cut_before_the_server_heard_ends_in_a_sentence_and_records_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var proxy = Proxy(ledger, out var database);
        await using var _ = database;
        var recorder = new Recorder(TestLog.Attach(database, ledger.Clock), ledger.Vault);

        proxy.CutNext(CuttingProxy.Cut.BeforeInsert);
        var refusal = await Should.ThrowAsync<LedgerUnavailableException>(() =>
            recorder.RecordAsync(TestLedger.Gianyar, Sample.Sp2d("SP2D/1", 1), new("penguji")));

        proxy.Cuts.ShouldBe(1);
        refusal.Message.ShouldContain("tidak ada yang tercatat");
        (await ledger.VerifyAsync()).Facts.ShouldBe(1);
        (await recorder.RecordAsync(TestLedger.Gianyar, Sample.Sp2d("SP2D/1", 1), new("penguji"))).Status
            .ShouldBe(OutcomeStatus.Recorded);
    }

    [Fact]
    public async Task A_file_whose_answer_was_lost_ends_in_a_sentence_and_comes_again_as_already()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await using var proxy = Proxy(ledger, out var database);
        await using var _ = database;
        var files = new FileRecorder(TestLog.Attach(database, ledger.Clock), ledger.Vault);
        var rows = TestFile.Rows("claims",
            [Sample.ClaimsHeader, .. Enumerable.Range(0, 100).Select(i => Sample.Claim($"K-{i}", $"B-{i}"))]);

        proxy.CutNext(CuttingProxy.Cut.AfterCommit);
        var refusal = await Should.ThrowAsync<LedgerUnavailableException>(
            () => ledger.ImportAsync("claims", rows, by: files));
        var again = await ledger.ImportAsync("claims", rows, by: files);

        refusal.Message.ShouldContain("Impor lagi");
        (again.Recorded, again.Already).ShouldBe((0, 100));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_is_away_ends_in_a_sentence()
    {
        await using var away = LedgerDatabase.Attach("Host=127.0.0.1;Port=1;Username=x;Timeout=1");
        var recorder = new Recorder(TestLog.Attach(away, new TestClock()), new(TestLedger.Master));

        var refusal = await Should.ThrowAsync<LedgerUnavailableException>(
            () => recorder.RecordAsync(TestLedger.Gianyar, Sample.Open(), new("penguji")));

        refusal.Message.ShouldContain("tidak dapat dihubungi");
    }

    private static CuttingProxy Proxy(TestLedger ledger, out LedgerDatabase database)
    {
        var to = new NpgsqlConnectionStringBuilder(ledger.ConnectionString);
        var proxy = new CuttingProxy(to.Host!, to.Port);
        to.Host = "127.0.0.1";
        to.Port = proxy.Port;
        database = LedgerDatabase.Attach(to.ConnectionString);
        return proxy;
    }
}
