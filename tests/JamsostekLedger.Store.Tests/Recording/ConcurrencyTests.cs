using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

[Collection(TestCluster.Collection)]
public sealed class ConcurrencyTests(TestCluster cluster)
{
    [Fact]
    public async Task Writers_who_reserve_the_same_pagu_at_once_never_breach_it()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var held = await HeldRegion.HoldAsync(ledger);

        var writers = Enumerable.Range(0, 5).Select(i => ledger.RecordAsync(Sample.Reserve($"R/{i}", 400))).ToList();
        await held.WaitersAsync(5);
        await held.ReleaseAsync();
        var outcomes = await Task.WhenAll(writers);

        outcomes.Count(outcome => outcome.Status == OutcomeStatus.Recorded).ShouldBe(2);
        outcomes.Where(outcome => outcome.Refusal is not null).ShouldAllBe(
            outcome => outcome.Refusal!.Rule == "pagu-exceeded");
        var use = await ledger.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, 2024));
        (use.Total.Reserved.Amount, use.Total.Available.Amount).ShouldBe((800, 200));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_command_from_many_is_recorded_once()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => ledger.RecordAsync(Sample.Sp2d("SP2D/1", 1))));

        outcomes.Count(outcome => outcome.Status == OutcomeStatus.Recorded).ShouldBe(1);
        outcomes.Count(outcome => outcome.Status == OutcomeStatus.Already).ShouldBe(7);
    }

    [Fact]
    public async Task Eight_writers_on_three_regions_leave_whole_chains()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        string[] regions = ["51.03", "51.04", "51.06"];
        foreach (var region in regions)
            await ledger.RecordAsync(Sample.Pagu(1_000_000), region);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var recorded = new List<Outcome>();
            for (var i = 0; i < 50; i++)
                recorded.Add(await ledger.RecordAsync(Sample.Sp2d($"SP2D/{writer}/{i}", 1), regions[(writer + i) % 3]));
            return recorded;
        })));

        outcomes.SelectMany(recorded => recorded).ShouldAllBe(outcome => outcome.Status == OutcomeStatus.Recorded);
        var facts = 0L;
        foreach (var region in regions)
        {
            var verification = await ledger.VerifyAsync(region);
            verification.Findings.ShouldBeEmpty();
            facts += verification.Facts;
        }

        facts.ShouldBe(3 + 400);
    }

    // A file and single commands, in turn and at once, on a region that has no head yet.
    [Fact]
    public async Task The_first_writers_of_a_region_take_turns()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => ledger.RecordAsync(Sample.Open($"program-{i}"))));
        var verification = await ledger.VerifyAsync();
        verification.Findings.ShouldBeEmpty();
        (verification.Facts, verification.Blocks).ShouldBe((6, 6));
    }

    [Fact]
    public async Task A_region_that_stays_busy_ends_in_a_sentence_and_nothing_is_recorded()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var impatient = Impatient(ledger);
        await using var held = await HeldRegion.HoldAsync(ledger);

        var refusal = await Should.ThrowAsync<LedgerUnavailableException>(() =>
            new Recorder(new(impatient, ledger.Clock), ledger.Vault).RecordAsync(
                TestLedger.Gianyar, Sample.Sp2d("SP2D/1", 1), new("penguji")));

        refusal.Message.ShouldContain("tidak ada yang tercatat");
        await held.ReleaseAsync();
        (await ledger.VerifyAsync()).Facts.ShouldBe(1);
    }

    [Fact]
    public async Task A_wait_that_ran_out_is_tried_again()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await using var impatient = Impatient(ledger);
        await using var held = await HeldRegion.HoldAsync(ledger);

        var writing = new Recorder(new(impatient, ledger.Clock), ledger.Vault).RecordAsync(
            TestLedger.Gianyar, Sample.Sp2d("SP2D/1", 1), new("penguji"));
        var first = (await held.WaitersAsync(1)).Single();
        await held.WaitersAsync(1, waiter => waiter != first);
        await held.ReleaseAsync();

        (await writing).Status.ShouldBe(OutcomeStatus.Recorded);
        (await ledger.VerifyAsync()).Facts.ShouldBe(2);
    }

    [Fact]
    public async Task A_verification_beside_appends_sees_one_moment()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000_000));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await ledger.RecordAsync(Sample.Sp2d($"SP2D/{i}", 1));
                await ledger.Checkpoints.WriteAsync(TestLedger.Gianyar);
            }
        });

        for (var i = 0; i < 12; i++)
            (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

        await stop.CancelAsync();
        await writing;
        (await ledger.VerifyAsync()).Facts.ShouldBeGreaterThan(1);
    }

    private static LedgerDatabase Impatient(TestLedger ledger) =>
        LedgerDatabase.Attach($"{ledger.Program};Options=-c lock_timeout=500ms");
}
