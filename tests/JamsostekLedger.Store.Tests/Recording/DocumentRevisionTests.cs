using JamsostekLedger.Budgets;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>Documents that grow, are put right and are voided, as their files come in.</summary>
[Collection(TestCluster.Collection)]
public sealed class DocumentRevisionTests(TestCluster cluster)
{
    private const string Line = $"5.1.02.02.02.0006,{Sample.Programme},APBD,2024";
    private const string KeyOfLine = $"5.1.02.02.02.0006 / {Sample.Programme} / APBD / 2024";
    private const string Payments = "document_number,kind,document_date,transferred_on,account_code,programme,fund,"
        + "fund_year,amount,invoice_number,returns,description";

    private const string Corrections = "kind,key,field,value,reason,evidence";

    private static readonly string[] Programme =
    [
        "code,name,fund,starts_on,vulnerable,ends_on", $"{Sample.Programme},Rentan,APBD,2024-01-01,ya,2025-12-31",
    ];

    [Fact]
    public async Task A_payment_that_the_bank_moved_in_the_new_year_is_of_the_new_year()
    {
        await using var ledger = await OpenAsync();
        var bare = $"0117/SP2D,SP2D,2024-12-30,,{Line},1000000,,,";
        await ledger.RecordedAsync("payments", Payments, bare);
        var then = await RealisedAsync(ledger, 2024, null);
        then.ShouldBe((1_000_000, 0));
        await ledger.RecordedAsync("payments", Payments, $"T/1,STS,2025-01-20,,{Line},200000,,0117/SP2D,");
        (await RealisedAsync(ledger, 2024, null)).ShouldBe((1_000_000, 0));
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;

        var moved = $"0117/SP2D,SP2D,2024-12-30,2025-01-02,{Line},1000000,,,";
        (await ledger.RecordedAsync("payments", Payments, moved)).Warnings.Select(warning => warning.Rule)
            .ShouldBe(["no-budget-line"]);

        (await RealisedAsync(ledger, 2024, null)).ShouldBe((0, 0));
        // The return is of the payment's own year now.
        (await RealisedAsync(ledger, 2025, null)).ShouldBe((800_000, 200_000));
        (await RealisedAsync(ledger, 2024, before)).ShouldBe((1_000_000, 0));
        (await RealisedAsync(ledger, 2025, before)).ShouldBe((0, 0));

        // Both exports say nothing new, and a return finds its payment where it stands now.
        await AlreadyAsync(ledger, "payments", Payments, bare, moved);
        await AlreadyAsync(ledger, "payments", Payments, $"T/1,STS,2025-01-20,,{Line},200000,,0117/SP2D,");
        await ledger.RecordedAsync("payments", Payments, $"T/2,STS,2025-02-20,,{Line},300000,,0117/SP2D,");
        (await RealisedAsync(ledger, 2025, null)).ShouldBe((500_000, 500_000));
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task What_was_empty_is_filled_once_and_what_differs_is_refused_by_its_column()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-12,,{Line},84000,,,");
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-12,,{Line},84000,I/1,,");
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-12,2024-03-14,{Line},84000,,,Iuran");
        await AlreadyAsync(ledger, "payments", Payments, $"S/1,SP2D,2024-03-12,2024-03-14,{Line},84000,I/1,,Iuran");
        var report = await ledger.ImportAsync(
            "payments", Payments, $"S/1,SP2D,2024-03-12,2024-03-15,{Line},84000,I/1,,");
        report.Refusals.Select(refusal => (refusal.Rule, refusal.Column)).ShouldBe([("key-differs", "transferred_on")]);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_correction_puts_right_and_a_void_takes_away_whatever_was_posted()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("budget",
            "document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu",
            $"DPA/1,2024-01-02,DPA,2024,{Line},10000000", $"DPPA/1,2024-09-02,DPPA,2024,{Line},20000000");
        await ledger.RecordedAsync("reservations",
            "document_number,kind,document_date,fiscal_year,account_code,programme,fund,fund_year,amount",
            $"R/1,RESERVE,2024-02-01,2024,{Line},3000000");
        await ledger.RecordedAsync("payments", Payments,
            $"S/1,SP2D,2024-03-12,,{Line},1000000,,,", $"S/2,SP2D,2024-04-12,,{Line},5000000,,,");
        await ledger.RecordedAsync("payments", Payments, $"T/1,STS,2024-05-12,,{Line},400000,,S/2,");
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;

        await ledger.RecordedAsync("corrections", Corrections,
            $"payments,S/1 / {KeyOfLine},amount,1500000,salah ketik,BA/1",
            $"payments,S/1 / {KeyOfLine},document_date,2024-03-13,salah ketik,BA/1",
            $"payments,T/1 / {KeyOfLine},amount,500000,salah ketik,BA/2",
            "reservations,R/1,amount,2000000,salah ketik,BA/3",
            $"budget,DPPA/1 / {KeyOfLine},void,DPPA/2,DPPA dibatalkan,SK/4");
        (await UseAsync(ledger, 2024, null)).ShouldBe((10_000_000, 2_000_000, 6_000_000, 500_000));
        (await UseAsync(ledger, 2024, before)).ShouldBe((20_000_000, 3_000_000, 5_600_000, 400_000));

        // The same paper again adds nothing, and the first file says what it said.
        await AlreadyAsync(ledger, "corrections", Corrections,
            $"payments,S/1 / {KeyOfLine},amount,1500000,salah ketik,BA/1",
            $"budget,DPPA/1 / {KeyOfLine},void,DPPA/2,DPPA dibatalkan,SK/4");
        (await AlreadyAsync(ledger, "payments", Payments, $"S/1,SP2D,2024-03-12,,{Line},1000000,,,"))
            .Warnings.Select(warning => warning.Rule).ShouldBe(["corrected-since"]);

        // What a return gives back cannot go while the return stands.
        await RefusedAsync(ledger, "document-in-use", $"payments,S/2 / {KeyOfLine},void,,dobel,BA/5");
        await ledger.RecordedAsync("corrections", Corrections,
            $"payments,T/1 / {KeyOfLine},void,,dobel,BA/5", $"payments,S/2 / {KeyOfLine},void,S/3,dobel,BA/5",
            "reservations,R/1,void,,batal,BA/6");
        (await UseAsync(ledger, 2024, null)).ShouldBe((10_000_000, 0, 1_500_000, 0));

        // A void keeps the key.
        (await AlreadyAsync(ledger, "payments", Payments, $"S/2,SP2D,2024-04-12,,{Line},5000000,,,"))
            .Warnings.ShouldHaveSingleItem().Message.ShouldContain("digantikan S/3");
        var other = await ledger.ImportAsync("payments", Payments, $"S/2,SP2D,2024-04-12,,{Line},7000000,,,");
        other.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("document-voided");
        await RefusedAsync(ledger, "document-voided", $"payments,S/2 / {KeyOfLine},amount,1,salah,BA/7");
        await ledger.GreenAsync();
    }

