using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>A clock that stands far ahead would date everything that follows it.</summary>
[Collection(TestCluster.Collection)]
public sealed class ClockLeadTests(TestCluster cluster)
{
    [Fact]
    public async Task Under_a_clock_ten_years_ahead_nothing_is_recorded()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        var now = SystemClock.Instance.GetCurrentInstant();
        ledger.Clock.Now = now + Duration.FromDays(3_652);

        var refusal = await Should.ThrowAsync<LedgerUnavailableException>(() => ledger.RecordAsync(Sample.Pagu(1)));

        refusal.Fault.Rule.ShouldBe("clock-ahead");
        (await ledger.VerifyAsync()).Facts.ShouldBe(1);
        ledger.Clock.Now = now;
        await ledger.RecordAsync(Sample.Pagu(1));
        ((await ledger.ReplayAsync())[^1].RecordedAt - now).ShouldBeLessThan(Duration.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_first_fact_is_dated_by_no_such_clock_either()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        ledger.Clock.Now = SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(15);
        (await Should.ThrowAsync<LedgerUnavailableException>(() => ledger.RecordAsync(Sample.Open())))
            .Fault.Kind.ShouldBe(FaultKind.ClockAhead);
    }

    [Fact]
    public async Task A_few_minutes_are_no_fault()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        ledger.Clock.Now = SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(5);
        (await ledger.RecordAsync(Sample.Open())).Status.ShouldBe(OutcomeStatus.Recorded);
    }

    // Whoever has facts of a wrong clock already must be able to go on.
    [Fact]
    public async Task A_ledger_whose_facts_are_ahead_already_goes_on()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.TamperAsync("update ledger.head set recorded_at = now() + interval '10 years'");
        ledger.Clock.Now = SystemClock.Instance.GetCurrentInstant();
        (await ledger.RecordAsync(Sample.Pagu(1))).Status.ShouldBe(OutcomeStatus.Recorded);
    }
}
