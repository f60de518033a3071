using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>What an SP2D of a closed day said wrong is posted on an open day, and points back.</summary>
[Collection(TestCluster.Collection)]
public sealed class PostedCorrectionTests(TestCluster cluster)
{
    private const string Line = $"5.1.02.02.02.0006,{Sample.Programme},APBD,2024";
    private const string KeyOfLine = $"5.1.02.02.02.0006 / {Sample.Programme} / APBD / 2024";
    private const string Corrections = "kind,key,field,value,reason,evidence,posted_on";
    private const string Payments =
        "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number,returns";

    [Theory]
    [InlineData(84_000, 80_000, InvoiceStatus.Returned)]
    [InlineData(67_200, 84_000, InvoiceStatus.Paid)]
    public async Task The_open_day_takes_the_difference_and_the_closed_one_stays(
        long said, long right, InvoiceStatus status)
    {
        await using var ledger = await OpenAsync(said);
        var march = new FiscalPeriod(2024, 3);
        var closed = await BalancesAsync(ledger, march);
        (await ledger.ImportAsync("corrections", Corrections,
                $"payments,S/1 / {KeyOfLine},amount,{right},salah ketik,BA/1,"))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe("period-closed");
        (await ledger.ImportAsync("corrections", Corrections,
                $"payments,S/1 / {KeyOfLine},amount,{right},salah ketik,BA/1,2024-03-31"))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe("period-closed");

        await ledger.RecordedAsync("corrections", Corrections,
            $"payments,S/1 / {KeyOfLine},amount,{right},salah ketik,BA/1,2024-04-02");
        (await ledger.ImportAsync("corrections", Corrections,
            $"payments,S/1 / {KeyOfLine},amount,{right},salah ketik,BA/1,2024-04-02")).Already.ShouldBe(1);
        (await BalancesAsync(ledger, march)).ShouldBe(closed);
        (await ledger.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, 2024))).Total.Realised
            .ShouldBe(new Rupiah(right));
        ((Invoice)(await ledger.StateAsync(Invoice.StreamOf("I/3"))).State).Status.ShouldBe(status);
        switch ((await ledger.ReplayAsync()).Select(recorded => recorded.Fact)
            .Single(fact => fact is PremiumReturned or PremiumPaid { Corrects: not null }))
        {
            case PremiumReturned returned:
                (returned.DocumentNumber, returned.Returns, returned.DocumentDate)
                    .ShouldBe(("S/1 (pembetulan)", "S/1", new(2024, 4, 2)));
                break;
            case PremiumPaid paid:
                (paid.DocumentNumber, paid.Corrects, paid.InvoiceNumber, paid.Description)
                    .ShouldBe(("S/1 (pembetulan)", "S/1", "I/3", "salah ketik (BA/1)"));
                break;
        }

        (await ledger.ImportAsync("corrections", Corrections,
                $"payments,S/1 / {KeyOfLine},amount,{right + 1},salah ketik,BA/1,2024-04-02"))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe("key-differs");
        await ledger.GreenAsync();
    }

    [Theory]
    [InlineData("payments,S/1 / {0},document_date,2024-03-13,x,BA/1,2024-04-02", "correction-not-postable")]
    [InlineData("invoices,I/3,workers,6,x,BA/1,2024-04-02", "correction-not-postable")]
    [InlineData("payments,S/9 / {0},amount,5,x,BA/1,2024-04-02", "correction-document-unknown")]
    [InlineData("payments,S/1 / {0},amount,0,x,BA/1,2024-04-02", "amount-not-positive")]
    public async Task Whatever_else_is_not_posted_on_another_day(string row, string rule)
    {
        await using var ledger = await OpenAsync(84_000);
        (await ledger.ImportAsync("corrections", Corrections, row.Replace("{0}", KeyOfLine)))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    private static async Task<List<AccountBalance>> BalancesAsync(TestLedger ledger, FiscalPeriod period) =>
        [.. await ledger.ReadAsync(moment => BalancesQuery.RunAsync(moment, period))];

    private async Task<TestLedger> OpenAsync(long said)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordedAsync("programmes", "code,name,fund,starts_on,vulnerable",
            $"{Sample.Programme},Rentan,APBD,2024-01-01,ya");
        await ledger.RecordAsync(Sample.Pagu(100_000));
        await ledger.RecordedAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/3,2024-03-02,{Sample.Programme},APBD,2024-03,2024-03,5,50000,34000,2024-03-15");
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-12,{Line},{said},I/3,");
        (await ledger.RecordAsync(new ClosePeriod(new(2024, 3), new(2024, 4, 1), "BA-1"))).Refusal.ShouldBeNull();
        return ledger;
    }
}
