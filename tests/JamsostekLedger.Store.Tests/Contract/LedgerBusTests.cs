using JamsostekLedger.Ledger;
using JamsostekLedger.Marten.Bus;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>Commands on the bus: whatever is asked, the answer is the one that every other way in gives.</summary>
[Collection(TestCluster.Collection)]
public sealed class LedgerBusTests(TestCluster cluster)
{
    private const string Denpasar = "51.71";

    [Fact]
    public async Task Each_command_has_the_outcome_that_the_recorder_gives_it_and_leaves_the_same_facts()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await using var bus = await LedgerBus.StartAsync(ledger.Recorder);
        var statuses = new List<OutcomeStatus>();
        foreach (var (command, expected) in Asked)
        {
            var outcome = await bus.Bus.InvokeAsync<Outcome>(
                new RecordOnLedger(TestLedger.Gianyar, command, new("penguji"), expected));
            outcome.ShouldBeEquivalentTo(await ledger.RecordAsync(command, Denpasar, expected));
            statuses.Add(outcome.Status);
        }

        statuses.Distinct().ShouldBe([OutcomeStatus.Recorded, OutcomeStatus.Already, OutcomeStatus.Refused]);
        (await FactsAsync(ledger, TestLedger.Gianyar)).ShouldBe(await FactsAsync(ledger, Denpasar));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_that_is_no_longer_so_is_refused_by_its_rule()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await using var bus = await LedgerBus.StartAsync(ledger.Recorder);
        await bus.RecordAsync(new(TestLedger.Gianyar, Sample.Pagu(1_000), new("penguji")));

        var late = await bus.RecordAsync(new(TestLedger.Gianyar, Sample.Reserve("R/1", 1), new("penguji"), 0));

        (late.Status, late.Refusal!.Rule, late.Version).ShouldBe((OutcomeStatus.Refused, "version-conflict", 1));
    }

    [Fact]
    public async Task What_cannot_be_recorded_now_is_thrown_to_whoever_asked()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await using var bus = await LedgerBus.StartAsync(ledger.Recorder);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => bus.RecordAsync(
            new(TestLedger.Gianyar, Sample.Open(), new("penguji")), given.Token));

        (await FactsAsync(ledger, TestLedger.Gianyar)).ShouldBeEmpty();
    }

    private static (ICommand Command, long? Expected)[] Asked =>
    [
        (Sample.Open(), null), (Sample.Pagu(1_000), 0), (Sample.Pagu(1_000), null), (Sample.Sp2d("SP2D/1", 600), 1),
        (Sample.Sp2d("SP2D/1", 601), null), (Sample.Reserve("R/1", 500), null), (Sample.Reserve("R/2", 100), 1),
        (Sample.Sts("STS/1", "SP2D/1", 50), 2), (Sample.Release("L/1", "R/9", 1), null),
    ];

    private static async Task<List<(LedgerEvent, Headers, long)>> FactsAsync(TestLedger ledger, string region) =>
    [
        .. (await ledger.ReplayAsync(region)).Select(fact => (fact.Fact, fact.Headers, fact.Version)),
    ];
}
