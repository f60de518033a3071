using JamsostekLedger.Budgets;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>Keys as offices use them: by office and sub-activity, anew each year, several under one number.</summary>
[Collection(TestCluster.Collection)]
public sealed class OfficeKeyTests(TestCluster cluster)
{
    private const string Account = $"5.1.02.02.02.0006,{Sample.Programme},APBD";

    private const string Budget =
        "document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu,skpd,sub_activity";

    private const string Payments = "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,"
        + "returns,reservation,skpd,sub_activity";

    [Fact]
    public async Task Two_offices_have_pagu_of_their_own_and_use_is_told_by_them()
    {
        await using var ledger = await OpenAsync();
        string[] budget =
        [
            Budget, $"DPA/1,2024-01-02,DPA,2024,{Account},2024,1000000,Disnaker,2.07.05",
            $"DPA/2,2024-01-02,DPA,2024,{Account},2024,400000,Dinas PMD,2.13.04",
            $"DPA/2,2024-01-02,DPA,2024,{Account},2024,100000,Dinas PMD,2.13.05",
        ];
        await ledger.RecordedAsync("budget", budget);
        (await ledger.ImportAsync("budget", budget)).Already.ShouldBe(3);
        await ledger.RecordedAsync("payments",
            Payments, $"S/1,SP2D,2024-03-01,{Account},2024,30000,,,Dinas PMD,2.13.05");
        (await ledger.ImportAsync("payments", Payments, $"S/2,SP2D,2024-03-01,{Account},2024,5000,,,,"))
            .Warnings.Select(warning => warning.Rule).ShouldBe(["budget-line-ambiguous"]);

        var use = await UseAsync(ledger, 2024);
        (use.Total.Pagu.Amount, use.Total.Realised.Amount).ShouldBe((1_500_000, 35_000));
        use.Lines.Select(line => (line.Skpd, line.SubActivity, line.Pagu.Amount, line.Realised.Amount)).ShouldBe(
        [
            (null, null, 0, 5_000), ("Dinas PMD", "2.13.04", 400_000, 0), ("Dinas PMD", "2.13.05", 100_000, 30_000),
            ("Disnaker", "2.07.05", 1_000_000, 0),
        ]);
        (await ledger.ReadAsync(moment => JournalLinesQuery.RunAsync(
            moment, new(JournalMeasure.Realised) { FiscalYear = 2024, Skpd = "-" }, 1))).Sum.ShouldBe(5_000);
        (await ledger.ReadAsync(moment => JournalLinesQuery.RunAsync(
            moment, new(JournalMeasure.Pagu) { FiscalYear = 2024, Skpd = "Dinas PMD", SubActivity = "2.13.04" }, 1)))
            .Sum.ShouldBe(400_000);

        // A correction names the line by as many of its parts as it has.
        await ledger.RecordedAsync("corrections", "kind,key,field,value,reason,evidence",
            $"payments,S/1 / {Account.Replace(",", " / ")} / 2024 / Dinas PMD / 2.13.05,amount,40000,salah ketik,BA/1",
            $"payments,S/2 / {Account.Replace(",", " / ")} / 2024,void,,dobel,BA/2");
        (await UseAsync(ledger, 2024)).Total.Realised.Amount.ShouldBe(40_000);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_number_that_begins_anew_each_year_is_two_documents()
    {
        await using var ledger = await OpenAsync();
        string[] rows =
        [
            Payments, $"0001/SP2D,SP2D,2024-02-01,{Account},2023,100000,,,,",
            $"0001/SP2D,SP2D,2025-02-01,{Account},2023,200000,,,,",
        ];
        var report = await ledger.ImportAsync("payments", rows);
        (report.Recorded, report.Refused).ShouldBe((2, 0));
        report.Warnings.Select(warning => (warning.Line, warning.Rule)).ShouldContain((3, "number-of-other-year"));
        (await ledger.ImportAsync("payments", rows)).Already.ShouldBe(2);
        ((await UseAsync(ledger, 2024)).Total.Realised.Amount, (await UseAsync(ledger, 2025)).Total.Realised.Amount)
            .ShouldBe((100_000, 200_000));

        // A return means the payment of its own year.
        await ledger.RecordedAsync("payments", Payments,
            $"T/1,STS,2025-03-01,{Account},2023,60000,0001/SP2D,,,",
            $"T/2,STS,2024-03-01,{Account},2023,40000,0001/SP2D,,,");
        ((await UseAsync(ledger, 2024)).Total.Realised.Amount, (await UseAsync(ledger, 2025)).Total.Realised.Amount)
            .ShouldBe((60_000, 140_000));
        await ledger.RecordedAsync("corrections", "kind,key,field,value,reason,evidence",
            $"payments,0001/SP2D (2025) / {Account.Replace(",", " / ")} / 2023,amount,250000,salah ketik,BA/1");
        (await UseAsync(ledger, 2025)).Total.Realised.Amount.ShouldBe(190_000);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_negative_row_under_a_payments_own_number_is_its_return()
    {
        await using var ledger = await OpenAsync();
        string[] rows =
        [
            Payments, $"0117/SP2D,SP2D,2024-05-12,{Account},2024,-40000,,,,",
            $"0117/SP2D,SP2D,2024-02-01,{Account},2024,100000,,,,",
        ];
        (await ledger.ImportAsync("payments", rows)).Recorded.ShouldBe(2);
        (await ledger.ImportAsync("payments", rows)).Already.ShouldBe(2);
        var use = (await UseAsync(ledger, 2024)).Total;
        (use.Realised.Amount, use.Returned.Amount).ShouldBe((60_000, 40_000));
        (await ledger.ImportAsync("payments", Payments, $"0118/SP2D,SP2D,2024-05-12,{Account},2024,-1,,,,"))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe("sts-returns-unknown");
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task What_a_payment_uses_up_of_a_reservation_is_available_only_once()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("budget", Budget, $"DPA/1,2024-01-02,DPA,2024,{Account},2024,1000000,,");
        await ledger.RecordedAsync("reservations",
            "document_number,kind,document_date,fiscal_year,account_code,programme,fund,fund_year,amount",
            $"R/1,RESERVE,2024-02-01,2024,{Account},2024,300000");
        await ledger.RecordedAsync("payments", Payments, $"S/1,SP2D,2024-03-01,{Account},2024,300000,,R/1,,");
        var use = (await UseAsync(ledger, 2024)).Total;
        (use.Reserved.Amount, use.Realised.Amount, use.Available.Amount).ShouldBe((0, 300_000, 700_000));
        await ledger.RecordedAsync("corrections", "kind,key,field,value,reason,evidence",
            $"payments,S/1 / {Account.Replace(",", " / ")} / 2024,reservation,,tidak dari cadangan,BA/1");
        (await UseAsync(ledger, 2024)).Total.Available.Amount.ShouldBe(400_000);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task Three_components_under_one_transfer_are_three_payments()
    {
        await using var ledger = await OpenAsync();
        string[] rows =
        [
            Sample.ClaimsHeader, Claim("santunan sekaligus", 20_000_000), Claim("santunan berkala", 12_000_000),
            Claim("pemakaman", 10_000_000),
        ];
        (await ledger.ImportAsync("claims", rows)).Recorded.ShouldBe(3);
        (await ledger.ImportAsync("claims", rows)).Already.ShouldBe(3);
        await ledger.RecordedAsync("claims", Sample.ClaimsHeader,
            Claim("pemakaman", 10_000_000, "BTL/1", "TRF/1"),
            Claim("santunan sekaligus", 20_000_000, "BTL/1", "TRF/1"));
        var total = (await ledger.ReadAsync(moment => ClaimTotalsQuery.RunAsync(
            moment, new(2024, 1, 1), new(2024, 12, 31)))).Total;
        (total.Claims, total.Payments, total.Amount.Amount).ShouldBe((1, 1, 12_000_000));
        (await ledger.ImportAsync("claims", Sample.ClaimsHeader, Claim("pemakaman", 9_000_000)))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe("key-differs");
        await ledger.GreenAsync();
    }

    private static string Claim(string component, long amount, string reference = "TRF/1", string reverses = "") =>
        $"JKM-1,JKM,{component},BPU,{Sample.Programme},,2024-03-02,2024-04-01,{amount},Ni Luh,istri,{reference},"
        + reverses;

    private static Task<BudgetUse> UseAsync(TestLedger ledger, int year) =>
        ledger.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, year));

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable",
            $"{Sample.Programme},Rentan,APBD,2023-01-01,ya");
        return ledger;
    }
}
