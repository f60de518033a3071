using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>An SP2D that names no invoice finds it later, and is parted from one that it does not pay.</summary>
[Collection(TestCluster.Collection)]
public sealed class PaymentMatchTests(TestCluster cluster)
{
    private const string Line = $"5.1.02.02.02.0006,{Sample.Programme},APBD,2024";
    private const string KeyOfLine = $"5.1.02.02.02.0006 / {Sample.Programme} / APBD / 2024";
    private const string Matches = "payment,invoice_number,reason,evidence";
    private const string Payments =
        "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number,returns";

    [Fact]
    public async Task A_payment_is_told_its_likeliest_invoices_matched_and_parted_again()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-12,{Line},84000,,");
        var unmatched = await ledger.ReadAsync(moment => UnmatchedQuery.RunAsync(moment));
        unmatched.Amount.ShouldBe(new Rupiah(84_000));
        var payment = unmatched.Payments.ShouldHaveSingleItem();
        payment.Key.ShouldBe($"S/1 / {KeyOfLine}");
        payment.Suggestions.Select(suggestion => (suggestion.Invoice, string.Join(",", suggestion.Agrees))).ShouldBe(
            [("I/3", "amount,fund,months"), ("I/1", "amount,fund"), ("I/2", "fund,months")]);
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;

        await ledger.RecordedAsync("payment-matches", Matches, $"{payment.Key},I/3,,");
        (await InvoiceAsync(ledger, "I/3")).Status.ShouldBe(InvoiceStatus.Paid);
        (await ledger.ReadAsync(moment => UnmatchedQuery.RunAsync(moment))).Payments.ShouldBeEmpty();
        (await ledger.ReadAsync(moment => UnmatchedQuery.RunAsync(moment), before)).Payments.Count.ShouldBe(1);
        (await ledger.ImportAsync("payment-matches", Matches, $"{payment.Key},I/3,,")).Already.ShouldBe(1);

        // A match is undone by another that says why.
        (await ledger.ImportAsync("payment-matches", Matches, $"{payment.Key},I/1,,")).Refusals.ShouldHaveSingleItem()
            .Rule.ShouldBe("parting-needs-reason");
        await ledger.RecordedAsync("payment-matches", Matches, $"{payment.Key},I/1,salah cocok,BA/1");
        (await InvoiceAsync(ledger, "I/3")).Status.ShouldBe(InvoiceStatus.Unpaid);
        (await InvoiceAsync(ledger, "I/1")).Status.ShouldBe(InvoiceStatus.Paid);
        await ledger.RecordedAsync("payment-matches", Matches, $"{payment.Key},,bukan tagihan ini,BA/2");
        (await InvoiceAsync(ledger, "I/1")).Status.ShouldBe(InvoiceStatus.Unpaid);
        (await ledger.ReadAsync(moment => UnmatchedQuery.RunAsync(moment))).Payments.Count.ShouldBe(1);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task What_is_paid_beyond_an_invoice_stands_in_the_report_of_premiums()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("payments", Payments,
            $"S/1,SP2D,2024-03-12,{Line},84000,I/3,", $"S/2,SP2D,2024-03-13,{Line},16800,I/3,");
        var report = await ledger.ReadAsync(moment => PremiumReportQuery.RunAsync(moment, 2024));
        var over = report.Overpaid.ShouldHaveSingleItem();
        (over.Invoice, over.MonthFrom, over.Amount).ShouldBe(("I/3", new YearMonth(2024, 3), new Rupiah(16_800)));
        (await ledger.ReadAsync(moment => PremiumReportQuery.RunAsync(moment, 2025))).Overpaid.ShouldBeEmpty();

        // A second payment is matched with the invoice that it was meant for.
        await ledger.RecordedAsync("payment-matches", Matches, $"S/2 / {KeyOfLine},I/1,salah tagihan,BA/1");
        (await ledger.ReadAsync(moment => PremiumReportQuery.RunAsync(moment, 2024))).Overpaid.ShouldBeEmpty();
        await ledger.GreenAsync();
    }

    [Theory]
    [InlineData("S/9 / {0},I/1,,", "correction-document-unknown")]
    [InlineData("T/1 / {0},I/1,,", "match-of-no-payment")]
    [InlineData("S/1,I/1,,", "correction-key-shape")]
    public async Task A_match_that_cannot_be_is_refused_by_name(string row, string rule)
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("payments", Payments,
            $"S/1,SP2D,2024-03-12,{Line},84000,,", $"T/1,STS,2024-03-13,{Line},1,,S/1");
        (await ledger.ImportAsync("payment-matches", Matches, row.Replace("{0}", KeyOfLine)))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    private static async Task<Invoice> InvoiceAsync(TestLedger ledger, string number) =>
        (Invoice)(await ledger.StateAsync(Invoice.StreamOf(number))).State;

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable",
            $"{Sample.Programme},Rentan,APBD,2024-01-01,ya");
        await ledger.ImportAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            Invoiced("I/1", "2024-01", 5), Invoiced("I/2", "2024-02", 7), Invoiced("I/3", "2024-03", 5));
        return ledger;
    }

    private static string Invoiced(string number, string month, int workers) =>
        $"{number},{month}-02,{Sample.Programme},APBD,{month},{month},{workers},{workers * 10_000},"
        + $"{workers * 6_800},{month}-15";
}
