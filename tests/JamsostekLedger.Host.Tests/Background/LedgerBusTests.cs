using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Commands on the bus: whatever is asked, the answer is the one that every other way in gives.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class LedgerBusTests(BackgroundCluster cluster) : IAsyncLifetime
{
    private static readonly Region Gianyar = Regions.Find("51.04")!;
    private static readonly Region Denpasar = Regions.Find("51.03")!;
    private static readonly BudgetLineId Line = new(2024, "5.1.02.02.02.0006", "rentan", "APBD", 2024);

    private OpenLedger? _ledger;

    private OpenLedger Ledger => _ledger!;

    public async Task InitializeAsync() => _ledger = await cluster.NewLedgerAsync();

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task Each_command_has_the_outcome_that_the_recorder_gives_it()
    {
        await using var node = await TestNode.StartAsync(Ledger, new TestWorker(), RetryPolicy.Usual);
        var statuses = new List<OutcomeStatus>();
        foreach (var (command, expected) in Asked)
        {
            var outcome = (await node.RecordAsync(Of(Gianyar, command) with { ExpectedVersion = expected }))[0];
            outcome.ShouldBeEquivalentTo(await Ledger.Recorder.RecordAsync(
                Denpasar.Code, command, new("penguji"), expected));
            statuses.Add(outcome.Status);
        }

        statuses.Distinct().ShouldBe([OutcomeStatus.Recorded, OutcomeStatus.Already, OutcomeStatus.Refused]);
    }

    [Fact]
    public async Task A_command_that_waits_for_its_region_waits_on_the_bus_as_elsewhere()
    {
        await using var node = await TestNode.StartAsync(Ledger, new TestWorker(), RetryPolicy.Usual);
        await Ledger.Recorder.RecordAsync(Gianyar.Code, Asked[0].Command, new("penguji"));
        await using var other = await Ledger.Store.BeginAsync(Gianyar.Code, Wanted.Nothing);
        var waiting = node.RecordAsync(Of(Gianyar, Asked[1].Command));
        // Longer than Wolverine waits for an answer from elsewhere (5 s), shorter than a command for its region (6 s).
        (await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(5.3)))).ShouldNotBe(waiting);
        await other.RollBackAsync(CancellationToken.None);
        (await waiting)[0].Status.ShouldBe(OutcomeStatus.Recorded);
    }

    [Fact]
    public async Task What_cannot_be_recorded_now_is_thrown_to_whoever_asked_and_logged_without_its_content()
    {
        await using var node = await TestNode.StartAsync(Ledger, new TestWorker(), RetryPolicy.Usual);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(
            () => node.RecordAsync(Of(Gianyar, Asked[0].Command), given.Token));

        $"{Of(Gianyar, Asked[0].Command)}".ShouldBe("RecordOnLedger 51.04");
        (await Ledger.Work.WaitingAsync(null)).ShouldBeEmpty();
    }

    private static RecordOnLedger Of(Region region, ICommand command) =>
        new(region, new("penguji")) { Commands = [command] };

    private static (ICommand Command, ExpectedVersion? Expected)[] Asked =>
    [
        (new OpenProgramme(new("rentan", "Pekerja rentan", "APBD", new(2024, 1, 1), null, true, 100, null, null, null)),
            null),
        (Pagu, ExpectedVersion.Of(0)), (Pagu, null), (Sp2d(600), ExpectedVersion.Of(1)), (Sp2d(601), null),
    ];

    private static SetPagu Pagu =>
        new(new(Line, "DPA/1", new(2024, 1, 2), PaguKind.Dpa, new(1_000), null, null));

    private static RecordSp2d Sp2d(long amount) =>
        new(new(Line, "SP2D/1", new LocalDate(2024, 3, 1), null, new(amount), null, null));
}