    [Theory]
    [InlineData("payments,S/9 / {0},amount,1,salah,BA/1", "correction-document-unknown")]
    [InlineData("payments,S/1,amount,1,salah,BA/1", "correction-key-shape")]
    [InlineData("payments,S/1 / {0},document_number,S/2,salah,BA/1", "correction-of-key")]
    [InlineData("payments,S/1 / {0},nilai,1,salah,BA/1", "correction-field-unknown")]
    [InlineData("corrections,S/1,amount,1,salah,BA/1", "correction-kind-unknown")]
    [InlineData("payments,S/1 / {0},amount,satu,salah,BA/1", "amount-unreadable")]
    [InlineData("payments,S/1 / {0},amount,2,,BA/1", "cell-empty")]
    public async Task A_correction_that_cannot_be_is_refused_by_name(string row, string rule)
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-12,,{Line},84000,,,");
        await RefusedAsync(ledger, rule, row.Replace("{0}", KeyOfLine));
    }

    [Fact]
    public async Task A_payment_finds_its_invoice_later_is_parted_from_it_and_told_where_it_is_too_much()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/1,2024-01-02,{Sample.Programme},APBD,2024-01,2024-01,5,50000,34000,2024-01-15");
        await ledger.RecordedAsync("receipts", "receipt_number,invoice_number,received_on,amount",
            "R/1,I/2,2024-01-25,84000");
        await ledger.RecordedAsync("payments", Payments,
            $"S/1,SP2D,2024-01-20,,{Line},84000,,,", $"S/2,SP2D,2024-01-21,,{Line},84000,I/2,,");
        (await InvoiceAsync(ledger, "I/1")).Paid.Total.ShouldBe(Rupiah.Zero);

        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-01-20,,{Line},84000,I/1,,");
        var paid = await InvoiceAsync(ledger, "I/1");
        (paid.Status, paid.Unacknowledged).ShouldBe((InvoiceStatus.Paid, new Rupiah(84_000)));

        (await ledger.RecordedAsync("payments", Payments, $"S/3,SP2D,2024-02-20,,{Line},16800,I/1,,"))
            .Warnings.Select(warning => warning.Rule).ShouldBe(["no-budget-line", "payment-exceeds-invoice"]);
        (await ledger.RecordedAsync("payments", Payments, $"S/4,SP2D,2024-02-20,,{Line},16800,I/9,,"))
            .Warnings.Select(warning => warning.Rule).ShouldBe(["no-budget-line", "waiting-for"]);

        await ledger.RecordedAsync("corrections", Corrections,
            $"payments,S/1 / {KeyOfLine},invoice_number,,tagihan lain,BA/1",
            $"payments,S/3 / {KeyOfLine},void,,dobel,BA/2");
        (await InvoiceAsync(ledger, "I/1")).Status.ShouldBe(InvoiceStatus.Unpaid);

        // What waited settles with the invoice that it waited for; a void takes all of it back.
        await ledger.RecordedAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/2,2024-02-02,{Sample.Programme},APBD,2024-02,2024-02,5,50000,34000,2024-02-15");
        var settled = await InvoiceAsync(ledger, "I/2");
        (settled.Status, settled.Receipted, settled.Unacknowledged).ShouldBe(
            (InvoiceStatus.Paid, new Rupiah(84_000), Rupiah.Zero));
        await ledger.RecordedAsync("corrections", Corrections, "invoices,I/2,void,I/3,terbit ganda,BA/3");
        (await ledger.AskAsync<long>("""
            select coalesce(sum(case when debit like 'premium:payable%' then amount
                when credit like 'premium:payable%' then -amount else 0 end), 0)::bigint
            from ledger.journal where month = '2024-02-01'
            """)).ShouldBe(0);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_figure_and_a_count_are_put_right_too()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("coverage", "observed_on,numerator,denominator,definition,publisher",
            "2024-12-31,14300,198628,peserta aktif,BPJS");
        await ledger.RecordedAsync("coverage-targets", "target_date,target_percent,publisher",
            "2024-12-31,67.28,Kemendagri");
        await ledger.RecordedAsync("figures", "id,region_code,figure,unit,value,as_of,publisher",
            "f-1,51.04,workers_enrolled,worker,14300,2024-12-31,ANTARA");
        await ledger.RecordedAsync("corrections", Corrections,
            "coverage,2024-12-31 / BPJS / peserta aktif,numerator,14689,salah kutip,BA/1",
            "coverage-targets,2024-12-31 / Kemendagri / ,target_percent,62.93,salah kutip,BA/1",
            "figures,f-1,value,14689,salah kutip,BA/1");
        await using var moment = await ledger.MomentAsync();
        var day = (await ViewQueries.ListAsync<CoverageDay>(moment)).ShouldHaveSingleItem();
        (day.Observed.Single().Numerator, day.Targets.Single().Percent).ShouldBe((14_689, "62.93"));
        (await ViewQueries.ListAsync<Figure>(moment)).Single().Published!.Value.ShouldBe("14689");
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_programme_is_renamed_and_ended_but_keeps_what_others_took_from_it()
    {
        await using var ledger = await OpenAsync();
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;
        await ledger.RecordedAsync("corrections", Corrections,
            $"programmes,{Sample.Programme},name,Pekerja rentan desa,perubahan SK,SK/7",
            $"programmes,{Sample.Programme},ends_on,2026-06-30,perubahan SK,SK/7");
        // The decree names the head-count later; a column that was empty is filled by the row itself.
        await ledger.RecordedAsync("programmes", "code,name,fund,starts_on,vulnerable,ends_on,workers",
            $"{Sample.Programme},Pekerja rentan desa,APBD,2024-01-01,ya,2026-06-30,2429");
        var card = (await ledger.ReadAsync(moment => ViewQueries.ListAsync<ProgrammeCard>(moment))).Single();
        (card.Name, card.EndsOn, card.Workers).ShouldBe(("Pekerja rentan desa", new LocalDate(2026, 6, 30), 2429));
        card = (await ledger.ReadAsync(moment => ViewQueries.ListAsync<ProgrammeCard>(moment), before)).Single();
        (card.Name, card.EndsOn, card.Workers).ShouldBe(("Rentan", new LocalDate(2025, 12, 31), null));
        (await AlreadyAsync(ledger, "programmes", Programme)).Warnings.Select(warning => warning.Rule)
            .ShouldBe(["corrected-since"]);

        await RefusedAsync(ledger, "correction-of-taken", $"programmes,{Sample.Programme},fund,CSR,salah,SK/8");
        await RefusedAsync(ledger, "correction-of-taken", $"programmes,{Sample.Programme},void,,salah,SK/8");
        await RefusedAsync(
            ledger, "programme-ends-before-start", $"programmes,{Sample.Programme},ends_on,2023-12-31,salah,SK/8");
        (await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable,sector",
            $"{Sample.Programme},Pekerja rentan desa,APBD,2024-01-01,ya,transport")).Refusals.ShouldHaveSingleItem()
            .Rule.ShouldBe("key-differs");
        await ledger.GreenAsync();
    }

    private static async Task<Invoice> InvoiceAsync(TestLedger ledger, string number) =>
        (Invoice)(await ledger.StateAsync(Invoice.StreamOf(number))).State;

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", Programme);
        return ledger;
    }

    private static async Task<ImportReport> AlreadyAsync(TestLedger ledger, string kind, params string[] csv)
    {
        var facts = (await ledger.ReplayAsync()).Count;
        var report = await ledger.ImportAsync(kind, csv);
        report.Refusals.ShouldBeEmpty();
        (report.Recorded, report.Already).ShouldBe((0, csv.Length - 1));
        (await ledger.ReplayAsync()).Count.ShouldBe(facts);
        return report;
    }

    private static async Task RefusedAsync(TestLedger ledger, string rule, string row) =>
        (await ledger.ImportAsync("corrections", Corrections, row)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    private static async Task<(long Realised, long Returned)> RealisedAsync(
        TestLedger ledger, int year, Instant? recordedAsOf) =>
        await UseAsync(ledger, year, recordedAsOf) is var (_, _, realised, returned) ? (realised, returned) : default;

    private static async Task<(long Pagu, long Reserved, long Realised, long Returned)> UseAsync(
        TestLedger ledger, int year, Instant? recordedAsOf)
    {
        BudgetUse use = await ledger.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, year), recordedAsOf);
        return (use.Total.Pagu.Amount, use.Total.Reserved.Amount, use.Total.Realised.Amount,
            use.Total.Returned.Amount);
    }
}
