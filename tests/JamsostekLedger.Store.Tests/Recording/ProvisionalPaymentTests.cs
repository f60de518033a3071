using System.Text.Json;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>What was paid while SIPD was down holds its pagu, and is replaced by its SP2D once.</summary>
[Collection(TestCluster.Collection)]
public sealed class ProvisionalPaymentTests(TestCluster cluster)
{
    private const string Line = $"5.1.02.02.02.0006,{Sample.Programme},APBD,2024";
    private const string KeyOfLine = $"5.1.02.02.02.0006 / {Sample.Programme} / APBD / 2024";
    private const string Provisionals =
        "document_number,paid_on,account_code,programme,fund,fund_year,amount,invoice_number";
    private const string Matches = "provisional,payment";
    private const string Payments =
        "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number,returns";

    private static readonly LocalDate On = new(2024, 3, 20);

    [Fact]
    public async Task It_waits_is_matched_once_and_its_invoice_is_paid()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("provisional-payments", Provisionals, $"SEM/1,2024-03-10,{Line},84000,I/3");
        (await UseAsync(ledger)).ShouldBe((84_000, 0, 16_000));
        (await InvoiceAsync(ledger)).ShouldBe(InvoiceStatus.Unpaid);
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-12,{Line},84000,,");
        var waiting = (await ListAsync(ledger)).Payments.ShouldHaveSingleItem();
        (waiting.Key, waiting.Days).ShouldBe(($"SEM/1 / {KeyOfLine}", 10));
        waiting.Suggestions.ShouldBe([$"S/1 / {KeyOfLine}"]);
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;
        var told = await ToldAsync(ledger, before);
        ledger.Clock.Move(Duration.FromHours(1));

        await ledger.RecordedAsync("provisional-matches", Matches, $"{waiting.Key},S/1 / {KeyOfLine}");
        (await UseAsync(ledger)).ShouldBe((0, 84_000, 16_000));
        (await InvoiceAsync(ledger)).ShouldBe(InvoiceStatus.Paid);
        var matched = (await ListAsync(ledger)).Payments.ShouldHaveSingleItem();
        (matched.Days, matched.Payment).ShouldBe((2, $"S/1 / {KeyOfLine}"));
        (await ledger.ImportAsync("provisional-matches", Matches, $"{waiting.Key},S/1 / {KeyOfLine}"))
            .Already.ShouldBe(1);
        (await ToldAsync(ledger, before)).ShouldBe(told);

        // A wrong match is undone by a correction of the SP2D's column.
        await ledger.RecordedAsync("corrections", "kind,key,field,value,reason,evidence",
            $"payments,S/1 / {KeyOfLine},provisional,,salah cocok,BA/1");
        (await UseAsync(ledger)).ShouldBe((84_000, 84_000, -68_000));
        (await ListAsync(ledger)).Waiting.ShouldBe(new Rupiah(84_000));
        await ledger.GreenAsync();
    }

    [Theory]
    [InlineData("SEM/9 / {0},S/1 / {0}", "provisional-unknown")]
    [InlineData("SEM/1 / {0},S/9 / {0}", "correction-document-unknown")]
    [InlineData("SEM/1 / {0},T/1 / {0}", "match-of-no-payment")]
    [InlineData("SEM/1 / {0},S/2 / {0}", "provisional-amount-differs")]
    [InlineData("SEM/1 / {0},S/3 / {1}", "provisional-other-line")]
    [InlineData("SEM/1 / {0},S/4 / {0}", "sp2d-matched-already")]
    [InlineData("SEM/2 / {0},S/1 / {0}", "provisional-matched-already")]
    [InlineData("SEM/1,S/1 / {0}", "correction-key-shape")]
    public async Task A_match_that_cannot_be_is_refused_by_name(string row, string rule)
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("payments", Payments,
            $"S/1,SP2D,2024-03-12,{Line},84000,,", $"S/2,SP2D,2024-03-12,{Line},83999,,",
            $"S/3,SP2D,2024-03-12,{Line.Replace("0006", "0007")},84000,,", $"S/4,SP2D,2024-03-12,{Line},84000,,",
            $"T/1,STS,2024-03-13,{Line},1,,S/2");
        await ledger.RecordedAsync("provisional-payments", Provisionals,
            $"SEM/1,2024-03-10,{Line},84000,", $"SEM/2,2024-03-10,{Line},84000,");
        await ledger.RecordedAsync("provisional-matches", Matches, $"SEM/2 / {KeyOfLine},S/4 / {KeyOfLine}");
        (await ledger.ImportAsync("provisional-matches", Matches,
                row.Replace("{0}", KeyOfLine).Replace("{1}", KeyOfLine.Replace("0006", "0007"))))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    [Fact]
    public async Task Any_order_and_any_cut_into_files_give_the_same()
    {
        (string Kind, string Header, string Row)[] rows =
        [
            ("provisional-payments", Provisionals, $"SEM/1,2024-03-10,{Line},84000,I/3"),
            ("provisional-payments", Provisionals, $"SEM/2,2024-03-14,{Line},5000,"),
            ("payments", $"{Payments},provisional", $"S/1,SP2D,2024-03-12,{Line},84000,,,"),
            ("payments", $"{Payments},provisional", $"S/2,SP2D,2024-03-13,{Line},5000,,,SEM/2"),
            ("provisional-matches", Matches, $"SEM/1 / {KeyOfLine},S/1 / {KeyOfLine}"),
        ];
        var told = new List<string>();
        foreach (var order in new[] { "01234", "32104", "20413", "20143", "30214" })
        {
            await using var ledger = await OpenAsync();
            foreach (var at in order)
                await ledger.RecordedAsync(rows[at - '0'].Kind, rows[at - '0'].Header, rows[at - '0'].Row);
            told.Add(await ToldAsync(ledger, null));
            await ledger.GreenAsync();
        }

        told.ShouldAllBe(one => one == told[0]);
    }

    private static Task<string> ToldAsync(TestLedger ledger, Instant? at) => ledger.ReadAsync(async moment =>
        JsonSerializer.Serialize(new object[]
        {
            (await BudgetUseQuery.RunAsync(moment, 2024)) with { RecordedAsOf = default },
            (await PremiumReportQuery.RunAsync(moment, 2024)) with { RecordedAsOf = default },
            (await ProvisionalPaymentsQuery.RunAsync(moment, On)) with { RecordedAsOf = default },
        }), at);

    private static Task<Budgets.ProvisionalPayments> ListAsync(TestLedger ledger) =>
        ledger.ReadAsync(moment => ProvisionalPaymentsQuery.RunAsync(moment, On));

    private static async Task<(long Reserved, long Realised, long Available)> UseAsync(TestLedger ledger)
    {
        var total = (await ledger.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, 2024))).Total;
        return (total.Reserved.Amount, total.Realised.Amount, total.Available.Amount);
    }

    private static async Task<InvoiceStatus> InvoiceAsync(TestLedger ledger) =>
        ((Invoice)(await ledger.StateAsync(Invoice.StreamOf("I/3"))).State).Status;

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordedAsync("programmes", "code,name,fund,starts_on,vulnerable",
            $"{Sample.Programme},Rentan,APBD,2024-01-01,ya");
        await ledger.RecordAsync(Sample.Pagu(100_000));
        await ledger.RecordedAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/3,2024-03-02,{Sample.Programme},APBD,2024-03,2024-03,5,50000,34000,2024-03-15");
        return ledger;
    }
}
