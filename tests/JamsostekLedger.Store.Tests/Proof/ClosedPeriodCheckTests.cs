using JamsostekLedger.Audit;
using JamsostekLedger.Periods;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Proof;

[Collection(TestCluster.Collection)]
public sealed class ClosedPeriodCheckTests(TestCluster cluster)
{
    [Theory]
    [InlineData("update ledger.head set closed = '{}'")]
    [InlineData("update ledger.head set closed = '{2024-03,2024-04}'")]
    public async Task What_is_closed_is_held_against_the_facts(string tampering)
    {
        await using var ledger = await ClosedAsync();
        await ledger.TamperAsync(tampering);

        (await ledger.VerifyAsync()).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.HeadDiffers);
    }

    // Whoever opens the head by hand, lets a payment in and closes it again leaves a whole chain.
    [Fact]
    public async Task A_fact_that_was_let_in_after_the_closing_is_named()
    {
        await using var ledger = await ClosedAsync();
        await ledger.TamperAsync("update ledger.head set closed = '{}'");
        var late = await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 7));
        late.Status.ShouldBe(OutcomeStatus.Recorded);
        await ledger.TamperAsync("update ledger.head set closed = '{2024-03}'");

        var finding = (await ledger.VerifyAsync()).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.ClosedPeriodMoved);
        finding.Message.ShouldContain($"fakta {late.Seq} ");
    }

    [Fact]
    public async Task After_a_reopening_the_same_is_as_it_should_be()
    {
        await using var ledger = await ClosedAsync();
        await ledger.RecordAsync(new ReopenPeriod(new(2024, 3), new(2024, 4, 9), "SP2D tertinggal"));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 7));
        await ledger.RecordAsync(new ClosePeriod(new(2024, 3), new(2024, 4, 10), "BA-2"));
        await ledger.RecordAsync(new Budgets.ReserveBudget(
            Sample.Reserve("R/1", 1).Reservation with { DocumentDate = new(2024, 4, 11) }));

        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    private async Task<TestLedger> ClosedAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        await ledger.RecordAsync(new ClosePeriod(new(2024, 3), new(2024, 4, 5), "BA-1"));
        return ledger;
    }
}
