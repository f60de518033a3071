using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Tests.Proof;

namespace JamsostekLedger.Store.Tests.Reading;

[Collection(TestCluster.Collection)]
public sealed class RegionReplayTests(TestCluster cluster)
{
    [Fact]
    public async Task A_replay_meets_every_fact_in_order()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        var recorded = await FactQueries.OfRegionAsync(connection, TestLedger.Gianyar).ToListAsync();

        var replayed = new List<Replayed>();
        (await RegionReplay.FoldAsync(ledger.Database, TestLedger.Gianyar, replayed.Add)).ShouldBe(10);

        replayed.ShouldBe(recorded.Select(fact =>
            new Replayed(fact.Seq, fact.Stream, fact.Version, fact.RecordedAt, fact.Fact)));
        (await RegionReplay.FoldAsync(ledger.Database, TestLedger.Gianyar, _ => { }, toSeq: 4)).ShouldBe(4);
        (await RegionReplay.FoldAsync(ledger.Database, "51.06", _ => { })).ShouldBe(0);
    }

    // Rows of many lengths, so that batches end in all kinds of places.
    [Fact]
    public async Task Rows_that_fill_many_batches_come_whole()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.ImportAsync("payments", TestFile.Rows("payments",
        [
            $"{Sample.PaymentsHeader},description",
            .. Enumerable.Range(0, 2_000).Select(i =>
                $"{Sample.Payment($"SP2D/{i}", 1)},{new string('x', 1 + (i * 37 % 1_990))}"),
        ]));

        var seqs = new List<long>();
        var letters = 0L;
        await RegionReplay.FoldAsync(ledger.Database, TestLedger.Gianyar, replayed =>
        {
            seqs.Add(replayed.Seq);
            letters += (replayed.Fact as JamsostekLedger.Budgets.PremiumPaid)?.Description?.Length ?? 0;
        });

        seqs.ShouldBe(Enumerable.Range(1, 2_001).Select(seq => (long)seq));
        letters.ShouldBe(Enumerable.Range(0, 2_000).Sum(i => 1L + (i * 37 % 1_990)));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fold_that_fails_stops_the_replay_and_gives_its_connection_back()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        for (var i = 0; i < 30; i++)
            await Should.ThrowAsync<InvalidOperationException>(() => RegionReplay.FoldAsync(
                ledger.Database, TestLedger.Gianyar, _ => throw new InvalidOperationException("stop")));
        (await ledger.AskAsync<long>("""
            select count(*) from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and state <> 'idle'
                and pid <> pg_backend_pid()
            """)).ShouldBe(0);
    }

    [Fact]
    public async Task A_fact_that_cannot_be_read_stops_the_replay()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("update ledger.mt_events set type = 'unknown' where type = 'pagu_set'");
        await Should.ThrowAsync<InvalidDataException>(() =>
            RegionReplay.FoldAsync(ledger.Database, TestLedger.Gianyar, _ => { }));
    }
}
