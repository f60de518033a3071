using JamsostekLedger.Cover;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>Premium money as it finds its way after each file, in whatever order the files come.</summary>
[Collection(TestCluster.Collection)]
public sealed class PremiumSettlementTests(TestCluster cluster)
{
    private const string ProgrammesHeader = "code,name,fund,starts_on,vulnerable,ends_on";
    private const string RosterHeader = "nik,name,birth_date,programme,start_month,district,village";
    private const string InvoicesHeader =
        "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on";

    private const string PaymentsHeader =
        "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number,returns";

    private const string Jkk = "5.1.02.02.02.0006";
    private const string Jkm = "5.1.02.02.02.0007";

    private static readonly string Programme = $"{Sample.Programme},Rentan,APBD,2024-01-01,ya,2024-12-31";

    [Fact]
    public async Task A_year_of_2456_workers_is_computed_invoiced_paid_and_receipted_to_the_rupiah()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(2_456)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 2_456));
        var settled = await SettleAsync(ledger, "payments", PaymentsHeader,
            Payment("SP2D-1", 294_720_000, Jkk), Payment("SP2D-1", 200_409_600, Jkm));
        await SettleAsync(ledger, "receipts", "receipt_number,invoice_number,received_on,amount",
            "R-1,INV-1,2024-03-05,495129600");

        (settled.Matched, settled.PaidMonths).ShouldBe((2, 29_472));
        var report = await ReportAsync(ledger);
        var total = report.Total;
        (total.Computed.Amount, total.Invoiced.Amount, total.Paid.Amount, total.Receipted.Amount)
            .ShouldBe((495_129_600, 495_129_600, 495_129_600, 495_129_600));
        report.Lines.ShouldAllBe(line => line.Workers == 2_456 && line.Jkk.Paid.Amount == 24_560_000
            && line.Jkm.Paid.Amount == 16_700_800 && line.ComputedNow == null && !line.Forecast);
        report.Standing.ShouldBeEmpty();
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task Who_is_covered_and_who_runs_out_is_known_from_the_roster_and_what_was_paid()
    {
        await using var ledger = await OpenAsync();
        (await CoveredAsync(2024, 3, 31)).ShouldBeNull();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(3)]);
        (await CoveredAsync(2024, 3, 31)).ShouldBe([]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 3));
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 3 * 16_800 * 12));

        var covered = (await CoveredAsync(2024, 3, 31))!;
        covered.ShouldBe([new(new(Sample.Programme, "APBD"), new(2024, 12), 3)]);
        (await CoverageAsync(2025, 3, 31), await CoverageAsync(2025, 4, 1)).ShouldBe((3, 0));

        Task<IReadOnlyList<CoveredWorkers>?> CoveredAsync(int year, int month, int day) =>
            ledger.ReadAsync(moment => CoveredWorkersQuery.OfRosterAsync(moment, new(year, month, day)));

        async Task<long?> CoverageAsync(int year, int month, int day) =>
            (await ledger.ReadAsync(moment => CoverageQuery.RunAsync(moment, new(year, month, day)))).Ledger;
    }

    [Fact]
    public async Task Files_may_come_in_any_order()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 5 * 16_800 * 12));
        (await ReportAsync(ledger)).Standing.ShouldHaveSingleItem().Unmatched.Amount.ShouldBe(1_008_000);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 5));
        (await ReportAsync(ledger)).Standing.ShouldHaveSingleItem().Unallocated.Amount.ShouldBe(1_008_000);
        var settled = await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(5)]);

        settled.ShouldBe(new(0, 0, 0, 60, 12));
        (await ReportAsync(ledger)).Standing.ShouldBeEmpty();
        (await ledger.ImportAsync("roster", [RosterHeader, .. Roster(5)])).Already.ShouldBe(5);
        (await CameAsync(ledger, from: 1)).PaidMonths.ShouldBe(60);
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task Two_funds_may_pay_one_invoice_and_one_order_two_invoices()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(10)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader,
            Invoice("INV-1", 10, "2024-01", "2024-01"), Invoice("INV-2", 10, "2024-02", "2024-02"));
        var settled = await SettleAsync(ledger, "payments", PaymentsHeader,
            Payment("SP2D-1", 6 * 16_800, invoice: "INV-1"),
            Payment("SP2D-1", 10 * 16_800, Jkm, invoice: "INV-2"),
            Payment("CSR-1", 4 * 16_800, fund: "CSR", invoice: "INV-1"));

        settled.PaidMonths.ShouldBe(20);
        var lines = (await ReportAsync(ledger)).Lines.Where(line => line.Paid.Amount > 0);
        lines.Select(line => (line.Fund, line.Month.Month, line.Paid.Amount))
            .ShouldBe([("APBD", 1, 100_800), ("APBD", 2, 168_000), ("CSR", 1, 67_200)]);
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task What_was_paid_too_much_is_carried_forward_to_the_next_invoice()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(10)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 10, "2024-01", "2024-01"));
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 2 * 10 * 16_800));
        (await ReportAsync(ledger)).Standing.ShouldHaveSingleItem().Unallocated.Amount.ShouldBe(168_000);
        var settled = await SettleAsync(ledger, "invoices", InvoicesHeader,
            Invoice("INV-2", 10, "2024-02", "2024-02"));

        (settled.Credits, settled.PaidMonths).ShouldBe((1, 10));
        (await ReportAsync(ledger)).Lines.Where(line => line.Paid.Amount > 0)
            .ShouldAllBe(line => line.Paid.Amount == 168_000);
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task What_two_account_codes_paid_too_much_of_stays_with_each_and_pays_the_next_invoice()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(10)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader,
            Invoice("INV-1", 10, "2024-01", "2024-01"), Invoice("INV-2", 10, "2024-02", "2024-02"));
        await SettleAsync(ledger, "payments", PaymentsHeader,
            Payment("SP2D-1", 120_000, Jkk), Payment("SP2D-1", 81_600, Jkm),
            Payment("SP2D-2", 80_000, Jkk, invoice: "INV-2"), Payment("SP2D-2", 54_400, Jkm, invoice: "INV-2"));

        var report = await ReportAsync(ledger);
        report.Standing.ShouldBeEmpty();
        report.Lines.Where(line => !line.Forecast).ShouldAllBe(line =>
            line.Jkk.Paid.Amount == 100_000 && line.Jkm.Paid.Amount == 68_000);
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task Months_after_a_death_go_to_the_replacement()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(2)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 2));
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 2 * 16_800 * 12));
        var released = await SettleAsync(ledger, "endings", "nik,programme,ended_on,reason",
            $"{Nik(0)},{Sample.Programme},2024-08-17,died");
        released.ReleasedMonths.ShouldBe(4);
        (await ReportAsync(ledger)).Standing.ShouldHaveSingleItem().Unallocated.Amount.ShouldBe(4 * 16_800);
        var settled = await SettleAsync(ledger, "roster", RosterHeader, Worker(7, "2024-09"));

        settled.PaidMonths.ShouldBe(4);
        (await ReportAsync(ledger)).Standing.ShouldBeEmpty();
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task A_refund_lessens_what_was_paid_and_what_is_there()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(9)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 10, "2024-01", "2024-01"));
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 168_000));
        (await ReportAsync(ledger)).Standing.ShouldHaveSingleItem().Unallocated.Amount.ShouldBe(16_800);
        await SettleAsync(ledger, "payments", PaymentsHeader,
            $"STS-1,STS,2024-06-03,{Jkk},{Sample.Programme},APBD,2024,16800,,SP2D-1");

        var report = await ReportAsync(ledger);
        report.Total.Paid.Amount.ShouldBe(151_200);
        report.Standing.ShouldBeEmpty();
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task A_prepayment_over_the_end_of_the_year_is_prepaid_then()
    {
        await using var ledger = await OpenAsync("gianyar-csr,CSR,CSR,2024-01-01,ya,");
        await SettleAsync(ledger, "roster", RosterHeader, Worker(1, "2024-07", "gianyar-csr"));
        await SettleAsync(ledger, "invoices", InvoicesHeader,
            "INV-1,2024-07-02,gianyar-csr,CSR,2024-07,2025-06,1,120000,81600,2024-07-15");
        await SettleAsync(ledger, "payments", PaymentsHeader,
            $"SP2D-1,SP2D,2024-07-10,{Jkk},gianyar-csr,CSR,2024,201600,INV-1,");

        (await ReportAsync(ledger)).Standing.ShouldHaveSingleItem().Prepaid.Amount.ShouldBe(6 * 16_800);
        (await ReportAsync(ledger, 2025)).Standing.ShouldBeEmpty();
        (await ReportAsync(ledger, 2025)).Total.Paid.Amount.ShouldBe(6 * 16_800);
        await CleanAsync(ledger);
    }

    [Fact]
    public async Task A_corrected_rate_changes_no_past_figure_and_shows_the_difference()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(10)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 10, "2024-01", "2024-01"));
        await ledger.ImportAsync("rates", "id,supersedes,segment,benefit,month_from,month_to,amount,certainty,source",
            "r1,bpu-jkm-2015,BPU,JKM,2024-01,2024-12,7000,press,Surat 1");
        await SettleAsync(ledger, "roster", RosterHeader, Worker(11, "2024-01"));

        var lines = (await ReportAsync(ledger)).Lines;
        (lines[0].Computed.Amount, lines[0].ComputedNow!.Value.Amount).ShouldBe((11 * 16_800, 11 * 17_000));
        lines[0].AtRatesNow!.Value.Amount.ShouldBe(11 * 17_000);
        (lines[1].Computed.Amount, lines[1].Forecast).ShouldBe((11 * 17_000, true));
    }

    [Fact]
    public async Task The_report_of_an_earlier_instant_stays_what_it_was()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(3)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 3));
        var before = ledger.Clock.Now;
        ledger.Clock.Move(Duration.FromMinutes(1));
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 3 * 16_800 * 12));

        (await ledger.ReadAsync(moment => PremiumReportQuery.RunAsync(moment, 2024), before)).Total.Paid.Amount
            .ShouldBe(0);
        (await ReportAsync(ledger)).Total.Paid.Amount.ShouldBe(604_800);
    }

    [Fact]
    public async Task Who_lapses_is_known_to_the_day_and_the_rupiah()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(10)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 10, "2024-01", "2024-03"));
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 10 * 16_800 * 3));

        await using var moment = await ledger.MomentAsync();
        var report = await LapseRiskQuery.RunAsync(moment, new(2024, 6, 15));
        report.Risk.Totals.Select(total => (total.Workers, total.Prevention.Amount))
            .ShouldBe([(10, 168_000), (10, 336_000), (10, 504_000)]);
        var late = await LapseRiskQuery.RunAsync(moment, new(2024, 7, 1));
        late.Risk.Groups.ShouldHaveSingleItem().Lapsed.ShouldBe(10);
    }

    [Fact]
    public async Task Sums_and_lists_can_be_made_again_from_the_facts()
    {
        await using var ledger = await OpenAsync();
        await SettleAsync(ledger, "roster", [RosterHeader, .. Roster(30)]);
        await SettleAsync(ledger, "invoices", InvoicesHeader, Invoice("INV-1", 30));
        await SettleAsync(ledger, "payments", PaymentsHeader, Payment("SP2D-1", 30 * 16_800 * 12));
        var before = await ReportAsync(ledger);
        await Rebuild.RunAsync(ledger.Database, TestLedger.Gianyar);

        (await ReportAsync(ledger)).ShouldBeEquivalentTo(before);
        await CleanAsync(ledger);
    }

    private async Task<TestLedger> OpenAsync(string? programme = null)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.ImportAsync("programmes", ProgrammesHeader, programme ?? Programme)).Recorded.ShouldBe(1);
        return ledger;
    }

    private static async Task<Came> SettleAsync(TestLedger ledger, string kind, params string[] csv)
    {
        var before = await ledger.AskAsync<long>("select coalesce(max(seq), 0) from ledger.fact");
        var report = await ledger.ImportAsync(kind, csv);
        report.Refusals.ShouldBeEmpty();
        report.Recorded.ShouldBe(csv.Length - 1);
        return await CameAsync(ledger, before + 1);
    }

    private static async Task<Came> CameAsync(TestLedger ledger, long from)
    {
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        var (steps, computed) = (new List<SettledStep>(), 0);
        await foreach (var recorded in FactQueries.OfRegionAsync(connection, TestLedger.Gianyar, from))
        {
            steps.AddRange((recorded.Fact as InvoiceSettled)?.Steps ?? []);
            computed += recorded.Fact is PremiumRecomputed ? 1 : 0;
        }

        return new(
            steps.Count(step => step.What is SettledKind.Payment or SettledKind.Return),
            steps.Count(step => step.What is SettledKind.CreditGiven),
            -steps.Where(step => step.What == SettledKind.Workers).Sum(step => Math.Min(0, step.Workers)),
            steps.Where(step => step.What == SettledKind.Workers).Sum(step => Math.Max(0, step.Workers)), computed);
    }

    private static async Task<PremiumReport> ReportAsync(TestLedger ledger, int year = 2024) =>
        await ledger.ReadAsync(moment => PremiumReportQuery.RunAsync(moment, year));

    private static async Task CleanAsync(TestLedger ledger) => (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

    private static IEnumerable<string> Roster(int workers) =>
        Enumerable.Range(0, workers).Select(number => Worker(number, "2024-01"));

    private static string Worker(int number, string start, string programme = Sample.Programme) =>
        $"{Nik(number)},Pekerja {number},1985-03-12,{programme},{start},Ubud,Mas";

    private static string Nik(int number) => $"510401120385{number + 1:0000}";

    private static string Invoice(string number, int workers, string from = "2024-01", string to = "2024-12")
    {
        var months = int.Parse(to[5..]) - int.Parse(from[5..]) + 1;
        return $"{number},{from}-02,{Sample.Programme},APBD,{from},{to},{workers},{workers * 10_000L * months},"
            + $"{workers * 6_800L * months},{from}-15";
    }

    private static string Payment(
        string number, long amount, string code = Jkk, string fund = "APBD", string invoice = "INV-1") =>
        $"{number},SP2D,2024-03-01,{code},{Sample.Programme},{fund},2024,{amount},{invoice},";

    private sealed record Came(int Matched, int Credits, int ReleasedMonths, int PaidMonths, int Computed);
}
