using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Rates;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Approvals;

/// <summary>What looks at other streams when it is decided looks again when it is approved.</summary>
[Collection(TestCluster.Collection)]
public sealed class ApprovedDeedsTests(TestCluster cluster)
{
    private const string Head = "document_number,document_date,account_code,amount";

    private static readonly LocalDate Day = new(2024, 4, 5);
    private static readonly FiscalPeriod March = new(2024, 3);
    private static readonly string[] Differs = [Head, $"SP2D/1,2024-03-01,{Sample.Line.AccountCode},601"];
    private static readonly string[] Agrees = [Head, $"SP2D/1,2024-03-01,{Sample.Line.AccountCode},600"];

    [Fact]
    public async Task A_break_is_forgiven_a_month_closed_with_the_balances_of_the_day_of_approval_and_reopened()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        (await office.AskAsync(new ClosePeriod(March, Day, "BA-1"))).Refusal!.Rule.ShouldBe("breaks-open");
        await ApprovedAsync(office, await ForgiveAsync(ledger));

        var closing = (await office.AskAsync(new ClosePeriod(March, Day, "BA-1"))).Request!;
        // A document of the month that comes before the approval is in the balances that are kept.
        await ledger.RecordAsync(Sample.Reserve("R/1", 100));
        (await office.ApproveAsync(closing)).Status.ShouldBe(OutcomeStatus.Recorded);
        var closed = (PeriodClosed)(await ledger.ReplayAsync()).Single(one => one.Fact is PeriodClosed).Fact;
        closed.Balances.Single(balance => balance.Account == Account.BudgetReserved).Balance.ShouldBe(100);
        (closed.Number, closed.Reason).ShouldBe((1, "BA-1"));

        await ApprovedAsync(office, new ReopenPeriod(March, Day, "SP2D tertinggal"));
        (await ledger.ReadAsync(moment => PeriodsQuery.RunAsync(moment))).Single().Closed.ShouldBeNull();
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_break_that_is_gone_by_then_is_not_forgiven()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = (await office.AskAsync(await ForgiveAsync(ledger))).Request!;
        await TestStatement.RecordAsync(ledger, "sipd", "2024-03", Agrees);
        (await office.ApproveAsync(asked)).Refusal!.Rule.ShouldBe("break-unknown");
    }

    [Fact]
    public async Task Rows_are_joined_within_a_tolerance_when_another_agrees()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var found = await BreakAsync(ledger);
        var joined = new RowsRuled(
            "2024-03", 0, Day, "payments", true, [.. found.Left], [.. found.Right], "Pembulatan", new(1));
        await ApprovedAsync(office, new RuleRows(joined, Holds: true));
        (await ledger.ReadAsync(moment => ReconciliationQuery.OpenBreaksAsync(moment, March))).ShouldBe(0);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_closing_whose_month_has_breaks_by_then_is_refused_by_their_name()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        await TestStatement.RecordAsync(ledger, "sipd", "2024-03", Agrees);
        var closing = (await office.AskAsync(new ClosePeriod(March, Day, "BA-1"))).Request!;
        // A file that was recorded before says nothing new.
        await TestStatement.RecordAsync(ledger, "sipd", "2024-03", [Head, Differs[1].Replace("601", "602")]);
        (await office.ApproveAsync(closing)).Refusal!.Rule.ShouldBe("breaks-open");
    }

    [Fact]
    public async Task Rates_and_a_decree_are_recorded_when_another_agrees()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        await ApprovedAsync(office, new SetFundRule(new("CSR", true, new(2026, 1), "Surat 34")));
        await ledger.RecordedAsync("proposals",
            "nik,name,birth_date,district,village,programme,proposed_on",
            $"5104015505800001,Pekerja Uji,1980-05-15,Ubud,Petulu,{Sample.Programme},2024-01-05");
        var worker = (await ledger.ReplayAsync()).Select(one => one.Fact).OfType<WorkerProposed>().Single().Worker;
        await ApprovedAsync(office, new CheckWorker(new(
            worker, Sample.Programme, CheckStage.Decree, null, "SK 12/2024", null, new(2024, 2, 1))));
        await ledger.GreenAsync();
    }

    private static async Task ApprovedAsync(Office office, ICommand command)
    {
        var asked = await office.AskAsync(command);
        asked.Status.ShouldBe(OutcomeStatus.Requested, $"{asked.Refusal}");
        (await office.ApproveAsync(asked.Request!)).Status.ShouldBe(OutcomeStatus.Recorded);
    }

    private static async Task<Break> BreakAsync(TestLedger ledger) =>
        (await ledger.ReadAsync(moment => ReconciliationQuery.RunAsync(moment, March)))
            .Pairings.Single().Breaks.ShouldHaveSingleItem();

    private static async Task<ExplainBreak> ForgiveAsync(TestLedger ledger)
    {
        var found = await BreakAsync(ledger);
        return new(new("2024-03", 0, Day, found.Id, found.Reason, "statement-wrong", "Surat 7"), Stands: true);
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        (await TestStatement.RecordAsync(ledger, "sipd", "2024-03", Differs)).Recorded.ShouldBe(1);
        return ledger;
    }
}
