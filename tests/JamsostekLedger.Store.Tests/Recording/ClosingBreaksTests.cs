using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>A month is closed on the breaks that stand when it is, whoever looked before.</summary>
[Collection(TestCluster.Collection)]
public sealed class ClosingBreaksTests(TestCluster cluster)
{
    private const string Head = "document_number,document_date,account_code,amount";

    private static readonly string[] Agrees = [Head, $"SP2D/1,2024-03-01,{Sample.Line.AccountCode},600"];
    private static readonly string[] Differs = [Head, $"SP2D/1,2024-03-01,{Sample.Line.AccountCode},601"];
    private static readonly ClosePeriod March = new(new(2024, 3), new(2024, 4, 5), "BA-1");

    [Fact]
    public async Task A_statement_that_is_being_recorded_when_a_month_is_closed_counts()
    {
        await using var ledger = await OpenAsync();
        using var gate = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        // Held open in the middle of its transaction, by a connection of its own.
        var saying = Task.Run(() => TestStatement.RecordAsync(ledger, "sipd", "2024-03", Differs, Rows));
        begun.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        var closing = Task.Run(() => ledger.RecordAsync(March));
        await WaitsAsync(ledger);
        gate.Set();

        (await saying).Recorded.ShouldBe(1);
        (await closing).Refusal!.Rule.ShouldBe("breaks-open");

        var id = (await ledger.ReadAsync(moment => ReconciliationQuery.RunAsync(moment, March.Period)))
            .Pairings[0].Breaks.ShouldHaveSingleItem().Id;
        await ledger.RecordAsync(new ExplainBreak(new(
            "2024-03", 0, new(2024, 4, 5), id, BreakReason.AmountDiffers,
            BreakExplanations.Of(BreakReason.AmountDiffers).First().Code, "Surat 7"), Stands: true));
        (await ledger.RecordAsync(March)).Status.ShouldBe(OutcomeStatus.Recorded);
        await ledger.GreenAsync();

        IEnumerable<ReadRow> Rows()
        {
            begun.Set();
            gate.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
            return TestStatement.Rows("sipd", Differs);
        }
    }

    [Fact]
    public async Task A_payment_that_the_statement_lacks_keeps_its_month_open()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 7));
        (await ledger.RecordAsync(March)).Refusal!.Rule.ShouldBe("breaks-open");
        (await ledger.RecordAsync(Sample.Sts("STS/1", "SP2D/2", 7))).Status.ShouldBe(OutcomeStatus.Recorded);
        (await ledger.RecordAsync(March)).Refusal!.Message.ShouldContain("2 selisih");
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        (await TestStatement.RecordAsync(ledger, "sipd", "2024-03", Agrees)).Recorded.ShouldBe(1);
        (await ledger.ReadAsync(moment => ReconciliationQuery.OpenBreaksAsync(moment, March.Period))).ShouldBe(0);
        return ledger;
    }

    private static async Task WaitsAsync(TestLedger ledger)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await ledger.LinesAsync("""
            select pid::text from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """)).Count == 0)
            await Task.Delay(20, limit.Token);
    }
}
