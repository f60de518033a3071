using JamsostekLedger.Periods;

namespace JamsostekLedger.Store.Tests.Signing;

/// <summary>A break that was left for later comes along, month by month, until something is said of it or it is
/// gone.</summary>
[Collection(TestCluster.Collection)]
public sealed class BroughtForwardTests(TestCluster cluster)
{
    private static readonly FiscalPeriod April = new(2024, 4);
    private static readonly FiscalPeriod May = new(2024, 5);

    [Fact]
    public async Task A_break_comes_along_from_the_month_of_its_rows()
    {
        await using var ledger = await LeftAsync("2024-04");
        (await ledger.FoundAsync(May)).BroughtForward.ShouldBeEmpty();
        var april = await ledger.FoundAsync(April);
        var brought = april.BroughtForward.ShouldHaveSingleItem();
        (brought.From, brought.Pairing, brought.Break.LeftAmount, april.Open).ShouldBe(("2024-03", "payments", 300, 1));

        await ledger.SayAsync(April, null, "2024-05");
        (await ledger.FoundAsync(April)).Open.ShouldBe(0);
        (await ledger.FoundAsync(May)).BroughtForward.ShouldHaveSingleItem().From.ShouldBe("2024-03");
        // The month of its rows says what it said.
        (await ledger.FoundAsync(SignedMonth.March)).Explained.ShouldHaveSingleItem();

        await ledger.SayAsync(May, "not-yet-booked", null);
        (await ledger.FoundAsync(May)).Open.ShouldBe(0);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_break_that_is_gone_does_not_come_along()
    {
        await using var ledger = await LeftAsync("2024-04");
        await ledger.StatementAsync(SignedMonth.March,
            "SP2D/1,2024-03-01,5.1.02.02.02.0006,600", "SP2D/2,2024-03-01,5.1.02.02.02.0006,300");
        (await ledger.FoundAsync(April)).BroughtForward.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_break_that_was_explained_after_all_does_not_come_along()
    {
        await using var ledger = await LeftAsync("2024-04");
        var one = (await ledger.FoundAsync(SignedMonth.March)).Pairings[0].Breaks[0];
        await ledger.RecordAsync(new JamsostekLedger.Reconciliation.ExplainBreak(
            new("2024-03", 0, new(2024, 6, 2), one.Id, one.Reason, "not-yet-booked", "surat"), true));
        (await ledger.FoundAsync(April)).BroughtForward.ShouldBeEmpty();
    }

    private async Task<TestLedger> LeftAsync(string later)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 300));
        await ledger.StatementAsync(SignedMonth.March, "SP2D/1,2024-03-01,5.1.02.02.02.0006,600");
        await ledger.SayAsync(SignedMonth.March, null, later);
        return ledger;
    }
}
