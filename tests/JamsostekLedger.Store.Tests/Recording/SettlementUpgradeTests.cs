using JamsostekLedger.Budgets;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>A ledger whose premium money was settled by facts that are recorded no more.</summary>
[Collection(TestCluster.Collection)]
public sealed class SettlementUpgradeTests(TestCluster cluster)
{
    private static readonly PersonId Worker = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));

    // Paid twice and returned once, which went wrong: February has JKK that nobody paid for it.
    private static readonly LedgerEvent[] Facts =
    [
        new WorkerEnrolled(Worker, new(Sample.Programme, "Ubud", "Mas", null, false), new(2024, 1), "APBD", true,
            new(2024, 12), null, null),
        Invoice("I/1", 1), Invoice("I/2", 2),
        Paid("S/1", 20), Paid("S/2", 25), new PremiumReturned(Sample.Line, "T/1", new(2024, 3, 1), null, "S/2",
            new(16_800), null),
        Matched("S/1", 20, new(10_000), new(6_800)), Matched("S/2", 25, new(16_800), new(0)),
        Credit("I/1", "I/2", given: true), Credit("I/2", "I/1", given: false),
        new PremiumAllocated("I/1", 1, Sample.Programme, "APBD", new(2024, 1, 20),
            [new(new(2024, 1), 1, new(new(10_000), new(6_800)))]),
        new CoverPaid(Worker, Sample.Programme, "I/1", 1, "APBD", new(2024, 1), new(2024, 1), new(10_000), new(6_800),
            "bpu-jkk-2015", "bpu-jkm-2015", new(2024, 1, 20)),
        new RefundMatched("I/1", Paid("T/1", 1).Key, "T/1", Paid("S/2", 25).Key, Sample.Programme, "APBD",
            new(2024, 3, 1), true, new(16_800), new(0)),
    ];

    [Fact]
    public async Task What_an_older_settlement_left_is_put_right_by_the_next_document()
    {
        await using var ledger = await OpenAsync();
        (await MonthsAsync(ledger)).ShouldBe([(1, 6_800), (2, 10_000)]);
        (await ledger.ImportAsync("receipts", "receipt_number,invoice_number,received_on,amount",
            "R/1,I/1,2024-03-02,16800")).Recorded.ShouldBe(1);

        (await MonthsAsync(ledger)).ShouldBe([(1, 16_800), (2, 0)]);
        (await ledger.VerifyAsync()).Findings.Where(finding => !finding.Message.Contains("brankas")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_older_ledger_s_payments_are_brought_where_a_settlement_finds_them()
    {
        await using var ledger = await OpenAsync();
        const string payments = "select key, body from ledger.view where name = 'premium_payment' order by key";
        var kept = await ledger.LinesAsync(payments);
        kept.Count.ShouldBe(2);
        await ledger.TamperAsync("""
            delete from ledger.view where name = 'premium_payment';
            delete from ledger.migration where name = '0010-settlement';
            drop index ledger.view_payment_invoice, ledger.view_invoice_months, ledger.view_invoice_over;
            create index view_ended on ledger.view (region, key)
            """);
        (await Migrator.MigrateAsync(ledger.ConnectionString)).ShouldBe(["0010-settlement"]);
        (await ledger.LinesAsync(payments)).ShouldBe(kept);
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            $"{Sample.Programme},Rentan,APBD,2024-01-01,ya,2024-12-31");
        await using var append = await ledger.Store.BeginAsync(TestLedger.Gianyar, Wanted.Nothing);
        foreach (var fact in Facts)
            append.Add(StreamOf(fact), fact, new("penguji"));
        await append.CommitAsync([], default);
        return ledger;
    }

    private static async Task<List<(int, long)>> MonthsAsync(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        return
        [
            .. (await ViewQueries.ListAsync<Invoice>(connection, TestLedger.Gianyar, default))
                .SelectMany(invoice => invoice.Months)
                .Select(month => (month.Month.Month, month.Paid.Total.Amount)),
        ];
    }

    private static string StreamOf(LedgerEvent fact) => fact switch
    {
        WorkerEnrolled or CoverPaid => Enrolment.Worker.StreamOf(Worker),
        PremiumPaid or PremiumReturned => Sample.Line.Stream,
        _ => Premiums.Invoice.StreamOf(Premiums.Invoice.KeyOf(fact)!),
    };

    private static InvoiceReceived Invoice(string number, int month) => new(
        number, new(2024, month, 2), Sample.Programme, "APBD", new(2024, month), new(2024, month), 1, new(10_000),
        new(6_800), new(2024, month, 15), [new(new(2024, month), new(new(10_000), new(6_800)))]);

    private static PremiumPaid Paid(string number, int day) =>
        new(Sample.Line, number, new(2024, 1, day), null, new(16_800), "I/1", null);

    private static PaymentMatched Matched(string number, int day, Rupiah jkk, Rupiah jkm) => new(
        "I/1", Paid(number, day).Key, number, Sample.Programme, "APBD", new(2024, 1, day), jkk, jkm);

    private static CreditMoved Credit(string invoice, string other, bool given) => new(
        invoice, other, given, 1, Sample.Programme, "APBD", new(2024, 2, 2), new(10_000), new(0));
}
