using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>Closing of the books, from every way in and against imports that are under way.</summary>
[Collection(TestCluster.Collection)]
public sealed class PeriodClosingTests(TestCluster cluster)
{
    private static readonly FiscalPeriod March = new(2024, 3);

    [Fact]
    public async Task A_closed_month_takes_nothing_whichever_way_it_comes()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        (await CloseAsync(ledger, March)).Status.ShouldBe(OutcomeStatus.Recorded);
        var facts = (await ledger.ReplayAsync()).Count;

        (await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 1))).Refusal!.Rule.ShouldBe("period-closed");
        (await ledger.RecordAsync(Sample.Reserve("R/1", 1))).Refusal!.Rule.ShouldBe("period-closed");
        // The same again adds nothing, and says so as before.
        (await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600))).Status.ShouldBe(OutcomeStatus.Already);
        var late = await ledger.ImportAsync("payments", Sample.PaymentsHeader, Sample.Payment("SP2D/3", 1));
        late.Refusals.Select(refusal => (refusal.Line, refusal.Rule)).ShouldBe([(2, "period-closed")]);
        var filled = await ledger.ImportAsync("payments",
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,returns,description",
            $"{Sample.Payment("SP2D/1", 600)},menyusul");
        filled.Refusals.Select(refusal => refusal.Rule).ShouldBe(["period-closed"]);
        (await ledger.ReplayAsync()).Count.ShouldBe(facts);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_refused_row_by_row()
    {
        await using var ledger = await OpenAsync();
        await CloseAsync(ledger, March);

        var report = await ledger.ImportAsync("payments", TestFile.Rows("payments",
        [
            Sample.PaymentsHeader, Sample.Payment("SP2D/1", 1, on: "2024-04-01"), Sample.Payment("SP2D/2", 2),
            Sample.Payment("SP2D/3", 3, on: "2024-02-29"),
            Sample.Payment("SP2D/4", 4, on: "2024-05-06"),
        ]), partial: true);

        report.Recorded.ShouldBe(2);
        report.Refusals.Select(refusal => (refusal.Line, refusal.Rule)).ShouldBe(
            [(3, "period-closed"), (4, "period-closed")]);
    }

    [Fact]
    public async Task It_keeps_what_every_account_came_to()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        await ledger.ImportAsync("payments", Sample.PaymentsHeader, Sample.Payment("SP2D/2", 30, on: "2024-04-02"));
        await CloseAsync(ledger, March);

        var closed = (PeriodBooks)(await ledger.StateAsync("period/2024-03")).State;
        var realised = closed.Closed!.Balances.Single(balance => balance.Account == Account.BudgetRealised);
        realised.ShouldBe(new(Account.BudgetRealised, Unit.Rupiah, 600, 0, 600));
        closed.Closed.Balances.Where(balance => balance.Unit == Unit.Rupiah).Sum(balance => balance.Balance)
            .ShouldBe(0);
        closed.Closed.Balances.ShouldBe(await BalancesAsync(ledger, March));
        (await Replay.RunAsync(ledger.Database, TestLedger.Gianyar)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_year_opens_the_next_and_its_reopening_lets_facts_in()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        await CloseAsync(ledger, new(2024, null));
        ((PeriodBooks)(await ledger.StateAsync("period/2025")).State).Opening!.Balances
            .Single(balance => balance.Account == Account.BudgetRealised).Balance.ShouldBe(600);
        (await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 1))).Refusal!.Rule.ShouldBe("period-closed");

        (await ledger.RecordAsync(new ReopenPeriod(new(2024, null), new(2025, 2, 3), "SP2D tertinggal"))).Status
            .ShouldBe(OutcomeStatus.Recorded);
        (await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 1))).Status.ShouldBe(OutcomeStatus.Recorded);
        await CloseAsync(ledger, new(2024, null));

        ((PeriodBooks)(await ledger.StateAsync("period/2025")).State).Opening.ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                opening => opening.Number.ShouldBe(2),
                opening => opening.Balances.Single(balance => balance.Account == Account.BudgetRealised).Balance
                    .ShouldBe(601));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    // The import has decided on rows, and its transaction is open, when somebody closes the month.
    [Fact]
    public async Task An_import_that_was_under_way_is_in_the_balances()
    {
        await using var ledger = await OpenAsync();
        using var half = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var import = Task.Run(() => ledger.ImportAsync("payments", Slow()));
        await half.WaitAsync(TimeSpan.FromSeconds(30));

        var closing = CloseAsync(ledger, March);
        await WaitingAsync(ledger);
        goOn.Release();

        (await import).Recorded.ShouldBe(300);
        (await closing).Status.ShouldBe(OutcomeStatus.Recorded);
        ((PeriodBooks)(await ledger.StateAsync("period/2024-03")).State).Closed!.Balances
            .Single(balance => balance.Account == Account.BudgetRealised).Balance.ShouldBe(300);
        await NothingLateAsync(ledger);

        IEnumerable<ReadRow> Slow()
        {
            var rows = TestFile.Rows("payments",
            [
                Sample.PaymentsHeader, .. Enumerable.Range(1, 300).Select(at => Sample.Payment($"SP2D/{at}", 1)),
            ]);
            foreach (var (at, row) in rows.Index())
            {
                if (at == 250)
                {
                    half.Release();
                    goOn.Wait(TimeSpan.FromSeconds(60));
                }

                yield return row;
            }
        }
    }

    // Both wait for the region, in either order: whoever comes second is decided on what the first left.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closing_and_a_late_file_never_cross(bool closesFirst)
    {
        await using var ledger = await OpenAsync();
        await using var held = await HeldRegion.HoldAsync(ledger);
        var closing = closesFirst ? CloseAsync(ledger, March) : null;
        if (closesFirst)
            await held.WaitersAsync(1);
        var import = ledger.ImportAsync("payments", Sample.PaymentsHeader, Sample.Payment("SP2D/1", 7));
        await held.WaitersAsync(closesFirst ? 2 : 1);
        closing ??= CloseAsync(ledger, March);
        await held.WaitersAsync(2);
        await held.ReleaseAsync();

        (await closing).Status.ShouldBe(OutcomeStatus.Recorded);
        (await import).Recorded.ShouldBe(closesFirst ? 0 : 1);
        await NothingLateAsync(ledger);
        ((PeriodBooks)(await ledger.StateAsync("period/2024-03")).State).Closed!.Balances
            .ShouldBe(await BalancesAsync(ledger, March));
    }

    [Fact]
    public async Task Another_region_stays_open()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordAsync(Sample.Pagu(1_000), "51.03");
        await CloseAsync(ledger, March);

        (await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 1), "51.03")).Status.ShouldBe(OutcomeStatus.Recorded);
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000_000));
        return ledger;
    }

    private static Task<Outcome> CloseAsync(TestLedger ledger, FiscalPeriod period) =>
        ledger.RecordAsync(new ClosePeriod(period, new(2025, 1, 20), "BA-REKON"));

    private static Task<IReadOnlyList<AccountBalance>> BalancesAsync(TestLedger ledger, FiscalPeriod period) =>
        ledger.ReadAsync(moment => BalancesQuery.RunAsync(moment, period));

    private static async Task WaitingAsync(TestLedger ledger)
    {
        while (await ledger.AskAsync<long>("""
                   select count(*) from pg_stat_activity
                   where datname = current_database() and wait_event_type = 'Lock'
                   """) == 0)
            await Task.Delay(20);
    }

    // No fact was recorded after the closing with a day of the month.
    private static async Task NothingLateAsync(TestLedger ledger)
    {
        var facts = await ledger.ReplayAsync();
        var closed = facts.Single(recorded => recorded.Fact is PeriodClosed).Seq;
        facts.Where(recorded => recorded.Seq > closed && March.Contains(recorded.Fact.ValueDate)).ShouldBeEmpty();
        (await ledger.AskAsync<long>($"""
            select count(*) from ledger.journal where seq > {closed} and value_date <= '2024-03-31'
            """)).ShouldBe(0);
    }
}
