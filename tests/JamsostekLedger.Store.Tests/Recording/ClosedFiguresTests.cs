using JamsostekLedger.Periods;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// Rosters, invoices, payments, returns and receipts in any order around a closing: whatever is let in afterwards, and
/// whatever settles by it, leaves the closed balances as they were kept.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class ClosedFiguresTests(TestCluster cluster)
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Nothing_that_comes_later_moves_a_closed_balance(int seed)
    {
        var random = new Random(seed);
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", SettlementRows.Programme);
        (string Kind, string Row)[] rows = [.. SettlementRows.All];
        random.Shuffle(rows);
        var at = random.Next(4, rows.Length - 4);
        foreach (var (kind, row) in rows.Take(at))
            await ledger.ImportAsync(kind, SettlementRows.Headers[kind], row);
        var period = new FiscalPeriod(2024, 2);
        (await ledger.RecordAsync(new ClosePeriod(period, new(2024, 6, 3), "BA-REKON"))).Status
            .ShouldBe(OutcomeStatus.Recorded);
        var (kept, recorded) = (await BalancesAsync(), 0L);

        // Twice: what a refused row was to come before may let another in.
        foreach (var (kind, row) in rows.Concat(rows))
        {
            var report = await ledger.ImportAsync(kind, SettlementRows.Headers[kind], row);
            recorded += report.Recorded;
            if (SettlementRows.DayOf(kind, row) is { } day && day <= period.To && report.Already == 0)
                report.Recorded.ShouldBe(0, row);
        }

        recorded.ShouldBePositive("nothing was let in after the closing");
        (await BalancesAsync()).ShouldBe(kept);
        ((PeriodBooks)(await ledger.StateAsync("period/2024-02")).State).Closed!.Balances.ShouldBe(kept);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

        Task<IReadOnlyList<AccountBalance>> BalancesAsync() =>
            ledger.ReadAsync(moment => BalancesQuery.RunAsync(moment, period));
    }
}
