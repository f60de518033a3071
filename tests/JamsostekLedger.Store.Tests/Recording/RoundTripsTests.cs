using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>How often a command waits for the database, counted at the wire.</summary>
[Collection(TestCluster.Collection)]
public sealed class RoundTripsTests(TestCluster cluster)
{
    private static readonly Region Gianyar = Regions.Find(TestLedger.Gianyar)!;

    // The lock with what the decision needs; Marten's numbers and versions; everything written, with the commit.
    [Fact]
    public async Task A_single_command_is_three_round_trips()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var proxy = new CountingProxy(ledger.Program);
        await using var database = LedgerDatabase.Attach(proxy.ConnectionString);
        await using var store = new LedgerStore(database, ledger.Clock);
        var recorder = new Recorder(store, ledger.Vault);
        for (var i = 0; i < 10; i++)
            await RecordAsync(recorder, Sample.Reserve($"R/{i}", 1));
        proxy.Take();

        await RecordAsync(recorder, Sample.Reserve("R/10", 1));

        // What puts the connection back and opens the transaction is said ahead, in one breath with the first batch.
        var asked = proxy.Take();
        asked.SkipWhile(what => what != "Sync").ShouldBe(["Sync", "Sync", "Sync"], string.Join('\n', asked));
    }

    // The transaction is said with the question which instant this is; the last one is the end of the transaction.
    [Fact]
    public async Task A_report_is_one_round_trip_more_than_its_questions_and_its_end()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var proxy = new CountingProxy(ledger.Program);
        await using var database = LedgerDatabase.Attach(proxy.ConnectionString);
        for (var i = 0; i < 10; i++)
            await ReportAsync();
        proxy.Take();

        await ReportAsync();
        var asked = proxy.Take();
        asked.Count(what => what == "Sync").ShouldBe(2, string.Join('\n', asked));

        async Task ReportAsync()
        {
            await using var moment = await Moment.OpenAsync(database, Gianyar, null, ledger.Clock);
            (await BudgetUseQuery.RunAsync(moment, 2024)).Total.Pagu.Amount.ShouldBe(1_000);
        }
    }

    private static async Task RecordAsync(Recorder recorder, ICommand command) =>
        (await recorder.RecordAsync(TestLedger.Gianyar, command, new("penguji"))).Status
            .ShouldBe(OutcomeStatus.Recorded);
}
